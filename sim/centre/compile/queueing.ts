import type { ContactType } from '../../../scenarios/index.ts';
import { type Model, WHEN_BLOCKED } from '../model.ts';
import { lawOrNull } from './service.ts';
import type { Frame } from './time.ts';
import { HOUR } from '../units.ts';

type Columns = Pick<
  Model,
  | 'patience'
  | 'queueCapacity'
  | 'openHours'
  | 'whenBlocked'
  | 'messageType'
  | 'callbackWait'
  | 'callbackWaiting'
  | 'callbackAccept'
  | 'callbackType'
  | 'silentShare'
  | 'silentEffort'
  | 'retryProbability'
  | 'retryLag'
  | 'retryMaxAttempts'
  | 'retryType'
>;

/** What may happen to contacts of each type before an agent answers. */
export function compileQueueing(types: readonly ContactType[], { contactTypeIds }: Frame): Columns {
  const numbers = (of: (type: ContactType) => number): Float64Array => Float64Array.from(types, of);
  const typeOr = (id: string | undefined, otherwise: number): number =>
    id === undefined ? otherwise : contactTypeIds.indexOf(id);
  return {
    patience: types.map((type) => lawOrNull(type.patienceSeconds)),
    queueCapacity: numbers((type) => type.queue?.capacity ?? Infinity),
    openHours: types.map(({ queue }) =>
      queue?.openHours === undefined
        ? null
        : Float64Array.from(queue.openHours.flatMap(({ fromHour, toHour }) => [fromHour * HOUR, toHour * HOUR])),
    ),
    whenBlocked: Int32Array.from(types, (type) => WHEN_BLOCKED.indexOf(type.queue?.whenBlocked ?? 'lost')),
    messageType: Int32Array.from(types, (type) => typeOr(type.queue?.messageContactType, -1)),
    callbackWait: numbers((type) => type.callback?.offerWhenExpectedWaitExceedsSeconds ?? Infinity),
    callbackWaiting: numbers((type) => type.callback?.offerWhenWaiting ?? Infinity),
    callbackAccept: numbers((type) => type.callback?.acceptProbability ?? 0),
    callbackType: Int32Array.from(types, (type, k) => typeOr(type.callback?.toContactType, k)),
    silentShare: numbers((type) => type.silentAbandonment?.share ?? 0),
    silentEffort: numbers((type) => type.silentAbandonment?.silentEffortSeconds ?? 0),
    retryProbability: numbers((type) => type.retry?.probability ?? 0),
    retryLag: types.map((type) => lawOrNull(type.retry?.lagSeconds)),
    retryMaxAttempts: Int32Array.from(types, (type) => type.retry?.maxAttempts ?? 1),
    retryType: Int32Array.from(types, (type, k) => typeOr(type.retry?.toContactType, k)),
  };
}
