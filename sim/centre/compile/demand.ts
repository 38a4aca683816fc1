import type { ContactType, Scenario } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import { shifted, shiftsOf, stepsOfShift } from './demand/incidents.ts';
import type { MeanRate } from './demand/rate.ts';
import type { Span } from './demand/source.ts';
import { kindOf } from './demand/sources.ts';
import { commonStep, type Frame, wholeMinutes } from './time.ts';
import { DAY, MINUTE } from '../units.ts';

type Columns = Pick<
  Model,
  | 'arrivalStepSeconds'
  | 'arrivalSteps'
  | 'arrivalRate'
  | 'busynessCv'
  | 'busynessCorrelation'
  | 'periodBusynessCv'
  | 'periodBusynessSeconds'
>;

/** More would run for hours. */
const MOST_CONTACTS = 200_000_000;

/**
 * Adds up the sources of every type, as incidents change them, to contacts per second on steps of equal length. Where
 * a rate changes inside a step, the step has its mean: contacts are neither lost nor added.
 * @throws RangeError when they come to more contacts than can be simulated: incidents may multiply them at will
 */
export function compileDemand(scenario: Scenario, frame: Frame): Columns {
  const types = Object.entries(scenario.contactTypes);
  const step = stepOf(scenario, frame);
  const steps = frame.horizon / step;
  const arrivalRate = new Float64Array(types.length * steps);
  const shifts = shiftsOf(scenario);
  types.forEach(([id, type], k) => {
    const rate = shifts.filter(({ actsOn }) => actsOn(id)).reduce(shifted, rateOf(scenario, frame, type));
    for (let s = 0; s < steps; s++) arrivalRate[k * steps + s] = rate(s * step, (s + 1) * step);
  });
  checkVolume(arrivalRate, step);
  const { cv, correlation, period } = scenario.demand.busyness;
  return {
    arrivalStepSeconds: step,
    arrivalSteps: steps,
    arrivalRate,
    busynessCv: cv,
    busynessCorrelation: correlation,
    periodBusynessCv: period?.cv ?? 0,
    periodBusynessSeconds: period === undefined ? DAY : period.minutes * MINUTE,
  };
}

/** The longest step inside which nothing changes. Only counts by less than whole minutes make it less than a minute. */
function stepOf(scenario: Scenario, frame: Frame): number {
  const span = spanOf(scenario, frame);
  const sources = Object.values(scenario.contactTypes).flatMap(({ demand }) => demand);
  const { period } = scenario.demand.busyness;
  const periods = period === undefined || period.cv === 0 ? [] : [period.minutes * MINUTE];
  return commonStep([
    frame.intervalSeconds,
    ...sources.flatMap((source) => kindOf(source).steps(source, span)),
    ...shiftsOf(scenario).flatMap(stepsOfShift),
    ...periods.flatMap((seconds) => [seconds, wholeMinutes(frame.startSecondOfDay % seconds)]),
  ]);
}

function spanOf({ calendar }: Scenario, frame: Frame): Span {
  return { ...frame, start: calendar.start };
}

/** All sources of a type together, without those who help themselves. */
function rateOf(scenario: Scenario, frame: Frame, type: ContactType): MeanRate {
  const span = spanOf(scenario, frame);
  const rates = type.demand.map((source) => kindOf(source).rate(source, span));
  const { volumeFactor } = scenario.demand;
  const asking = 1 - (type.selfService?.share ?? 0);
  return (from, to) => rates.reduce((sum, rate) => sum + rate(from, to) * volumeFactor * asking, 0);
}

function checkVolume(arrivalRate: Float64Array, step: number): void {
  const contacts = arrivalRate.reduce((sum, rate) => sum + rate * step, 0);
  if (contacts <= MOST_CONTACTS) return;
  throw new RangeError(`demand: about ${Math.round(contacts)} contacts in all, more than ${MOST_CONTACTS}`);
}
