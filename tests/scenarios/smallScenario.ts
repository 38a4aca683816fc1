import { expect } from 'vitest';
import { applyPatch, formatProblems, mergePatch, parseScenario } from '../../scenarios/index.ts';
import type { MergePatch, Problem, ScenarioInput } from '../../scenarios/index.ts';

/** One chat type, one phone type, a group for each: enough to break in every way. */
export const small: ScenarioInput = {
  schemaVersion: 1,
  name: 'small',
  calendar: { start: '2026-11-11T00:00', durationHours: 24 },
  channels: { chat: { name: 'Chat', kind: 'chat' }, phone: { name: 'Phone', kind: 'phone' } },
  contactTypes: {
    presale: {
      name: 'Pre-sale',
      channel: 'chat',
      demand: [{ kind: 'profile', contactsPerDay: 1000, hourlyWeights: Array<number>(24).fill(1) }],
      patienceSeconds: { kind: 'exponential', mean: 90 },
      service: { kind: 'chatShared', workSeconds: { kind: 'exponential', mean: 300 } },
      route: [{ skillGroup: 'agents' }],
    },
    calls: {
      name: 'Calls',
      channel: 'phone',
      demand: [{ kind: 'series', intervalMinutes: 60, counts: [10, 20, 30] }],
      service: { kind: 'voice', talkSeconds: { kind: 'exponential', mean: 180 } },
      route: [{ skillGroup: 'phone' }],
    },
  },
  skillGroups: {
    agents: {
      name: 'Agents',
      serves: [{ contactType: 'presale' }],
      roster: { kind: 'curve', intervalMinutes: 60, agents: [5] },
    },
    phone: {
      name: 'Phone desk',
      serves: [{ contactType: 'calls' }],
      roster: { kind: 'team', headcount: 4, onDutyShareByHour: Array<number>(24).fill(1) },
    },
  },
};

/** The problems of the small scenario after a change; none when it is fine. */
export function problemsWith(patch: MergePatch): Problem[] {
  const parsed = parseScenario(mergePatch(small, patch));
  return parsed.ok ? [] : parsed.problems;
}

/** The change is refused for one reason, told in both languages. */
export function expectProblem(patch: MergePatch, inChinese: string, inEnglish: string): void {
  expect(formatProblems(problemsWith(patch), 'zh')).toEqual([inChinese]);
  expect(formatProblems(problemsWith(patch), 'en')).toEqual([inEnglish]);
}

export function parsed(
  input: ScenarioInput,
  patch: MergePatch = {},
): Extract<ReturnType<typeof applyPatch>, { ok: true }> {
  const result = applyPatch(input, patch);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
