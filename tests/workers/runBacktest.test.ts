import { describe, expect, it } from 'vitest';
import type { ActualDay, QueueFigures } from '../../scenarios/index.ts';
import { backtestDay } from '../../sim/index.ts';
import { createWorkerApi } from '../../workers/api.ts';
import { runBacktest } from '../../workers/index.ts';
import { base, moreAgents } from './deskScenario.ts';
import { inProcess } from './support.ts';

const happened: QueueFigures = {
  offered: 50,
  answered: 45,
  abandoned: 5,
  meanWaitSeconds: 20,
  p90WaitSeconds: 60,
  meanWaitOfAbandonedSeconds: 40,
};
const actual = (date: string): ActualDay => ({
  date,
  weekday: 3,
  hours: Array.from({ length: 24 }, () => happened),
  wholeDay: happened,
});

describe('a backtest on workers', () => {
  it('finds for each day what sim finds alone, with any number of workers', async () => {
    const days = [
      { scenario: base.scenario, actual: actual('2026-11-10') },
      { scenario: moreAgents.scenario, actual: actual('2026-11-11') },
    ];
    const options = { seed: 'log', replications: 45 };
    const alone = days.map((day) => backtestDay(day.scenario, day.actual, options));
    for (const workers of [1, 3]) {
      const spawn = () => inProcess(createWorkerApi());
      expect(await runBacktest({ days, ...options }, { spawn, workers })).toEqual(alone);
    }
  });
});
