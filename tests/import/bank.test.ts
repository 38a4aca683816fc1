import { describe, expect, it } from 'vitest';
import { anonymousBank, formatImportReport, importCallLog, parseScenario } from '../../scenarios/index.ts';
import { momentsOf } from '../../scenarios/import/fit/sample.ts';
import { readCalls, readTable } from '../../scenarios/import/log/callLog.ts';
import { parseDay, weekdayOfDay } from '../../scenarios/import/log/clock.ts';
import { backtestDay, backtestTable, erlangC } from '../../sim/index.ts';
import { bankLog } from '../support/bankLog.ts';

const text = bankLog();

/** Statistics of the file as published with it (case PUB-J01). */
const PUBLISHED = {
  rows: 33344,
  rowsAfterCleaning: 33043,
  phantoms: 278,
  queued: 18005,
  abandonedFromQueue: 3930,
  meanQueueSeconds: 75.8158844765343,
  meanServiceSeconds: 176.93727823772915,
  cvService: 1.2281698466176765,
  hazardPerSecond: 0.0028789837846549433,
  wednesdayByHour: [
    6.75, 1.75, 1.25, 0, 0.5, 0.25, 4.75, 39.5, 97.25, 107.5, 124, 110.25, 95.5, 203.5, 115.75, 115.5, 67.75, 75, 88.75,
    85.5, 68, 61.5, 57.5, 44.25,
  ],
  agentsNeeded: [1, 1, 1, 0, 1, 1, 1, 4, 8, 9, 10, 9, 8, 16, 10, 10, 6, 7, 8, 8, 6, 6, 5, 4],
};

describe.skipIf(text === null)('the log of the Anonymous Bank, February 1999', () => {
  const log = text === null ? null : readCalls(readTable(text), anonymousBank);
  const calls = log?.calls ?? [];
  const queued = calls.filter(({ wait }) => wait > 0);
  const abandoned = queued.filter(({ outcome }) => outcome === 'abandoned');

  it('is read as published: rows, queued calls, abandonments, mean time in queue', () => {
    expect(log).toMatchObject({ rows: PUBLISHED.rows, badRows: 0, ignored: { PHANTOM: PUBLISHED.phantoms } });
    expect(calls).toHaveLength(PUBLISHED.rowsAfterCleaning);
    expect(queued).toHaveLength(PUBLISHED.queued);
    expect(abandoned).toHaveLength(PUBLISHED.abandonedFromQueue);
    const waited = queued.reduce((sum, { wait }) => sum + wait, 0);
    expect(waited / queued.length).toBeCloseTo(PUBLISHED.meanQueueSeconds, 10);
    expect(abandoned.length / waited).toBeCloseTo(PUBLISHED.hazardPerSecond, 12);
  });

  it('has the published mean and cv of service', () => {
    const seconds = calls.map(({ serviceSeconds }) => serviceSeconds).filter((value) => value > 0);
    const { mean, cv } = momentsOf(seconds);
    expect(mean).toBeCloseTo(PUBLISHED.meanServiceSeconds, 10);
    // The published cv divides by n.
    expect(cv * Math.sqrt((seconds.length - 1) / seconds.length)).toBeCloseTo(PUBLISHED.cvService, 10);
  });

  it('gives the published Erlang C staffing of Wednesdays from calls by hour of entry', () => {
    const table = readTable(text ?? '');
    const [date, entry, outcome, voiceUnit] = ['date', 'vru_entry', 'outcome', 'vru_time'].map((name) =>
      table.header.indexOf(name),
    );
    const byHour = Array.from({ length: 24 }, () => 0);
    for (const row of table.rows) {
      const isWednesday = weekdayOfDay(parseDay(row[date]) ?? NaN) === 3;
      const isCall = row[outcome] !== 'PHANTOM' && Number(row[voiceUnit]) >= 0;
      if (isWednesday && isCall) byHour[Number(row[entry].split(':')[0])] += 1 / 4;
    }
    expect(byHour).toEqual(PUBLISHED.wednesdayByHour);
    const needed = byHour.map((callsPerHour) => {
      const load = callsPerHour / 15;
      let agents = Math.floor(load);
      while (load > 0 && (agents <= load || erlangC(agents, load) > 0.5)) agents++;
      return agents;
    });
    expect(needed).toEqual(PUBLISHED.agentsNeeded);
  });

  it('is imported by itself into a scenario per day and a report in both languages', () => {
    const imported = importCallLog(text ?? '');
    if (!imported.ok) throw new Error('the bank log must be readable');
    expect(imported.days).toHaveLength(28);
    for (const day of [imported, ...imported.days]) expect(parseScenario(day.scenario)).toMatchObject({ ok: true });
    expect(imported.report.calls).toEqual({ answered: 27141, abandoned: 3961, neverQueued: 1941 });
    expect(formatImportReport(imported.report, 'en')).toContain('33344 rows, 1999-02-01 to 1999-02-28, 28 days');
    expect(formatImportReport(imported.report, 'zh')).toContain('共 28 天');
  });

  it('is reproduced by the simulator: in the first week at least 85 % of hours lie inside the intervals', () => {
    const dates = [1, 2, 3, 4, 5, 6, 7].map((date) => `1999-02-0${date}`);
    const imported = importCallLog(text ?? '', { dates });
    if (!imported.ok) throw new Error('the bank log must be readable');
    const days = imported.days.map(({ scenario, actual }) => {
      const parsed = parseScenario(scenario);
      if (!parsed.ok) throw new Error('the scenario of a day must parse');
      return backtestDay(parsed.scenario, actual, { replications: 40 });
    });
    const { allHours } = backtestTable(days);
    for (const figure of ['answered', 'abandoned', 'meanWaitSeconds', 'p90WaitSeconds'] as const) {
      expect(allHours[figure].inside / allHours[figure].compared).toBeGreaterThan(0.85);
    }
  });
});
