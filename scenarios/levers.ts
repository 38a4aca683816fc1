import { headcount, isTemporary, resizePatch } from './headcount.ts';
import type { ScenarioInput } from './schema/index.ts';
import { mergePatch } from './variants.ts';
import type { MergePatch } from './variants.ts';

/** One decision of the workbench, as data: how to read it from a scenario and how to write it as a merge patch. */
export interface Lever {
  readonly id: string;
  readonly unit: 'factor' | 'share' | 'agents' | 'chats';
  /** Whether the scenario has what the lever moves. */
  readonly available: (input: ScenarioInput) => boolean;
  readonly read: (input: ScenarioInput) => number;
  /** `read` of the patched scenario is `value` again. */
  readonly patch: (input: ScenarioInput, value: number) => MergePatch;
  /** Ends and step of a slider; values typed beyond them are as good. */
  readonly range: (input: ScenarioInput) => { readonly min: number; readonly max: number; readonly step: number };
}
type Group = ScenarioInput['skillGroups'][string];

/** All contacts times this. */
const volume: Lever = {
  id: 'volume',
  unit: 'factor',
  available: () => true,
  read: (input) => input.demand?.volumeFactor ?? 1,
  patch: (_, value) => ({ demand: { volumeFactor: value } }),
  range: () => ({ min: 0.2, max: 3, step: 0.05 }),
};

/** Share of the uncontained that the bot contains as well; below 0, share of the contained that it loses. */
const botLift: Lever = {
  id: 'botLift',
  unit: 'share',
  available: (input) => input.bot !== undefined,
  read: (input) => input.bot?.lift ?? 0,
  patch: (_, value) => ({ bot: { lift: value } }),
  range: () => ({ min: -0.5, max: 0.9, step: 0.05 }),
};

/** Most chats an agent holds at once, the same in all chat groups. */
const chatsPerAgent: Lever = {
  id: 'chatsPerAgent',
  unit: 'chats',
  available: (input) => chatGroups(input).length > 0,
  read: (input) => Math.max(0, ...chatGroups(input).map(([, group]) => group.concurrency ?? 1)),
  patch: (input, value) => {
    return { skillGroups: Object.fromEntries(chatGroups(input).map(([id]) => [id, { concurrency: value }])) };
  },
  range: () => ({ min: 1, max: 30, step: 1 }),
};

/** Agents of all groups but temporary ones, in the proportions they have. */
const agentsOnDuty = agentsLever('agentsOnDuty', (_, group) => !isTemporary(group));

/** Agents of the groups with temporary contracts. */
const temps = agentsLever('temps', (_, group) => isTemporary(group));

/** Agents of one group; its id is `agents:` and the group's. */
export function agentsOfGroup(groupId: string): Lever {
  return agentsLever(`agents:${groupId}`, (id) => id === groupId);
}

/** The decisions of the workbench, in the order shown. */
export const LEVERS: readonly Lever[] = [volume, botLift, agentsOnDuty, temps, chatsPerAgent];

/** Values of levers by id. */
export type LeverValues = Readonly<Record<string, number>>;

/** The scenario with levers set. Levers that it does not have, or that stand there already, change nothing. */
export function applyLevers(input: ScenarioInput, values: LeverValues): ScenarioInput {
  return Object.entries(values).reduce((changed, [id, value]) => {
    const lever = leverOf(id);
    const isIdle = !lever.available(changed) || lever.read(changed) === value;
    return isIdle ? changed : mergePatch(changed, lever.patch(changed, value));
  }, input);
}

function leverOf(id: string): Lever {
  const lever = id.startsWith('agents:') ? agentsOfGroup(id.slice(7)) : LEVERS.find((known) => known.id === id);
  if (!lever) throw new RangeError(`no lever '${id}'`);
  return lever;
}

function agentsLever(id: string, isMeant: (id: string, group: Group) => boolean): Lever {
  const groups = (input: ScenarioInput): [string, Group][] =>
    Object.entries(input.skillGroups).filter(([groupId, group]) => isMeant(groupId, group));
  const read = (input: ScenarioInput): number => headcount(groups(input));
  return {
    id,
    unit: 'agents',
    available: (input) => groups(input).length > 0,
    read,
    patch: (input, value) => resizePatch(groups(input), value),
    range: (input) => {
      const all = headcount(Object.entries(input.skillGroups));
      const max = roundUp(Math.max(20, 2 * read(input), all));
      return { min: 0, max, step: max > 1000 ? 10 : 1 };
    },
  };
}

/** Groups whose agents can hold several chats: those that say how much slower they then get, and those of chats by rounds. */
export function chatGroups({ contactTypes, skillGroups }: ScenarioInput): [string, Group][] {
  const byRounds = (group: Group): boolean =>
    group.serves.some(({ contactType }) => contactTypes[contactType]?.service.kind === 'chatRounds');
  return Object.entries(skillGroups).filter(([, group]) => group.chatSpeed !== undefined || byRounds(group));
}

/** Up to two significant digits: 387 to 390. */
function roundUp(value: number): number {
  const unit = 10 ** Math.max(0, String(Math.floor(value)).length - 2);
  return Math.ceil(value / unit) * unit;
}
