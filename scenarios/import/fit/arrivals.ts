import type { Call } from '../log/callLog.ts';
import { DAY_SECONDS, weekdayOfDay } from '../log/clock.ts';
import { groupBy } from '../groupBy.ts';
import { roundSignificant } from './round.ts';

/** Contacts that asked for a person, counted per day, type and interval of the day. */
export class ArrivalCounts {
  readonly days: readonly number[];
  private readonly counts = new Map<string, number[]>();

  constructor(
    offered: readonly Call[],
    private readonly intervalSeconds: number,
  ) {
    for (const { day, type, arrival } of offered) {
      this.on(day, type)[Math.floor(arrival / intervalSeconds)]++;
    }
    this.days = [...groupBy(offered, ({ day }) => day).keys()].sort((a, b) => a - b);
  }

  /** Mean count of each interval over the given days. */
  mean(type: string, days: readonly number[]): number[] {
    return this.on(days[0], type).map((_, i) => {
      const sum = days.reduce((total, day) => total + this.on(day, type)[i], 0);
      return roundSignificant(sum / days.length);
    });
  }

  /** Contacts of all types on a day. */
  total(day: number, types: readonly string[]): number {
    return types.reduce((sum, type) => sum + this.on(day, type).reduce((total, n) => total + n, 0), 0);
  }

  private on(day: number, type: string): number[] {
    const key = `${day} ${type}`;
    let counts = this.counts.get(key);
    if (!counts) {
      counts = Array.from({ length: DAY_SECONDS / this.intervalSeconds }, () => 0);
      this.counts.set(key, counts);
    }
    return counts;
  }
}

/** A weekday belongs to the busy ones when its mean volume is at least this part of the busiest weekday's. */
const BUSY_PART = 0.7;

/** Totals of the days of each busy weekday: the days that a planner would call ordinary working days. */
export function busyWeekdays(totals: ReadonlyMap<number, number>): Map<number, number[]> {
  const byWeekday = groupBy(totals.keys(), weekdayOfDay);
  const mean = (days: readonly number[]): number =>
    days.reduce((sum, day) => sum + (totals.get(day) ?? 0), 0) / days.length;
  const most = Math.max(...[...byWeekday.values()].map(mean));
  return new Map([...byWeekday].filter(([, days]) => mean(days) >= BUSY_PART * most).sort((a, b) => a[0] - b[0]));
}
