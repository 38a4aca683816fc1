import { checkDay, compile, simulatedDay } from '../sim/index.ts';
import type { BacktestDay, SimulatedDay } from '../sim/index.ts';
import type { ActualDay, Scenario } from '../scenarios/index.ts';
import { withWorkers, type WorkerOptions } from './withWorkers.ts';

/** A day of a log: what really happened, and the scenario that should reproduce it. */
export interface LoggedDay {
  /** Begins at midnight. */
  readonly scenario: Scenario;
  readonly actual: ActualDay;
}

export interface BacktestRequest {
  readonly days: readonly LoggedDay[];
  readonly seed: string;
  /** Simulated days behind each interval, at least 39. */
  readonly replications: number;
}

/** Holds each day against simulated ones, as `backtestDay` of sim does, on workers. Rejects as `withWorkers`. */
export function runBacktest(request: BacktestRequest, options: WorkerOptions): Promise<BacktestDay[]> {
  const { days, seed, replications } = request;
  const tracks = days.map(({ scenario, actual }) => ({
    actual,
    model: compile(scenario),
    simulated: [] as SimulatedDay[],
  }));
  const byDate = new Map(tracks.map((track) => [track.actual.date, track]));
  const jobs = tracks.map(({ actual: { date }, model }) => {
    return { key: date, model, seed: `${seed}|${date}`, first: 0, count: replications };
  });
  return withWorkers(options, replications * days.length, async (run) => {
    await run(jobs, ({ key, model }, summaries) => {
      const track = byDate.get(key);
      for (const summary of summaries) if (track) track.simulated[summary.replication] = simulatedDay(summary, model);
    });
    return tracks.map(({ actual, simulated }) => checkDay(actual, simulated));
  });
}
