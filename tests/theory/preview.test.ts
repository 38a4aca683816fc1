import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyPatch, parseScenario, type ScenarioInput } from '../../scenarios/index.ts';
import { compile, type Model, simulate } from '../../sim/index.ts';
import { FLOW_COUNTERS, type FlowCounter } from '../../sim/observe/summary.ts';
import { closedQueueThroughput } from '../../sim/centre/compile/chatSpeed.ts';
import { channelCapacity } from '../../sim/theory/capacity.ts';
import { markovQueue } from '../../sim/theory/markovQueue.ts';
import { previewDay } from '../../sim/theory/preview.ts';
import { constant } from '../support/chats.ts';
import { deskModel } from './desk.ts';

const ratio = (a: number | undefined, b: number): number => a! / b;

describe('the preview of a steady phone desk', () => {
  it('with capacity enough waits and abandonments are near Erlang A', () => {
    const { figures } = previewDay(deskModel({ perHour: 216, agents: 20, hours: 24 }));
    const exact = markovQueue({ arrivalRate: 0.06, serviceMean: 300, agents: 20, patienceMean: 90 });
    expect(figures.offered!.total).toBeCloseTo(24 * 216, 6);
    expect(ratio(figures.abandonment!.total, exact.pAbandon)).toBeCloseTo(1, 1);
    // Within 2 %, as the day begins empty.
    expect(Math.abs(ratio(figures.averageSpeedOfAnswer!.total, exact.waitMeanAnswered) - 1)).toBeLessThan(0.02);
    expect(figures.serviceLevel!.total).toBeCloseTo(exact.answeredWithin(20) / (1 - exact.abandonedWithin(20)), 1);
    expect(Math.abs(ratio(figures.queueLength!.total, exact.queueMean) - 1)).toBeLessThan(0.02);
    expect(figures.occupancy!.total).toBeCloseTo(exact.occupancy, 1);
  });

  it('at twice the capacity half of the contacts abandon, and those answered waited for log 2 patiences', () => {
    const { figures, series } = previewDay(deskModel({ perHour: 4800, agents: 200 }));
    expect(series.abandonment!.total[20]).toBeCloseTo(0.5, 2);
    expect(ratio(series.averageSpeedOfAnswer!.total[20], 90 * Math.log(2))).toBeCloseTo(1, 1);
    expect(ratio(series.waitP50!.total[20], 90 * Math.log(2))).toBeCloseTo(1, 1);
    expect(series.serviceLevel!['channel:phone'][20]).toBeLessThan(0.1);
    expect(ratio(series.queueLength!.total[20], (4800 / 3600) * 0.5 * 90)).toBeCloseTo(1, 1);
    expect(figures.occupancy!['skillGroup:agents']).toBeGreaterThan(0.98);
  });

  it('customers who never give up wait ever longer at twice the capacity', () => {
    const model = deskModel({ perHour: 4800, agents: 200, type: { patienceSeconds: undefined! } });
    const { averageSpeedOfAnswer, abandonment } = previewDay(model).series;
    expect(abandonment!.total.every((share) => share < 1e-9)).toBe(true);
    // Who comes after t hours has t hours of work before him, done at the speed of the desk.
    expect(ratio(averageSpeedOfAnswer!.total[7], 7.5 * 900)).toBeCloseTo(1, 1);
  });

  it('without staff all abandon, none is answered and no figure breaks', () => {
    const { figures } = previewDay(deskModel({ perHour: 100, agents: 0 }));
    expect(figures.abandonment!.total).toBeCloseTo(1, 6);
    expect(figures.serviceLevel!.total).toBe(0);
    expect(figures.averageSpeedOfAnswer!.total).toBeNaN();
    expect(figures.waitP90!.total).toBeNaN();
    expect(ratio(figures.queueLength!.total, (100 / 3600) * 90)).toBeCloseTo(1, 1);
  });

  it('without contacts nothing is counted and ratios are not a number', () => {
    const { figures, series } = previewDay(deskModel({ perHour: 0, agents: 5 }));
    expect(figures.offered!.total).toBe(0);
    expect(figures.queueLength!.total).toBe(0);
    expect(figures.occupancy!.total).toBe(0);
    expect(figures.serviceLevel!.total).toBeNaN();
    expect(series.abandonment!.total.every(Number.isNaN)).toBe(true);
  });

  it('a desk that opens at 4 o’clock first answers the patient ones who wait at the door', () => {
    const patienceSeconds = { kind: 'exponential', mean: 7200 } as const;
    const agents = [0, 0, 0, 0, 400, 400, 400, 400];
    const { series } = previewDay(deskModel({ perHour: 300, agents, type: { patienceSeconds } }));
    const beforeOpening = series.averageSpeedOfAnswer!.total[14];
    expect(beforeOpening).toBeGreaterThan(1300);
    expect(beforeOpening).toBeLessThan(1500);
    expect(series.averageSpeedOfAnswer!.total[24]).toBeLessThan(1);
  });
});

