import { describe, expect, it } from 'vitest';
import { busyCounts } from '../../sim/theory/busyCounts.ts';
import { erlangB, erlangC } from '../../sim/theory/erlang.ts';
import { markovQueue } from '../../sim/theory/markovQueue.ts';
import { modifiedOfferedLoad, squareRootStaffing } from '../../sim/theory/offeredLoad.ts';
import { priorityWaits, priorityWaitsOfGroup, singleServerWait } from '../../sim/theory/singleServer.ts';
import { smallestAgents } from '../../sim/theory/staffing.ts';
import { valuesOf } from './publicCases.ts';

describe('Erlang B and C', () => {
  it('PUB-A07: the table of blocking probabilities', () => {
    for (const [name, value] of Object.entries(valuesOf('PUB-A07'))) {
      const [, load, agents] = /B_load(\d+)_n(\d+)/.exec(name)!.map(Number);
      expect(erlangB(agents, load), name).toBeClose(value);
    }
  });

  it('PUB-A11: P(wait) and mean wait at 90 % load', () => {
    for (const [name, value] of Object.entries(valuesOf('PUB-A11'))) {
      const agents = Number(name.split('_n')[1]);
      const queue = markovQueue({ arrivalRate: 0.9 * agents, serviceMean: 1, agents });
      expect(name.startsWith('p_wait') ? queue.pWait : queue.waitMean, name).toBeClose(value);
    }
  });

  it('nothing is blocked without load, all is without agents, and 10,000 agents do not overflow', () => {
    expect([erlangB(0, 0), erlangB(3, 0), erlangB(0, 2), erlangC(0, 0)]).toEqual([1, 0, 1, 0]);
    expect(erlangB(10_000, 100)).toBe(0);
    expect(erlangC(10_000, 9900)).toBeGreaterThan(0.1);
    expect(erlangC(10_000, 10_000)).toBe(1);
  });
});

describe('one server and priorities', () => {
  it('PUB-B01: Pollaczek-Khinchine for five service laws', () => {
    const cv = { D: 0, E4: 0.5, M: 1, LN: 1.5, H2: Math.sqrt(2 * (0.9 * 0.25 + 0.1 * 30.25) - 1) };
    const values = valuesOf('PUB-B01');
    for (const [law, its] of Object.entries(cv))
      expect(singleServerWait(0.7, { mean: 1, cv: its }), law).toBeClose(values[`${law}_wait_mean`]);
    expect(singleServerWait(1, { mean: 1, cv: 0 })).toBe(Infinity);
  });

  it('PUB-B05: Cobham for three classes with different service laws', () => {
    const waits = priorityWaits([
      { rate: 0.2, service: { mean: 0.5, cv: 0 } },
      { rate: 0.3, service: { mean: 0.8, cv: 1 } },
      { rate: 0.25, service: { mean: 1.2, cv: 1 } },
    ]);
    const values = valuesOf('PUB-B05');
    waits.forEach((wait, i) => expect(wait).toBeClose(values[`class${i + 1}_wait_mean`]));
  });

  it('PUB-B06, B07: classes before a group with one service mean; the last one starves beyond full load', () => {
    const emergencyRoom = valuesOf('PUB-B06');
    for (const agents of [1, 2])
      priorityWaitsOfGroup([0.2, 0.6, 1.2], 1 / 3, agents, erlangC(agents, 2 / 3)).forEach((wait, i) =>
        expect(wait).toBeClose(emergencyRoom[`servers${agents}_nonpreemptive_class${i + 1}_wait_mean`]),
      );
    const three = valuesOf('PUB-B07');
    expect(erlangC(10, 8.5)).toBeClose(three.p_wait);
    priorityWaitsOfGroup([2, 3, 3.5], 1, 10, erlangC(10, 8.5)).forEach((wait, i) =>
      expect(wait).toBeClose(three[`class${i + 1}_wait_mean`]),
    );
    expect(priorityWaitsOfGroup([2, 9], 1, 10, 1)[1]).toBe(Infinity);
  });
});

describe('staffing', () => {
  it('PUB-I01: the smallest group for 80 % within 20 s, Erlang C', () => {
    const values = valuesOf('PUB-I01');
    for (const load of [1, 2, 5, 10, 20, 50, 100, 200, 500]) {
      for (const aht of [180, 300]) {
        const demand = { arrivalRate: load / aht, serviceMean: aht };
        const agents = smallestAgents(demand, (queue) => queue.answeredWithin(20) >= 0.8);
        expect(agents).toBe(values[`n_load${load}_aht${aht}`]);
        const reached = markovQueue({ ...demand, agents }).answeredWithin(20);
        expect(reached).toBeClose(values[`sl_load${load}_aht${aht}`]);
      }
    }
  });

  it('PUB-I02: the smallest group for a share abandoned, Erlang A, may be below the load', () => {
    const values = valuesOf('PUB-I02');
    for (const load of [1, 5, 10, 20, 50, 100, 200]) {
      const demand = { arrivalRate: load / 180, serviceMean: 180, patienceMean: 120 };
      const agents = smallestAgents(demand, (queue) => queue.pAbandon <= 0.05);
      expect(agents).toBe(values[`n_p_abandon_0.05_load${load}`]);
      const reached = markovQueue({ ...demand, agents }).pAbandon;
      expect(reached).toBeClose(values[`p_abandon_0.05_load${load}`]);
    }
  });

  it('a search that starts at enough agents stays there', () => {
    expect(smallestAgents({ arrivalRate: 1, serviceMean: 1 }, () => true, 7)).toBe(7);
  });

  it('square-root staffing rounds up the load and its margin', () => {
    expect(squareRootStaffing(100, 1)).toBe(110);
    expect(squareRootStaffing(100.1, 0)).toBe(101);
    expect(squareRootStaffing(0, 2)).toBe(0);
  });
});

describe('load and counts over the day', () => {
  it('the modified offered load of a constant rate climbs to rate x service', () => {
    const load = modifiedOfferedLoad(new Float64Array(5).fill(2), 0.5, 1);
    load.forEach((busy, i) => expect(busy).toBeClose(2 * (1 - Math.exp(-0.5 * (i + 1)))));
  });

  it('PUB-C02: with patience = service the mean in system is the modified offered load, 100 + 20 sin t', () => {
    const step = 1 / 64;
    const rates = Float64Array.from(
      { length: 20 * 64 },
      (_, i) => 100 + (20 * (Math.cos(i * step) - Math.cos((i + 1) * step))) / step,
    );
    const load = modifiedOfferedLoad(rates, step, 1);
    for (const [name, value] of Object.entries(valuesOf('PUB-C02'))) {
      if (!name.startsWith('mean_in_system_t')) continue;
      const t = Number(name.split('_t')[1]);
      expect(load[t * 64 - 1] / value, name).toBeCloseTo(1, 4);
    }
  });

  it('PUB-G01: counts under gamma busyness are negative binomial', () => {
    const values = valuesOf('PUB-G01');
    const counts = busyCounts(150, 0.2);
    expect(counts.variance).toBeClose(values.interval_variance);
    for (const k of [90, 150, 225]) expect(counts.probability(k)).toBeClose(values[`P_count_${k}`]);
    for (const q of [0.05, 0.5, 0.95]) expect(counts.quantile(q)).toBe(values[`count_quantile_${q}`]);
  });

  it('without busyness counts are Poisson', () => {
    const counts = busyCounts(2, 0);
    expect(counts.variance).toBe(2);
    expect(counts.probability(3)).toBeClose((8 / 6) * Math.exp(-2));
  });
});
