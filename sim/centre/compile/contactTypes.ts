import type { ContactType, Scenario } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import { compileAfterService } from './afterService.ts';
import { compileBot } from './bot.ts';
import { compileQueueing } from './queueing.ts';
import { compileService } from './service.ts';
import type { Frame } from './time.ts';
import { HOUR } from '../units.ts';

type Columns = Pick<Model, 'typeChannel' | 'vipShare' | 'serviceLevelThreshold'> &
  ReturnType<typeof compileService> &
  ReturnType<typeof compileQueueing> &
  ReturnType<typeof compileAfterService> &
  ReturnType<typeof compileBot>;

/** What customers of each type bring with them, and what the bot and the desk do with them. */
export function compileContactTypes(scenario: Scenario, frame: Frame): Columns {
  const types = Object.values(scenario.contactTypes);
  return {
    typeChannel: Int32Array.from(types, (type) => frame.channelIds.indexOf(type.channel)),
    vipShare: Float64Array.from(types, (type) => type.vipShare),
    serviceLevelThreshold: Float64Array.from(types, (type) => threshold(scenario, type)),
    ...compileService(types),
    ...compileQueueing(types, frame),
    ...compileAfterService(types, frame),
    ...compileBot(scenario),
  };
}

/** Seconds up to which an answer is in time. */
function threshold({ channels }: Scenario, { channel, service }: ContactType): number {
  return service.kind === 'deferred' ? service.deadlineHours * HOUR : channels[channel].serviceLevelThresholdSeconds;
}
