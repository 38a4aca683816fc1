import { describe, expect, it } from 'vitest';
import { erlangB, erlangC } from '../../sim/theory/erlang.ts';
import { markovQueue } from '../../sim/theory/markovQueue.ts';
import type { SteadyState } from '../../sim/theory/steadyState.ts';
import './toBeClose.ts';

const PRECISION = 1e-12;

/** Values with 40 digits: Erlang B from the incomplete gamma function, Erlang C from B (mpmath). */
describe('Erlang B and C keep their digits for very large groups', () => {
  it.each([
    [10_000, 9900, 0.0028581267388565865],
    [10_000, 10_500, 0.049389438350253154],
    [100_000, 99_500, 0.00038144239405902956],
    [100_000, 98_000, 1.9835482077349745e-12],
  ])('Erlang B of %d agents and %d erlangs', (agents, load, value) => {
    expect(erlangB(agents, load)).toBeClose(value, PRECISION);
  });

  it.each([
    [10_000, 9900, 0.22277692886414824],
    [10_000, 9500, 1.928547231868143e-7],
    [100_000, 99_500, 0.0709061993551133],
    [100_000, 99_999, 0.9960456815644105],
  ])('Erlang C of %d agents and %d erlangs', (agents, load, value) => {
    expect(erlangC(agents, load)).toBeClose(value, PRECISION);
  });

  it('nothing is blocked without load, all is without agents, and what is too small for a double is 0', () => {
    expect([erlangB(0, 0), erlangB(3, 0), erlangB(0, 2), erlangC(0, 0)]).toEqual([1, 0, 1, 0]);
    expect([erlangB(10_000, 100), erlangC(10_000, 100), erlangC(10_000, 10_000)]).toEqual([0, 0, 1]);
  });
});

/** Figures by name; those that depend on a time are taken at `t`. */
const READ = {
  pWait: (queue) => queue.pWait,
  pAbandon: (queue) => queue.pAbandon,
  queueMean: (queue) => queue.queueMean,
  waitMean: (queue) => queue.waitMean,
  waitMeanDelayed: (queue) => queue.waitMeanDelayed,
  waitMeanAnswered: (queue) => queue.waitMeanAnswered,
  waitMeanAbandoned: (queue) => queue.waitMeanAbandoned,
  occupancy: (queue) => queue.occupancy,
  waitExceeds: (queue, t) => queue.waitExceeds(t),
  answeredWithin: (queue, t) => queue.answeredWithin(t),
  abandonedWithin: (queue, t) => queue.abandonedWithin(t),
  waitQuantile: (queue) => queue.waitQuantile(0.9),
  answeredWaitQuantile: (queue) => queue.answeredWaitQuantile(0.9),
  delayedWaitQuantile: (queue) => queue.delayedWaitQuantile(0.5),
} satisfies Record<string, (queue: SteadyState, t: number) => number>;

interface Reference {
  readonly what: string;
  readonly arrivalRate: number;
  readonly agents: number;
  readonly patienceMean: number;
  readonly t: number;
  readonly values: Readonly<Record<keyof typeof READ, number>>;
}

/**
 * By another road: the integrals of Zeltyn and Mandelbaum (2005) over the virtual wait, by quadrature with 40 digits
 * (mpmath); quantiles by bisection of them. Mean service 1.
 */
