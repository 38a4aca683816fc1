import { describe, expect, it } from 'vitest';
import { markovQueue } from '../../sim/theory/markovQueue.ts';
import { delayProbability, marginForDelay, squareRootStaffing } from '../../sim/theory/squareRoot.ts';
import { smallestAgents } from '../../sim/theory/staffing.ts';
import './toBeClose.ts';

describe('the smallest group', () => {
  it('is good enough, and one agent fewer is not, for 100,000 agents as well', () => {
    const demand = { arrivalRate: 100_000, serviceMean: 1, patienceMean: 0.5 };
    const agents = smallestAgents(demand, ({ pAbandon }) => pAbandon <= 0.01);
    expect(markovQueue({ ...demand, agents }).pAbandon).toBeLessThanOrEqual(0.01);
    expect(markovQueue({ ...demand, agents: agents - 1 }).pAbandon).toBeGreaterThan(0.01);
  });

  it('a search that starts at enough agents stays there', () => {
    expect(smallestAgents({ arrivalRate: 1, serviceMean: 1 }, () => true, 7)).toBe(7);
  });
});

describe('square-root staffing', () => {
  it('rounds up the load and its margin', () => {
    expect(squareRootStaffing(100, 1)).toBe(110);
    expect(squareRootStaffing(100.1, 0)).toBe(101);
    expect(squareRootStaffing(0, 2)).toBe(0);
  });

  // Values with 50 digits from the formulas of Halfin and Whitt and of Garnett, Mandelbaum and Reiman (mpmath).
  it.each([
    [0.1, Infinity, 0.8802870833308115],
    [0.5, Infinity, 0.504538640997945],
    [1, Infinity, 0.22336127479826073],
    [3, Infinity, 0.0014770946446142933],
    [0, 1, 0.5],
    [1, 0.5, 0.13564081011681658],
    [-1.5, 2, 0.9846387287529149],
    [2, 400, 0.026865043493444415],
    [0.5, 1e6, 0.504537641090323],
  ])('a margin of %d and patience of %d services: the share that waits', (margin, patience, value) => {
    expect(delayProbability(margin, patience)).toBeClose(value, 1e-12);
  });

  it.each([
    [0.2, Infinity, 1.0615162754187175],
    [0.2, 0.5, 0.7153300964980777],
    [0.9, 0.5, -1.893038688481093],
  ])('a share of %d that waits, with patience of %d services, needs its margin', (delay, patience, value) => {
    expect(marginForDelay(delay, patience)).toBeClose(value, 1e-12);
  });

  it('has no end: everybody waits without a margin and patience, nobody with a wide one', () => {
    expect(delayProbability(-0.1)).toBe(1);
    expect(delayProbability(100)).toBe(0);
    expect(delayProbability(100, 1e6)).toBe(0);
    expect(delayProbability(-100, 2)).toBe(1);
  });

  it('is what large groups come to', () => {
    const load = 100_000;
    for (const [margin, patience] of [
      [0.5, Infinity],
      [0.5, 2],
      [-0.5, 0.5],
    ]) {
      const agents = squareRootStaffing(load, margin);
      const { pWait } = markovQueue({ arrivalRate: load, serviceMean: 1, agents, patienceMean: patience });
      expect(pWait).toBeCloseTo(delayProbability((agents - load) / Math.sqrt(load), patience), 2);
    }
  });
});
