import { describe, expect, it } from 'vitest';
import { agentsOfGroup, applyLevers, containment, LEVERS, loadLibrary, mergePatch } from '../../scenarios/index.ts';
import type { Lever, ScenarioInput } from '../../scenarios/index.ts';
import { parsed, small } from './smallScenario.ts';

const mid = loadLibrary('mid-midnight');
const lever = (id: string): Lever => LEVERS.find((known) => known.id === id) as Lever;
const headcounts = (input: ScenarioInput): Record<string, number> =>
  Object.fromEntries(Object.keys(input.skillGroups).map((id) => [id, agentsOfGroup(id).read(input)]));

describe('levers', () => {
  it.each(LEVERS.map((known) => [known.id, known] as const))(
    '%s reads back what it wrote, all over its range',
    (_, known) => {
      const { min, max, step } = known.range(mid);
      for (let value = min; value <= max; value += Math.max(step, (max - min) / 17)) {
        const set = known.unit === 'agents' || known.unit === 'chats' ? Math.round(value) : value;
        const changed = mergePatch(mid, known.patch(mid, set));
        expect(known.read(changed)).toBe(set);
        expect(parsed(changed).ok).toBe(true);
      }
    },
  );

  it('read the base of the mid shop', () => {
    expect(LEVERS.map((known) => [known.id, known.read(mid)])).toEqual([
      ['volume', 1],
      ['botLift', 0],
      ['agentsOnDuty', 150],
      ['temps', 0],
      ['chatsPerAgent', 15],
    ]);
  });

  it('chats per agent is there for chats by rounds, which may leave the chat speed out', () => {
    const seconds = { kind: 'constant', value: 20 };
    const byRounds = {
      kind: 'chatRounds',
      workSeconds: null,
      rounds: seconds,
      roundEffortSeconds: seconds,
      thinkSeconds: seconds,
    };
    const input = mergePatch(small, {
      contactTypes: { presale: { service: byRounds } },
      skillGroups: { agents: { chatSpeed: null, concurrency: 4 } },
    });
    expect(lever('chatsPerAgent').read(input)).toBe(4);
  });

  it('have ranges that hold the base value', () => {
    for (const known of LEVERS) {
      const { min, max } = known.range(mid);
      expect(known.read(mid)).toBeGreaterThanOrEqual(min);
      expect(known.read(mid)).toBeLessThanOrEqual(max);
    }
  });

  it('agents on duty keep the proportions of the groups in whole people and leave temporary ones alone', () => {
    const changed = applyLevers(mid, { agentsOnDuty: 200 });
    expect(headcounts(changed)).toEqual({ agents: 109, seniors: 31, temps: 0, phone: 60 });
  });

  it('agents of one group change nobody else', () => {
    expect(headcounts(applyLevers(mid, { 'agents:phone': 60 }))).toEqual({
      agents: 82,
      seniors: 23,
      temps: 0,
      phone: 60,
    });
  });

  it('scale a staffing curve by its factor, exactly', () => {
    const curve = { kind: 'curve', intervalMinutes: 60, agents: [3, 37, 10], headcount: null, onDutyShareByHour: null };
    const input = mergePatch(small, {
      skillGroups: { agents: { roster: curve }, phone: { roster: { headcount: 3 } } },
    });
    const changed = applyLevers(input, { agentsOnDuty: 80 });
    expect(changed.skillGroups['agents'].roster).toMatchObject({ agents: [3, 37, 10], factor: 74 / 37 });
    expect(headcounts(changed)).toEqual({ agents: 74, phone: 6 });
  });

  it('temporary agents are those of temporary contracts, even from none', () => {
    expect(headcounts(applyLevers(mid, { temps: 40 }))).toMatchObject({ agents: 82, temps: 40 });
  });

  it('that a scenario does not have change nothing', () => {
    expect(LEVERS.filter((known) => known.available(small)).map(({ id }) => id)).toEqual(['volume', 'agentsOnDuty']);
    expect(applyLevers(small, { botLift: 0.5, temps: 5, chatsPerAgent: 9 })).toBe(small);
  });

  it('size the shifts of a group in the proportions they have', () => {
    const shift = { startHour: 0, lengthHours: 8, headcount: 12 };
    const shifts = [
      { ...shift, name: 'night' },
      { ...shift, name: 'early', startHour: 8, headcount: 24 },
    ];
    const inShifts: ScenarioInput = {
      ...small,
      skillGroups: { agents: { ...small.skillGroups.agents, roster: { kind: 'shifts', shifts } } },
    };
    expect(lever('agentsOnDuty').read(inShifts)).toBe(36);
    const { roster } = applyLevers(inShifts, { agentsOnDuty: 15 }).skillGroups['agents'];
    expect(roster).toEqual({
      kind: 'shifts',
      shifts: [
        { ...shifts[0], headcount: 5 },
        { ...shifts[1], headcount: 10 },
      ],
    });
  });

  it('that stand where they stood change nothing', () => {
    expect(applyLevers(mid, Object.fromEntries(LEVERS.map((known) => [known.id, known.read(mid)])))).toBe(mid);
  });

  it('with an unknown id are refused', () => {
    expect(() => applyLevers(mid, { luck: 1 })).toThrow("no lever 'luck'");
  });
});

describe('containment of the whole scenario', () => {
  it('weighs the types by their contacts', () => {
    const { scenario } = parsed(small, {
      bot: { coverage: 0.8, refuseShare: 0.25, durationSeconds: { kind: 'constant', value: 20 } },
      contactTypes: { presale: { bot: { containment: 0.5 } }, calls: { demand: [] } },
    });
    expect(containment(scenario).ofMet).toBeCloseTo(0.5, 12);
    expect(containment(scenario).ofAll).toBeCloseTo(0.8 * 0.75 * 0.5, 12);
  });

  it('moves with the lever: above 0 a share of those transferred, below 0 a share of those contained', () => {
    const bot = { coverage: 1, durationSeconds: { kind: 'constant', value: 20 }, abandonShare: 0.1 };
    const at = (lift: number): number =>
      containment(
        parsed(small, {
          bot: { ...bot, lift },
          contactTypes: { presale: { bot: { containment: 0.5 } }, calls: { demand: [] } },
        }).scenario,
      ).ofAll;
    expect(at(0.25)).toBeCloseTo(0.5 + 0.25 * 0.4, 12);
    expect(at(-0.5)).toBeCloseTo(0.25, 12);
  });

  it('counts contacts that never meet the bot', () => {
    expect(containment(parsed(small).scenario).ofAll).toBe(0);
    expect(lever('botLift').available(small)).toBe(false);
  });
});