describe('what the preview knows of a centre', () => {
  it('the bot keeps what it contains, and what it contains in vain comes back', () => {
    const bot = {
      coverage: 0.9,
      refuseShare: 0.1,
      falseContainmentShare: 0.2,
      durationSeconds: { kind: 'constant', value: 30 },
    } as const;
    const model = deskModel({
      hours: 24,
      perHour: 1000,
      agents: 400,
      type: { bot: { containment: 0.6 } },
      scenario: { bot },
    });
    const { figures, series } = previewDay(model);
    const met = 0.9 * 0.9;
    expect(figures.botContainment!.total).toBeCloseTo(0.6, 9);
    expect(ratio(series.offered!.total[90], 250 * (1 - met * 0.6 + met * 0.12))).toBeCloseTo(1, 3);
  });

  it('those who abandon come back and are offered again', () => {
    const retry = { probability: 0.5, lagSeconds: { kind: 'exponential', mean: 600 } } as const;
    const { series } = previewDay(deskModel({ perHour: 4800, agents: 200, type: { retry } }));
    const abandonment = series.abandonment!.total[28];
    expect(ratio(series.offered!.total[28], 1200 / (1 - 0.5 * abandonment))).toBeCloseTo(1, 2);
  });

  it('VIPs are answered first', () => {
    const plain = previewDay(deskModel({ perHour: 4800, agents: 200 }));
    const withVips = previewDay(deskModel({ perHour: 4800, agents: 200, type: { vipShare: 0.2 } }));
    expect(plain.series.serviceLevel!.total[20]).toBeLessThan(0.1);
    expect(withVips.series.serviceLevel!.total[20]).toBeGreaterThan(0.2);
  });

  it('the second group on the list takes what the first cannot', () => {
    const group = (agents: number): ScenarioInput['skillGroups'][string] => ({
      name: 'agents',
      serves: [{ contactType: 'calls' }],
      roster: { kind: 'curve', intervalMinutes: 60, agents: [agents] },
    });
    const model = deskModel({
      perHour: 1440,
      agents: 0,
      type: { route: [{ skillGroup: 'first' }, { skillGroup: 'second' }] },
      scenario: { skillGroups: { first: group(80), second: group(100) } },
    });
    const { occupancy } = previewDay(model).series;
    expect(occupancy!['skillGroup:first'][20]).toBeCloseTo(1, 2);
    expect(occupancy!['skillGroup:second'][20]).toBeCloseTo(0.4, 2);
  });

  it('a quiet and a busy day together miss more than the mean day', () => {
    const mean = deskModel({ perHour: 2160, agents: 190 });
    const random = deskModel({ perHour: 2160, agents: 190, scenario: { demand: { busyness: { cv: 0.2 } } } });
    expect(previewDay(random).figures.abandonment!.total).toBeGreaterThan(
      3 * previewDay(mean).figures.abandonment!.total,
    );
  });

  it('the chosen denominator of the service level is used', () => {
    const model = deskModel({ perHour: 4800, agents: 300 });
    const levels = (['offered', 'offeredExcludingShortAbandons', 'answered'] as const).map(
      (denominator) => previewDay(model, denominator).figures.serviceLevel!.total,
    );
    expect(levels[0]).toBeLessThan(levels[1]);
    expect(levels[1]).toBeLessThan(levels[2]);
  });

  it('figures leave the warm-up out', () => {
    const whole = deskModel({ perHour: [0, 0, 0, 0, 100, 100, 100, 100], agents: 20 });
    const late = deskModel({
      perHour: [50, 0, 0, 0, 100, 100, 100, 100],
      agents: 20,
      scenario: { run: { warmUpHours: 2 } },
    });
    expect(previewDay(late).figures.contacts!.total).toBeCloseTo(previewDay(whole).figures.contacts!.total, 9);
  });
});

describe('capacity', () => {
  it('of a phone group is its agents’ time over the handle time', () => {
    const wrapUp = {
      kind: 'voice',
      talkSeconds: { kind: 'exponential', mean: 200 },
      wrapUpSeconds: { kind: 'constant', value: 40 },
    } as const;
    const { total, 'channel:phone': phone } = channelCapacity(
      deskModel({ perHour: 100, agents: 16, type: { service: wrapUp } }),
    );
    expect(total[0]).toBeCloseTo((16 * 900) / 240, 9);
    expect(phone[0]).toBe(total[0]);
  });

  it('of a chat group is at full concurrency, and less for slower agents', () => {
    const service = { kind: 'chatShared', workSeconds: { kind: 'exponential', mean: 300 } } as const;
    const group = { concurrency: 3, chatSpeed: { kind: 'table', speeds: [1, 0.8, 0.6] }, efficiency: 0.5 } as const;
    const { total } = channelCapacity(
      deskModel({
        perHour: 100,
        agents: 10,
        type: { service },
        group: { ...group, chatSpeed: { kind: 'table', speeds: [1, 0.8, 0.6] } },
      }),
    );
    expect(total[0]).toBeCloseTo((10 * 3 * 0.6 * 900) / 600, 9);
  });

  it('of chats by rounds is what the closed queue of each agent’s hands gives, slowdown included', () => {
    const { total } = channelCapacity(roundsDesk(100));
    // 4 replies of 20 s and 3 thoughts of 60 s a chat; with 5 chats in hand, 2 more than go freely, each reply takes 24 s.
    expect(total[0]).toBeCloseTo((10 * closedQueueThroughput(24, 45, 5) * 900) / 4, 9);
  });
});

