import { describe, expect, it } from 'vitest';
import { importCallLog, parseScenario } from '../../scenarios/index.ts';
import type { ImportReport } from '../../scenarios/index.ts';
import { lawCdf, lawMean } from '../../sim/index.ts';
import { syntheticLog, TRUTH } from '../support/syntheticLog.ts';

const log = syntheticLog();
const imported = importCallLog(log);
if (!imported.ok) throw new Error('the synthetic log must be readable');
const { days, report, scenario } = imported;

const fitOf = (type: string): ImportReport['types'][number] => report.types.find((fit) => fit.type === type)!;
const TYPES = ['orders', 'returns'] as const;

/** Within 4 standard errors, these being at most `precision` of the truth. */
function expectRecovered(estimate: number, truth: number, standardError: number, precision: number): void {
  expect(standardError / truth).toBeLessThanOrEqual(precision);
  expect(Math.abs(estimate - truth)).toBeLessThanOrEqual(4 * standardError);
}

describe('a log simulated from a known scenario', () => {
  it('is read without loss', () => {
    expect(report).toMatchObject({ badRows: 0, days: TRUTH.days, firstDate: TRUTH.firstDate, ignored: {} });
    expect(report.rows).toBe(log.split('\n').length - 1);
  });

  it.each(TYPES)('gives back the arrival rate of %s in each hour', (type) => {
    const [source] = scenario.contactTypes[type].demand;
    const counts = source.kind === 'series' ? source.counts : [];
    for (let hour = 0; hour < 24; hour++) {
      const perHour = counts.slice(4 * hour, 4 * hour + 4).reduce((sum, n) => sum + n, 0);
      const truth = TRUTH.arrivals[type];
      if (hour < TRUTH.openHour || hour >= TRUTH.closeHour) expect(perHour).toBe(0);
      else expectRecovered(perHour, truth, Math.sqrt(truth / TRUTH.days), 0.05);
    }
  });

  it.each(TYPES)('gives back law, mean and cv of the service of %s', (type) => {
    const { service } = fitOf(type);
    const { mean, cv } = TRUTH.service[type];
    expect(service.law.kind).toBe('lognormal');
    expectRecovered(service.mean, mean, (mean * cv) / Math.sqrt(service.observations), 0.01);
    // Variance of the sample cv of a lognormal law by the delta method, from its moments up to the fourth.
    const w = 1 + cv * cv;
    const kurtosis = w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3;
    const skewness = (w + 2) * cv;
    const varianceOfCv = cv ** 2 * ((kurtosis - 1) / 4 - skewness * cv + cv ** 2);
    expectRecovered(service.cv, cv, Math.sqrt(varianceOfCv / service.observations), 0.02);
  });

  it.each(TYPES)('gives back the patience of %s although most of it was never seen', (type) => {
    const { patience } = fitOf(type);
    const truth = TRUTH.patienceMean[type];
    const standardError = truth / Math.sqrt(patience.abandonments);
    expectRecovered(patience.exponentialMeanSeconds, truth, standardError, 0.04);
    // The tail is known from the later half of the abandonments only.
    expectRecovered(patience.tailMeanSeconds, truth, standardError * Math.SQRT2, 0.06);
    expectRecovered(lawMean(patience.law!), truth, standardError * Math.SQRT2, 0.06);
  });

  it.each(TYPES)('gives back the share of %s still waiting after 30, 60 and 120 seconds, to 3 points', (type) => {
    const { law } = fitOf(type).patience;
    for (const t of [30, 60, 120]) {
      const truth = Math.exp(-t / TRUTH.patienceMean[type]);
      expect(Math.abs(1 - lawCdf(law!, t) - truth)).toBeLessThan(0.03);
    }
  });

  it('gives back who takes what', () => {
    for (const day of days) {
      const serves = Object.values(day.scenario.skillGroups).map((group) => group.serves.map((s) => s.contactType));
      expect(serves.sort((a, b) => b.length - a.length)).toEqual([['orders', 'returns'], ['orders']]);
    }
  });

  it('gives back the agents on duty, the half hour with fewer included, to a third of an agent', () => {
    const { agents, lunch } = TRUTH;
    const meanAgents = (types: number, fromHour: number, toHour: number): number => {
      const perDay = days.map((day) => {
        const group = Object.values(day.scenario.skillGroups).find(({ serves }) => serves.length === types)!;
        const steps = (group.roster as { agents: number[] }).agents.slice(12 * fromHour, 12 * toHour);
        return steps.reduce((sum, n) => sum + n, 0) / steps.length;
      });
      return perDay.reduce((sum, n) => sum + n, 0) / perDay.length;
    };
    const within = (estimate: number, truth: number) => expect(Math.abs(estimate - truth)).toBeLessThan(1 / 3);
    for (let hour = TRUTH.openHour + 1; hour < TRUTH.closeHour - 1; hour++) {
      within(meanAgents(1, hour, hour + 1), agents.specialists);
      if (hour !== lunch.hour) within(meanAgents(2, hour, hour + 1), agents.generalists);
    }
    within(meanAgents(2, lunch.hour, lunch.hour + 0.5), lunch.generalists);
    expect(meanAgents(2, 21, 24)).toBe(0);
  });

  it('gives scenarios that parse: every day, the average day, and days foreseen from other weeks', () => {
    const foreseen = importCallLog(log, { demand: 'otherWeeks', intervalMinutes: 30, serviceLaw: 'empirical' });
    if (!foreseen.ok) throw new Error('the synthetic log must be readable');
    const all = [scenario, ...days.map((day) => day.scenario), ...foreseen.days.map((day) => day.scenario)];
    for (const one of all) expect(parseScenario(one)).toMatchObject({ ok: true });
  });

  it('foresees a day from the other days of its weekday, never from the day itself', () => {
    const foreseen = importCallLog(log, { demand: 'otherWeeks', dates: ['2026-03-09'] });
    const other = importCallLog(log, { dates: ['2026-03-02'] });
    if (!foreseen.ok || !other.ok) throw new Error('the synthetic log must be readable');
    const demandOf = ({ days: [day] }: typeof foreseen) => day.scenario.contactTypes.orders.demand;
    expect(demandOf(foreseen)).toEqual(demandOf(other));
    expect(foreseen.days[0].actual.date).toBe('2026-03-09');
  });

  it('without agent names counts the fewest agents that could have done the work: a little too few, not 5 %', () => {
    const blind = importCallLog(log.replaceAll(/(generalists|specialists)-\d+/g, ''));
    if (!blind.ok) throw new Error('the synthetic log must be readable');
    const part = blind.report.agentHours.onDuty / report.agentHours.onDuty;
    expect(part).toBeGreaterThan(0.95);
    expect(part).toBeLessThan(1);
  });
});
