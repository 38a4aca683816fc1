import { describe, expect, it } from 'vitest';
import { waitingSystem } from '../../sim/theory/erlang.ts';
import { markovQueue, type MarkovQueue } from '../../sim/theory/markovQueue.ts';
import type { SteadyState } from '../../sim/theory/steadyState.ts';
import { publicCase, type PublicCase } from './publicCases.ts';

describe('formulas of a single queue', () => {
  for (const id of ['PUB-A01', 'PUB-A02', 'PUB-A03', 'PUB-A09'])
    it(`${id}: M/M/n agrees with the published validation values`, () => expectAllQuantities(publicCase(id)));

  for (const id of ['PUB-A04', 'PUB-A05', 'PUB-A06'])
    it(`${id}: M/M/n+M agrees with the published validation values`, () => expectAllQuantities(publicCase(id)));

  for (const id of ['PUB-A08', 'PUB-A10'])
    it(`${id}: M/M/n/K and M/M/n/K+M agree with the published validation values`, () =>
      expectAllQuantities(publicCase(id)));

  it('PUB-F04: what a bot lets through to 12 agents waits like M/M/12+M', () => {
    const { quantities } = publicCase('PUB-F04');
    const queue = markovQueue({ arrivalRate: 4, serviceMean: 3, agents: 12, patienceMean: 2 });
    for (const { name, value } of quantities) {
      if (name === 'bot_sessions_mean' || name === 'agent_arrival_rate') continue;
      expect(quantityOf(queue, name.replace('20s', '1/3'), 3), name).toBeClose(value);
    }
  });

  it('a queue that nobody leaves is the limit of very patient customers', () => {
    const queue = { arrivalRate: 3.5, serviceMean: 3, agents: 13 };
    const patient = markovQueue({ ...queue, patienceMean: 1e9 });
    const loyal = waitingSystem(3.5, 3, 13);
    expect(patient.waitMean / loyal.waitMean).toBeCloseTo(1, 6);
    expect(patient.waitExceeds(0.4) / loyal.waitExceeds(0.4)).toBeCloseTo(1, 6);
    expect(patient.answeredWaitQuantile(0.9) / loyal.waitQuantile(0.9)).toBeCloseTo(1, 6);
  });

  it('10,000 agents give no overflow: the quality-and-efficiency limits of Garnett, Mandelbaum and Reiman are reached', () => {
    const balanced = markovQueue({ arrivalRate: 10_000, serviceMean: 1, agents: 10_000, patienceMean: 1 });
    expect(balanced.pWait).toBeCloseTo(0.5, 2);
    const overloaded = markovQueue({ arrivalRate: 20_000, serviceMean: 1, agents: 10_000, patienceMean: 1 });
    expect(overloaded.pAbandon).toBeCloseTo(0.5, 6);
    expect(overloaded.waitMeanAnswered).toBeCloseTo(Math.log(2), 3);
    expect(overloaded.answeredWaitQuantile(0.5)).toBeCloseTo(Math.log(2), 3);
    const idle = markovQueue({ arrivalRate: 5000, serviceMean: 1, agents: 10_000, patienceMean: 1 });
    expect(idle.pWait).toBe(0);
    expect(idle.waitMean).toBe(0);
  });

  it('without agents everybody leaves after the patience, and without contacts nobody waits', () => {
    const closed = markovQueue({ arrivalRate: 2, serviceMean: 1, agents: 0, patienceMean: 3 });
    expect(closed.pWait).toBeCloseTo(1, 12);
    expect(closed.pAbandon).toBeCloseTo(1, 12);
    expect(closed.waitMean).toBeCloseTo(3, 12);
    const quiet = markovQueue({ arrivalRate: 0, serviceMean: 1, agents: 2, patienceMean: 3 });
    expect([quiet.pWait, quiet.pAbandon, quiet.queueMean, quiet.occupancy]).toEqual([0, 0, 0, 0]);
    expect(markovQueue({ arrivalRate: 2, serviceMean: 1, agents: 2 }).waitMean).toBe(Infinity);
  });
});

interface SingleQueue {
  arrivals: { rate: number };
  service: { mean: number };
  servers: number;
  patience: { mean: number } | null;
  capacity: number | null;
}

function expectAllQuantities({ model, quantities }: PublicCase): void {
  const { arrivals, service, servers, patience, capacity } = model as unknown as SingleQueue;
  const queue: MarkovQueue = {
    arrivalRate: arrivals.rate,
    serviceMean: service.mean,
    agents: servers,
    ...(patience && { patienceMean: patience.mean }),
    ...(capacity && { capacity }),
  };
  for (const { name, value } of quantities)
    expect(quantityOf(markovQueue(queue), name, service.mean), name).toBeClose(value);
}

/** A quantity by its name in the glossary of the validation cases. */
function quantityOf(queue: SteadyState, name: string, serviceMean: number): number {
  const [, base, parameter] = /^(.*?)(?:_(\d+(?:[./]\d+)?))?$/.exec(name)!;
  const [top, bottom = 1] = (parameter ?? '0').split('/').map(Number);
  const t = top / bottom;
  const answered = 1 - queue.pBlocked - queue.pAbandon;
  const values: Record<string, () => number> = {
    p_wait: () => queue.pWait,
    p_wait_accepted: () => queue.pWait / (1 - queue.pBlocked),
    p_abandon: () => queue.pAbandon,
    p_block: () => queue.pBlocked,
    asa: () => queue.waitMean,
    asa_delayed: () => queue.waitMeanDelayed,
    wait_mean_all: () => queue.waitMean,
    wait_mean_accepted: () => queue.waitMean,
    wait_mean_served: () => queue.waitMeanAnswered,
    wait_mean_abandoned: () => queue.waitMeanAbandoned,
    sojourn_mean: () => queue.waitMean + serviceMean,
    queue_mean: () => queue.queueMean,
    occupancy: () => queue.occupancy,
    sl_within: () => queue.answeredWithin(t),
    served_within: () => queue.answeredWithin(t),
    abandoned_within: () => queue.abandonedWithin(t),
    sl_excl_short_abandons: () => queue.answeredWithin(t) / (1 - queue.abandonedWithin(t)),
    sl_over_answered: () => queue.answeredWithin(t) / answered,
    sl_counting_abandons_ok: () => 1 - queue.pBlocked - queue.waitExceeds(t),
    wait_quantile: () => queue.waitQuantile(t),
  };
  return values[base]();
}
