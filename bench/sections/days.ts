import type { DayRun } from '../day.ts';
import { formatSpread, megabytes, millions, spread, whole } from '../spread.ts';
import type { Measured } from './section.ts';

/** Runs of one day, each with a seed of its own. */
export interface Day {
  readonly name: string;
  readonly runs: readonly DayRun[];
  /** First arrivals expected, and the standard deviation of how many there are. */
  readonly expected: number;
  readonly deviation: number;
}

/** A table of days through the full centre, one replication in a process. */
export function daysTable(days: readonly Day[]): Measured {
  return {
    head: [
      'day',
      'M contacts',
      'M events',
      's',
      'M events/s',
      'ns/event',
      'at once',
      'kept MB',
      'B/contact at once',
      'peak MB',
    ],
    rows: days.map(({ name, runs: [first], runs }) => [
      name,
      millions(first.flow.contacts),
      millions(first.events),
      formatSpread(spread(runs.map(({ cpu }) => cpu)), (seconds) => seconds.toFixed(seconds < 10 ? 2 : 0)),
      millions(spread(runs.map(({ events, cpu }) => events / cpu)).median),
      spread(runs.map(({ events, cpu }) => (1e9 * cpu) / events)).median.toFixed(0),
      whole(first.mostAtOnce),
      megabytes(first.kept),
      whole(first.kept / first.mostAtOnce),
      megabytes(Math.max(...runs.map(({ peak }) => peak))),
    ]),
    wrong: days.flatMap((day) => day.runs.flatMap((run) => problems(day, run).map((what) => `${day.name}: ${what}`))),
    data: days,
  };
}

/** Whether as many came as expected, nobody is lost, and nobody is counted twice. */
function problems({ expected, deviation }: Day, { flow }: DayRun): string[] {
  const { contacts, offered, answered, abandoned, completed, unfinished, retried, firstOffered } = flow;
  const rules = {
    'contacts expected': Math.abs(contacts - expected) <= 4 * deviation,
    'offered = answered + abandoned': offered === answered + abandoned,
    'offered = first offered + retried': offered === firstOffered + retried,
    'completed = answered': completed === answered,
    'nobody unfinished': unfinished === 0,
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}
