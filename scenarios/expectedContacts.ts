import { localSeconds } from './localTime.ts';
import type { DemandSource, Scenario } from './schema/index.ts';

/**
 * Contacts expected over the whole horizon, by contact type: all sources times the volume factor, without those who help
 * themselves; before the busyness of the day, before incidents, before the bot, retries not counted. Orders known and
 * pulses that begin in time count with all the contacts they lead to, although some may come after the end: `compile`
 * of sim works out when.
 */
export function expectedContacts(scenario: Scenario): Record<string, number> {
  const { start, durationHours } = scenario.calendar;
  const startHour = ((localSeconds(start) ?? 0) % 86_400) / 3600;
  const types = Object.entries(scenario.contactTypes).map(([id, { demand, selfService }]) => {
    const contacts = demand.map((source) => contactsOfSource(source, startHour, durationHours));
    const asking = 1 - (selfService?.share ?? 0);
    return [id, scenario.demand.volumeFactor * asking * contacts.reduce((sum, count) => sum + count, 0)] as const;
  });
  return Object.fromEntries(types);
}

function contactsOfSource(source: DemandSource, startHour: number, durationHours: number): number {
  switch (source.kind) {
    case 'profile':
      return source.contactsPerDay * ordinaryDays(source, startHour, startHour + durationHours);
    case 'series': {
      const covered = source.counts.map((count, i) => count * share(i, source.intervalMinutes / 60, durationHours));
      return source.growthFactor * covered.reduce((sum, count) => sum + count, 0);
    }
    case 'orders': {
      const before = source.daysBefore.reduce((sum, multiplier) => sum + multiplier, 0);
      const days = before + ordinaryDays(source, 0, startHour + durationHours);
      return source.ordersPerDay * source.contactsPerOrder * days;
    }
    case 'pulse':
      return source.contacts;
  }
}

/** How many ordinary days the hours of a shape amount to; hours are counted from the midnight before the start. */
function ordinaryDays(shape: Extract<DemandSource, { kind: 'profile' | 'orders' }>, from: number, end: number): number {
  let days = 0;
  for (let hour = Math.floor(from); hour < end; hour++) {
    const covered = Math.min(hour + 1, end) - Math.max(hour, from);
    const day = Math.floor(hour / 24);
    const weights = weightsOfDay(shape.hourlyWeights, day);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const multiplier = shape.dayMultipliers[Math.min(day, shape.dayMultipliers.length - 1)];
    if (total > 0) days += (covered * multiplier * weights[hour % 24]) / total;
  }
  return days;
}

/** One set of weights for all days, or one set per day, the last one repeating. */
function weightsOfDay(hourlyWeights: number[] | number[][], day: number): number[] {
  const set = hourlyWeights[Math.min(day, hourlyWeights.length - 1)];
  return typeof set === 'number' ? (hourlyWeights as number[]) : set;
}

/** Share of the i-th interval of `length` hours that lies before `end`. */
function share(i: number, length: number, end: number): number {
  return Math.max(0, Math.min(1, end / length - i));
}