const REFERENCES: readonly Reference[] = [
  {
    what: '10,000 agents at full load',
    arrivalRate: 10_000,
    agents: 10_000,
    patienceMean: 2,
    t: 0.01,
    values: {
      pWait: 0.5868870765894454,
      pAbandon: 0.003304926604576764,
      queueMean: 66.09853209153529,
      waitMean: 0.006609853209153528,
      waitMeanDelayed: 0.011262563911894462,
      waitMeanAnswered: 0.006602384578693589,
      waitMeanAbandoned: 0.008862232180028176,
      occupancy: 0.9966950733954233,
      waitExceeds: 0.2805516644666946,
      answeredWithin: 0.7173120886195266,
      abandonedWithin: 0.002136246913778805,
      waitQuantile: 0.019363229672909873,
      answeredWaitQuantile: 0.0193636188903165,
      delayedWaitQuantile: 0.00950569737616447,
    },
  },
  {
    what: '10,000 agents with a tenth too much to do',
    arrivalRate: 11_000,
    agents: 10_000,
    patienceMean: 2,
    t: 0.2,
    values: {
      pWait: 1,
      pAbandon: 0.09090909090909091,
      queueMean: 2000,
      waitMean: 0.18181818181818182,
      waitMeanDelayed: 0.18181818181818182,
      waitMeanAnswered: 0.19057036002531638,
      waitMeanAbandoned: 0.09429639974683614,
      occupancy: 1,
      waitExceeds: 0.23029006680969247,
      answeredWithin: 0.6797771580605592,
      abandonedWithin: 0.08993277512974841,
      waitQuantile: 0.20795265818952863,
      answeredWaitQuantile: 0.2087046560012826,
      delayedWaitQuantile: 0.18889377565478596,
    },
  },
  {
    what: '10,000 agents whom hardly anybody ever waits for',
    arrivalRate: 9000,
    agents: 10_000,
    patienceMean: 0.5,
    t: 0.002,
    values: {
      pWait: 2.0559044000455595e-25,
      pAbandon: 3.9683771526366756e-28,
      queueMean: 1.785769718686504e-24,
      waitMean: 1.9841885763183378e-28,
      waitMeanDelayed: 0.0009651171407942741,
      waitMeanAnswered: 1.980417782062975e-28,
      waitMeanAbandoned: 0.0009502106554709356,
      occupancy: 0.9,
      waitExceeds: 2.5837510155742412e-26,
      answeredWithin: 1,
      abandonedWithin: 3.4858240857298903e-28,
      waitQuantile: 0,
      answeredWaitQuantile: 0,
      delayedWaitQuantile: 0.0006760141946217586,
    },
  },
  {
    what: '100,000 agents at full load',
    arrivalRate: 100_000,
    agents: 100_000,
    patienceMean: 0.5,
    t: 0.002,
    values: {
      pWait: 0.4147064369578879,
      pAbandon: 0.0014780150692288968,
      queueMean: 73.90075346144484,
      waitMean: 0.0007390075346144484,
      waitMeanDelayed: 0.0017820016010252867,
      waitMeanAnswered: 0.0007380272881582083,
      waitMeanAbandoned: 0.0014012454627547336,
      occupancy: 0.998521984930771,
      waitExceeds: 0.1535593153570089,
      answeredWithin: 0.8453384733364638,
      abandonedWithin: 0.001102211306527293,
      waitQuantile: 0.0026179997960990103,
      answeredWaitQuantile: 0.0026170175659654673,
      delayedWaitQuantile: 0.001504900527693662,
    },
  },
];

describe('Erlang A keeps its digits for very large groups', () => {
  for (const { what, t, values, ...queue } of REFERENCES)
    it(`${what}`, () => {
      const state = markovQueue({ ...queue, serviceMean: 1 });
      for (const [name, read] of Object.entries(READ))
        expect(read(state, t), name).toBeClose(values[name as keyof typeof READ], PRECISION);
    });

  // Sums over all states with 30 digits (mpmath).
  it.each([
    [10_050, 0.007542062462267206, 0.5923735327751615, 32.5283754037634],
    [9000, 5.555634768074447e-31, 2.0915642380716087e-25, 1.8819078071353214e-24],
  ])('10,000 agents and 100 places to wait, %d contacts per service', (arrivalRate, pBlocked, pWait, queueMean) => {
    const queue = markovQueue({ arrivalRate, serviceMean: 1, agents: 10_000, capacity: 10_100 });
    expect(queue.pBlocked).toBeClose(pBlocked, PRECISION);
    expect(queue.pWait).toBeClose(pWait, PRECISION);
    expect(queue.queueMean).toBeClose(queueMean, PRECISION);
  });

  it('gives a number for every load from none to ten times too much', () => {
    for (const load of [0, 1, 100, 5000, 9999, 10_000, 10_001, 20_000, 100_000]) {
      const queue = markovQueue({ arrivalRate: load, serviceMean: 1, agents: 10_000, patienceMean: 1 });
      for (const [name, read] of Object.entries(READ)) {
        for (const t of [0, 0.5, 1000]) expect(read(queue, t), `${name} at ${load}`).toBeGreaterThanOrEqual(0);
        expect(read(queue, 1), `${name} at ${load}`).toBeLessThan(Infinity);
      }
    }
  });
});
