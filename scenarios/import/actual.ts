import type { Call } from './log/callLog.ts';
import { dateOfDay, weekdayOfDay } from './log/clock.ts';
import { quantileSorted } from './fit/sample.ts';

/** What happened to the contacts of an hour or a day, by the moment they asked for a person. NaN: of nobody. */
export interface QueueFigures {
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  /** Waits of answered contacts, those answered at once included. */
  readonly meanWaitSeconds: number;
  readonly p90WaitSeconds: number;
  readonly meanWaitOfAbandonedSeconds: number;
}

export interface ActualDay {
  /** `1999-02-01` */
  readonly date: string;
  /** 0 = Sunday, ... 6 = Saturday. */
  readonly weekday: number;
  /** Clock hours 0 to 23. */
  readonly hours: readonly QueueFigures[];
  readonly wholeDay: QueueFigures;
}

/** Figures of a day from its calls; those who never queued asked for nobody and are left out. */
export function actualDay(day: number, calls: readonly Call[]): ActualDay {
  const offered = calls.filter(({ outcome }) => outcome !== 'neverQueued');
  const hours: Call[][] = Array.from({ length: 24 }, () => []);
  for (const call of offered) hours[Math.floor(call.arrival / 3600)].push(call);
  return {
    date: dateOfDay(day),
    weekday: weekdayOfDay(day),
    hours: hours.map(queueFigures),
    wholeDay: queueFigures(offered),
  };
}

function queueFigures(calls: readonly Call[]): QueueFigures {
  const waitsOf = (outcome: Call['outcome']): number[] =>
    calls.filter((call) => call.outcome === outcome).map(({ wait }) => wait);
  const answered = waitsOf('answered').sort((a, b) => a - b);
  const abandoned = waitsOf('abandoned');
  return {
    offered: calls.length,
    answered: answered.length,
    abandoned: abandoned.length,
    meanWaitSeconds: mean(answered),
    p90WaitSeconds: quantileSorted(answered, 0.9),
    meanWaitOfAbandonedSeconds: mean(abandoned),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
