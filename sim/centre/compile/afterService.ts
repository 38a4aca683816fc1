import type { ContactType } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import { lawOrNull } from './service.ts';
import type { Frame } from './time.ts';
import { HOUR } from '../units.ts';

type Columns = Pick<
  Model,
  | 'repeatProbability'
  | 'repeatLag'
  | 'transferProbability'
  | 'transferType'
  | 'transferWarm'
  | 'ticketProbability'
  | 'lateRepeatProbability'
  | 'ticketStart'
  | 'stageType'
  | 'stageDelay'
  | 'stageDeadline'
>;

/** What may follow the service of each type. */
export function compileAfterService(types: readonly ContactType[], { contactTypeIds }: Frame): Columns {
  const after = types.map((type) => type.afterService ?? {});
  const stagesOf = after.map(({ ticket }) => ticket?.stages ?? []);
  const stages = stagesOf.flat();
  const ticketStart = new Int32Array(types.length + 1);
  stagesOf.forEach((list, k) => (ticketStart[k + 1] = ticketStart[k] + list.length));
  return {
    repeatProbability: Float64Array.from(after, ({ repeat }) => repeat?.probabilityWhenUnresolved ?? 0),
    repeatLag: after.map(({ repeat }) => lawOrNull(repeat?.lagSeconds)),
    transferProbability: Float64Array.from(after, ({ transfer }) => transfer?.probability ?? 0),
    transferType: Int32Array.from(after, ({ transfer }) =>
      transfer === undefined ? -1 : contactTypeIds.indexOf(transfer.toContactType),
    ),
    transferWarm: Uint8Array.from(after, ({ transfer }) => (transfer?.warm ? 1 : 0)),
    ticketProbability: Float64Array.from(after, ({ ticket }) => ticket?.probability ?? 0),
    lateRepeatProbability: Float64Array.from(after, ({ ticket }) => ticket?.repeatProbabilityWhenLate ?? 0),
    ticketStart,
    stageType: Int32Array.from(stages, ({ contactType }) => contactTypeIds.indexOf(contactType)),
    stageDelay: stages.map(({ outsideDelayHours }) => lawOrNull(outsideDelayHours)),
    stageDeadline: Float64Array.from(stages, ({ deadlineHours }) => deadlineHours * HOUR),
  };
}
