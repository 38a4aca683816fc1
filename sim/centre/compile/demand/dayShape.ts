import { clockAt, lastRepeats } from '../time.ts';
import { HOUR } from '../../units.ts';
import type { SourceOf } from './source.ts';

/** How a daily total spreads over days and over the clock. */
export type DayShape = Pick<SourceOf<'profile'>, 'dayMultipliers' | 'hourlyWeights' | 'launchShape'>;

/** A shaped rate is constant between multiples of this on the clock. */
export const SHAPE_STEP = 600;

/** Events per second at a moment, seconds after midnight of the first day of the shape; none before it. */
export function shapedRate(perDay: number, shape: DayShape): (clockSecond: number) => number {
  const sets = weightSets(shape.hourlyWeights);
  return (clockSecond) => {
    const { day, hour, secondOfHour } = clockAt({ startSecondOfDay: 0 }, clockSecond);
    if (day < 0) return 0;
    const weights = lastRepeats(sets, day);
    const total = weights.reduce((a, b) => a + b, 0);
    const inHour = (perDay * lastRepeats(shape.dayMultipliers, day) * weights[hour]) / total;
    return (inHour / HOUR) * launchFactor(shape.launchShape, hour, secondOfHour);
  };
}

/** The weights of each day, the last ones repeating. */
export function weightSets(hourlyWeights: DayShape['hourlyWeights']): number[][] {
  return (Array.isArray(hourlyWeights[0]) ? hourlyWeights : [hourlyWeights]) as number[][];
}

/** Rate inside a launch hour relative to its mean: shares of its first 10, next 10 and last 40 minutes. */
function launchFactor(shape: DayShape['launchShape'], hour: number, secondOfHour: number): number {
  if (shape === undefined || !shape.hours.includes(hour)) return 1;
  if (secondOfHour < SHAPE_STEP) return shape.firstTenMinutesShare * 6;
  if (secondOfHour < 2 * SHAPE_STEP) return shape.nextTenMinutesShare * 6;
  return ((1 - shape.firstTenMinutesShare - shape.nextTenMinutesShare) * 6) / 4;
}
