import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareNights, formatTable, logOf, nights } from '../../examples/outage.ts';
import type { ExperimentOutcome } from '../../sim/index.ts';

describe('the night of the outage', () => {
  let outcome: ExperimentOutcome;
  beforeAll(async () => {
    outcome = await compareNights(40);
  });
  const verdicts = (scenario: number) =>
    (['serviceLevel', 'averageSpeedOfAnswer', 'abandonment', 'lostShare'] as const).map(
      (figure) => outcome.scenarios[scenario].comparison![figure].total.verdict,
    );

  it('is better with the plan than without, and best undisturbed', () => {
    expect(verdicts(1)).toEqual(Array(4).fill('better'));
    expect(verdicts(2)).toEqual(Array(4).fill('better'));
    const [outage, plan, undisturbed] = outcome.scenarios.map(({ results }) => results.figures.serviceLevel.total);
    expect(outage.high).toBeLessThan(plan.low);
    expect(plan.high).toBeLessThan(undisturbed.low);
  });

  it('blocks those who come in the quarter of an hour of the outage; nothing can block anybody when undisturbed', () => {
    const blocked = outcome.scenarios.map(({ results }) => results.figures.blockedShare.total.mean);
    expect(blocked[2]).toBeNaN();
    // A quarter of an hour of 900 an hour, of 2,700 in all.
    expect(blocked[0]).toBeGreaterThan(0.07);
  });

  it('has the figures that the page on incidents shows', () => {
    expect(readFileSync('docs/background/incidents.md', 'utf8')).toContain(formatTable(outcome));
  });

  it('has a log in which incidents begin and end on time and rules act in between', () => {
    const log = logOf(nights()[1], 0);
    expect(log.filter((line) => line.includes('incident'))).toEqual([
      '00:05 chat system down: incidentBegan',
      '00:20 chat system down: incidentEnded',
      '00:20 chat system slow: incidentBegan',
      '00:50 chat system slow: incidentEnded',
    ]);
    expect(log.some((line) => line.endsWith('more chats per agent: ruleActed'))).toBe(true);
    expect(logOf(nights()[2], 0)).toEqual([]);
  });

  it('runs by itself and prints the log and the comparison', () => {
    const args = ['--import', 'tsx', 'examples/outage.ts', '5'];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
    expect(printed).toMatch(/^00:05 chat system down: incidentBegan\n/);
    expect(printed).toMatch(
      /\n\| serviceLevel( \| 0\.\d{3} \([01]\.\d{3} to [01]\.\d{3}\)){2} \| [01]\.\d{3} \([01]\.\d{3} to [01]\.\d{3}\) \| -?0\.\d{3} \(-?0\.\d{3} to -?0\.\d{3}\) \| \w+ \|\n/,
    );
  });
});
