import type { Distribution } from '../../../../scenarios/index.ts';
import { lawCdf } from '../../../distributions/index.ts';
import { DAY, HOUR, MINUTE } from '../../units.ts';
import { SHAPE_STEP, shapedRate, weightSets } from './dayShape.ts';
import { stepped } from './rate.ts';
import type { SourceKind, SourceOf } from './source.ts';

type Orders = SourceOf<'orders'>;

const MINUTES_PER_STEP = SHAPE_STEP / MINUTE;
/** A lag longer than with this probability is not looked for. */
const NEGLIGIBLE = 1e-9;

/**
 * Contacts that orders lead to after a lag: the order rate convolved with the law of the lag, minute by minute. The first
 * orders known are those of `daysBefore`, or of the midnight before the start.
 */
export const orders: SourceKind<Orders> = {
  steps: () => [MINUTE],
  rate(source, { startSecondOfDay, horizon }) {
    const firstMidnight = -startSecondOfDay - source.daysBefore.length * DAY;
    const levels = orderRate(source, horizon - firstMidnight);
    const asked = shareAsked(source.lagHours, levels.length * MINUTES_PER_STEP);
    const rates = convolve(levels, asked).map((rate) => rate * source.contactsPerOrder);
    return stepped(rates, MINUTE, firstMidnight);
  },
};

/** Orders per second in each step of the shape, from midnight of the first day known, for so many seconds. */
function orderRate(source: Orders, seconds: number): Float64Array {
  const { daysBefore, dayMultipliers, launchShape } = source;
  const sets = weightSets(source.hourlyWeights);
  const rateAt = shapedRate(source.ordersPerDay, {
    dayMultipliers: [...daysBefore, ...dayMultipliers],
    hourlyWeights: [...daysBefore.map(() => sets[0]), ...sets],
    launchShape,
  });
  return Float64Array.from({ length: Math.ceil(seconds / SHAPE_STEP) }, (_, step) => rateAt(step * SHAPE_STEP));
}

/** Share of customers who have asked in the middle of the m-th minute after their order, until nearly all have. */
function shareAsked(lagHours: Distribution, mostMinutes: number): number[] {
  const shares: number[] = [];
  for (let minute = 0; minute < mostMinutes; minute++) {
    const share = lawCdf(lagHours, ((minute + 0.5) * MINUTE) / HOUR);
    if (share > 1 - NEGLIGIBLE) break;
    shares.push(share);
  }
  return shares;
}

/**
 * Rate in the middle of each minute: sum over the changes of the order rate of change x share asked since. Summed by
 * changes and not by orders, it takes a term per hour and not per step; each order leads to exactly one contact.
 */
function convolve(levels: Float64Array, asked: readonly number[]): Float64Array {
  const steps = Array.from(levels.keys());
  const changes = steps.filter((step) => levels[step] !== (levels[step - 1] ?? 0));
  const since = changes.map((step) => step * MINUTES_PER_STEP);
  const rises = changes.map((step) => levels[step] - (levels[step - 1] ?? 0));
  const rates = new Float64Array(levels.length * MINUTES_PER_STEP);
  // Changes before this one have arrived in full: together they are the level that they led to.
  let first = 0;
  for (let minute = 0; minute < rates.length; minute++) {
    while (first < changes.length && minute - since[first] >= asked.length) first++;
    let rate = first > 0 ? levels[changes[first - 1]] : 0;
    for (let i = first; i < changes.length && since[i] <= minute; i++) rate += rises[i] * asked[minute - since[i]];
    // Changes that cancel may leave a rounding error below 0.
    rates[minute] = Math.max(0, rate);
  }
  return rates;
}
