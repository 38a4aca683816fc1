import type { Scenario } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import { compileContactTypes } from './contactTypes.ts';
import { compileDemand } from './demand.ts';
import { compilePeople } from './people.ts';
import { compileRouting } from './routing.ts';
import { secondOfDay } from './time.ts';

/**
 * Makes a parsed scenario flat for the simulator. Everything that can be worked out once is worked out here.
 * @throws RangeError naming the field when a law has impossible parameters that the schema cannot see
 */
export function compile(scenario: Scenario): Model {
  const { calendar } = scenario;
  const intervalSeconds = calendar.intervalMinutes * 60;
  const wholeIntervals = (hours: number): number => Math.round((hours * 3600) / intervalSeconds);
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
  return {
    ...frame,
    ...compileDemand(scenario, frame),
    ...compileContactTypes(scenario, frame),
    ...compileRouting(scenario, frame),
    ...compilePeople(scenario, frame),
  };
}
