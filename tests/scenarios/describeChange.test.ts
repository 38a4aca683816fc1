import { describe, expect, it } from 'vitest';
import { applyLevers, describeChange, loadLibrary, mergePatch } from '../../scenarios/index.ts';
import type { LeverValues, MergePatch, ScenarioInput } from '../../scenarios/index.ts';

const mid = loadLibrary('mid-midnight');
const names = (variant: ScenarioInput, base = mid): [string, string] => [
  describeChange(base, variant, 'zh'),
  describeChange(base, variant, 'en'),
];

describe('a variant is named by what was changed', () => {
  it.each<[LeverValues, string, string]>([
    [{}, '不加措施', 'Do nothing'],
    [{ volume: 1.2 }, '+20% 咨询量', '+20% contacts'],
    [{ volume: 0.85 }, '−15% 咨询量', '−15% contacts'],
    [{ botLift: 0.25 }, '机器人多解决 25%', 'bot resolves 25% more'],
    [{ botLift: -0.1 }, '机器人少解决 10%', 'bot resolves 10% less'],
    [{ temps: 40 }, '+40 临时客服', '+40 temporary agents'],
    [{ agentsOnDuty: 180 }, '+30 固定客服', '+30 permanent agents'],
    [{ 'agents:phone': 35 }, '−10 电话客服', '−10 phone agents'],
    [{ chatsPerAgent: 8 }, '接待上限 15→8', 'chats per agent 15→8'],
    [{ botLift: 0.25, temps: 120 }, '机器人多解决 25%，+120 临时客服', 'bot resolves 25% more, +120 temporary agents'],
  ])('%j', (values, zh, en) => {
    expect(names(applyLevers(mid, values))).toEqual([zh, en]);
  });

  it('by the persons of its shifts, and by nothing else when only their number was changed', () => {
    const shifts = [{ name: 'late', startHour: 14, lengthHours: 10, headcount: 20 }];
    const roster = { kind: 'shifts', shifts, headcount: null, onDutyShareByHour: null };
    const base = mergePatch(mid, { skillGroups: { phone: { roster } } });
    expect(names(applyLevers(base, { 'agents:phone': 26 }), base)).toEqual(['+6 电话客服', '+6 phone agents']);
    const later = { roster: { shifts: [{ ...shifts[0], startHour: 16 }] } };
    expect(names(mergePatch(base, { skillGroups: { phone: later } }), base)).toEqual(['其他调整', 'other changes']);
  });

  it('against a base whose bot is already lifted, by both values', () => {
    const base = applyLevers(mid, { botLift: 0.1 });
    expect(names(applyLevers(mid, { botLift: 0.4 }), base)).toEqual(['机器人提升 10%→40%', 'bot lift 10%→40%']);
  });

  it.each<MergePatch>([
    { skillGroups: { temps: { efficiency: 0.75 } } },
    { routing: { capacityFrees: 'listOrder' } },
    { bot: { coverage: 0.5 } },
  ])('saying that more than the levers was changed: %j', (patch) => {
    expect(names(mergePatch(mid, patch))).toEqual(['其他调整', 'other changes']);
  });

  it('and not by names, notes or variants', () => {
    expect(names(mergePatch(mid, { name: 'mine', description: null, provenance: [], variants: null }))[0]).toBe(
      '不加措施',
    );
  });
});
