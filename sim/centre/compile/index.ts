import type { Scenario } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import { compileContactTypes } from './contactTypes.ts';
import { compileDemand } from './demand.ts';
import { compileEconomics } from './economics.ts';
import { compileEvents } from './events.ts';
import { compileParts } from './parts.ts';
import { compilePeople } from './people.ts';
import { compileRouting } from './routing.ts';
import { secondOfDay } from './time.ts';
import { HOUR } from '../units.ts';

/**
 * Makes a parsed scenario flat for the simulator. Everything that can be worked out once is worked out here.
 * @throws RangeError naming the field when a law has impossible parameters that the schema cannot see
 */
export function compile(scenario: Scenario): Model {
  const { calendar } = scenario;
  const intervalSeconds = calendar.intervalMinutes * 60;
  const wholeIntervals = (hours: number): number => Math.round((hours * HOUR) / intervalSeconds);
  const intervals = wholeIntervals(calendar.durationHours);
  const frame = {
    contactTypeIds: Object.keys(scenario.contactTypes),
    channelIds: Object.keys(scenario.channels),
    skillGroupIds: Object.keys(scenario.skillGroups),
    horizon: intervals * intervalSeconds,
    intervalSeconds,
    intervals,
    warmUpIntervals: wholeIntervals(scenario.run.warmUpHours),
    startSecondOfDay: secondOfDay(calendar.start),
  };
  const channels = Object.values(scenario.channels);
  const ofChannels = (of: (channel: (typeof channels)[number]) => number): Float64Array =>
    Float64Array.from(channels, of);
  return {
    ...frame,
    replySeconds: ofChannels(({ replyRate }) => replyRate.withinSeconds),
    replyFrom: ofChannels(({ replyRate }) => replyRate.fromHour * HOUR),
    replyTo: ofChannels(({ replyRate }) => replyRate.toHour * HOUR),
    firstReplySeconds: ofChannels(({ firstReplyRate }) => firstReplyRate.withinSeconds),
    firstReplyFrom: ofChannels(({ firstReplyRate }) => firstReplyRate.fromHour * HOUR),
    firstReplyTo: ofChannels(({ firstReplyRate }) => firstReplyRate.toHour * HOUR),
    ...compileDemand(scenario, frame),
    ...compileContactTypes(scenario, frame),
    ...compileRouting(scenario, frame),
    ...compilePeople(scenario, frame),
    ...compileEvents(scenario, frame),
    parts: compileParts(scenario),
    ...compileEconomics(scenario, frame),
  };
}
