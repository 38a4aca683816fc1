import type { DemandSource, Scenario } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import { clockAt, commonStep, type Frame, lastRepeats } from './time.ts';

type Profile = Extract<DemandSource, { kind: 'profile' }>;
type Series = Extract<DemandSource, { kind: 'series' }>;

const LAUNCH_STEP = 600;
const HOUR = 3600;

/** Adds up the sources of every type as contacts per second on steps of equal length. */
export function compileDemand(
  scenario: Scenario,
  frame: Frame,
): Pick<Model, 'arrivalStepSeconds' | 'arrivalSteps' | 'arrivalRate' | 'busynessCv' | 'busynessCorrelation'> {
  const types = Object.values(scenario.contactTypes);
  const step = commonStep([
    frame.intervalSeconds,
    ...types.flatMap((type) => type.demand.flatMap((s) => stepsOf(s, frame))),
  ]);
  const steps = Math.ceil(frame.horizon / step);
  const arrivalRate = new Float64Array(types.length * steps);
  types.forEach((type, k) => {
    for (const source of type.demand) {
      const rate = rateOf(source, frame);
      for (let s = 0; s < steps; s++) arrivalRate[k * steps + s] += rate(s * step) * scenario.demand.volumeFactor;
    }
  });
  const { cv, correlation } = scenario.demand.busyness;
  return {
    arrivalStepSeconds: step,
    arrivalSteps: steps,
    arrivalRate,
    busynessCv: cv,
    busynessCorrelation: correlation,
  };
}

/** Lengths that the common step must divide so that the source is constant inside a step. */
function stepsOf(source: DemandSource, frame: Frame): number[] {
  if (source.kind === 'series') return [Math.max(1, Math.round(source.intervalMinutes * 60))];
  const toClockHour = frame.startSecondOfDay % LAUNCH_STEP;
  return toClockHour === 0 ? [LAUNCH_STEP] : [LAUNCH_STEP, toClockHour];
}

/** Contacts per second from a moment on (seconds from the start). */
function rateOf(source: DemandSource, frame: Frame): (second: number) => number {
  switch (source.kind) {
    case 'profile':
      return profileRate(source, frame);
    case 'series':
      return seriesRate(source);
    default:
      throw new RangeError(`demand source '${source.kind}' is not simulated in this version`);
  }
}

function seriesRate({ intervalMinutes, counts, growthFactor }: Series): (second: number) => number {
  const interval = intervalMinutes * 60;
  return (second) => ((counts[Math.floor(second / interval)] ?? 0) * growthFactor) / interval;
}

function profileRate(source: Profile, frame: Frame): (second: number) => number {
  return (second) => {
    const { day, hour, secondOfHour } = clockAt(frame, second);
    const weights = weightsOfDay(source.hourlyWeights, day);
    const total = weights.reduce((a, b) => a + b, 0);
    const contactsInHour = (source.contactsPerDay * lastRepeats(source.dayMultipliers, day) * weights[hour]) / total;
    return (contactsInHour / HOUR) * launchFactor(source.launchShape, hour, secondOfHour);
  };
}

function weightsOfDay(hourlyWeights: Profile['hourlyWeights'], day: number): readonly number[] {
  return Array.isArray(hourlyWeights[0])
    ? lastRepeats(hourlyWeights as readonly (readonly number[])[], day)
    : (hourlyWeights as readonly number[]);
}

/** Rate inside a launch hour relative to its mean: shares of its first 10, next 10 and last 40 minutes. */
function launchFactor(shape: Profile['launchShape'], hour: number, secondOfHour: number): number {
  if (shape === undefined || !shape.hours.includes(hour)) return 1;
  if (secondOfHour < LAUNCH_STEP) return shape.firstTenMinutesShare * 6;
  if (secondOfHour < 2 * LAUNCH_STEP) return shape.nextTenMinutesShare * 6;
  return ((1 - shape.firstTenMinutesShare - shape.nextTenMinutesShare) * 6) / 4;
}