describe('the preview of the mid-size shop on Double Eleven stays in its band about the simulation', () => {
  const file = new URL('../../scenarios/library/mid-midnight.json', import.meta.url);
  const base = JSON.parse(readFileSync(file, 'utf8')) as ScenarioInput;
  // Without it a few days would say more about how busy they happened to be than about the preview.
  base.demand = { ...base.demand, busyness: { cv: 0 } };

  for (const variant of ['none', 'bot', 'temps', 'both']) {
    it(`variant ${variant}: service level to 0.05, abandonment to 0.02, mean wait to 10 % and 5 s`, () => {
      const patch = base.variants?.[variant]?.patch ?? {};
      const parsed = variant === 'none' ? parseScenario(base) : applyPatch(base, patch);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const model = compile(parsed.scenario);
      const { figures } = previewDay(model);
      const simulated = simulatedChannels(model, 4);
      for (const [channel, flows] of Object.entries(simulated)) {
        const wait = flows.waitAnswered / flows.answered;
        const level = flows.answeredWithin / (flows.offered - flows.abandonedWithin);
        expect(Math.abs(figures.serviceLevel![channel] - level), channel).toBeLessThan(0.05);
        expect(Math.abs(figures.abandonment![channel] - flows.abandoned / flows.offered), channel).toBeLessThan(0.02);
        expect(Math.abs(figures.averageSpeedOfAnswer![channel] - wait), channel).toBeLessThan(5 + 0.1 * wait);
      }
    });
  }
});

/** Ten agents with five chats each; seconds for a reply and a thought on average. */
function roundsDesk(perHour: number, effort = 20, think = 60): Model {
  const law = (mean: number) => (mean === 0 ? constant(0) : ({ kind: 'exponential', mean } as const));
  const service = {
    kind: 'chatRounds',
    rounds: constant(4),
    roundEffortSeconds: law(effort),
    thinkSeconds: law(think),
    autoCloseSeconds: 3600,
  } as const;
  const chatSpeed = { kind: 'slowdown', slowdownPerExtraChat: 0.1, freeChats: 3 } as const;
  return deskModel({ perHour, agents: 10, type: { service }, group: { concurrency: 5, chatSpeed } });
}

describe('the preview of chats by rounds', () => {
  it.each([700, 1000])(
    'with %d an hour, more than the desk can take, has the simulated abandonment to 0.03',
    (perHour) => {
      const model = roundsDesk(perHour);
      const { abandoned, offered } = simulatedChannels(model, 4)['channel:phone'];
      expect(Math.abs(previewDay(model).figures.abandonment!.total - abandoned / offered)).toBeLessThan(0.03);
    },
  );
});

describe('the preview of contacts that take no time', () => {
  const calls = { service: { kind: 'voice', talkSeconds: constant(0) } } as const;

  it.each([
    ['chats by rounds', roundsDesk(10_000, 0, 0)],
    ['calls', deskModel({ perHour: 10_000, agents: 10, type: calls })],
  ])('has all %s answered at once by agents who are never busy, as the simulation has', (_, model) => {
    const { abandoned, offered, answeredWithin } = simulatedChannels(model, 1)['channel:phone'];
    expect([abandoned, answeredWithin]).toEqual([0, offered]);
    const { abandonment, serviceLevel, averageSpeedOfAnswer, occupancy } = previewDay(model).figures;
    expect(abandonment!.total).toBeCloseTo(0, 2);
    expect(serviceLevel!.total).toBeCloseTo(1, 2);
    expect(averageSpeedOfAnswer!.total).toBeCloseTo(0, 0);
    expect(occupancy!.total).toBeCloseTo(0, 1);
    expect(channelCapacity(model).total[0]).toBeGreaterThan(10_000);
  });
});

/** Flow counters by channel, summed over replications. */
function simulatedChannels(model: Model, replications: number): Record<string, Record<FlowCounter, number>> {
  const rows = Object.fromEntries(
    model.channelIds.map((id) => [
      `channel:${id}`,
      Object.fromEntries(FLOW_COUNTERS.map((counter) => [counter, 0])) as Record<FlowCounter, number>,
    ]),
  );
  for (let r = 0; r < replications; r++) {
    const { flow } = simulate(model, 'preview', r);
    for (let i = 0; i < flow.length; i += FLOW_COUNTERS.length) {
      const type = Math.floor(i / FLOW_COUNTERS.length / 2) % model.contactTypeIds.length;
      const row = rows[`channel:${model.channelIds[model.typeChannel[type]]}`];
      FLOW_COUNTERS.forEach((counter, c) => (row[counter] += flow[i + c]));
    }
  }
  return rows;
}
