import { localSeconds } from './localTime.ts';
import type { DemandSource, Scenario } from './schema/index.ts';

/**
 * Contacts expected over the whole horizon, by contact type: profile and series sources times the volume factor, before
 * the busyness of the day, before the bot, retries not counted.
 */
export function expectedContacts(scenario: Scenario): Record<string, number> {
  const { start, durationHours } = scenario.calendar;
  const startHour = ((localSeconds(start) ?? 0) % 86_400) / 3600;
  const types = Object.entries(scenario.contactTypes).map(([id, { demand }]) => {
    const contacts = demand.map((source) => contactsOfSource(source, startHour, durationHours));
    return [id, scenario.demand.volumeFactor * contacts.reduce((sum, count) => sum + count, 0)] as const;
  });
  return Object.fromEntries(types);
}

function contactsOfSource(source: DemandSource, startHour: number, durationHours: number): number {
  switch (source.kind) {
    case 'profile':
      return contactsOfProfile(source, startHour, durationHours);
    case 'series': {
      const covered = source.counts.map((count, i) => count * share(i, source.intervalMinutes / 60, durationHours));
      return source.growthFactor * covered.reduce((sum, count) => sum + count, 0);
    }
    case 'orders':
    case 'pulse':
      return 0;
  }
}

/** Clock hours from the midnight before the start; those before the start and after the end count in part or not at all. */
function contactsOfProfile(
  profile: Extract<DemandSource, { kind: 'profile' }>,
  startHour: number,
  durationHours: number,
): number {
  const end = startHour + durationHours;
  let contacts = 0;
  for (let hour = Math.floor(startHour); hour < end; hour++) {
    const covered = Math.min(hour + 1, end) - Math.max(hour, startHour);
    const day = Math.floor(hour / 24);
    const weights = weightsOfDay(profile.hourlyWeights, day);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const multiplier = profile.dayMultipliers[Math.min(day, profile.dayMultipliers.length - 1)];
    if (total > 0) contacts += (covered * profile.contactsPerDay * multiplier * weights[hour % 24]) / total;
  }
  return contacts;
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
