import { headcount, isTemporary, unsizedPatch } from './headcount.ts';
import { chatGroups, LEVERS } from './levers.ts';
import type { Lever } from './levers.ts';
import type { Language } from './messages/index.ts';
import { changeTexts } from './messages/changes.ts';
import type { ChangeTexts } from './messages/changes.ts';
import type { ScenarioInput, Text } from './schema/index.ts';
import { diffPatch, mergePatch } from './variants.ts';
import type { MergePatch } from './variants.ts';

/** A name for a variant: what was changed, in a few words ("+40 临时客服", "机器人多解决 25%"). */
export function describeChange(base: ScenarioInput, variant: ScenarioInput, language: Language): string {
  const texts = changeTexts[language];
  const parts = [
    ...leverChange('volume', base, variant, (from, to) =>
      from > 0 ? texts.volume(to / from - 1) : texts.volumeTo(to),
    ),
    ...leverChange('botLift', base, variant, (from, to) => (from === 0 ? texts.bot(to) : texts.botFromTo(from, to))),
    ...headcountChanges(base, variant, false, language),
    ...headcountChanges(base, variant, true, language),
    ...leverChange('chatsPerAgent', base, variant, texts.chats),
    ...(sameBesidesLevers(base, variant) ? [] : [texts.other]),
  ];
  return parts.length > 0 ? parts.join(texts.separator) : texts.nothing;
}

function leverChange(
  id: string,
  base: ScenarioInput,
  variant: ScenarioInput,
  say: (from: number, to: number) => string,
): string[] {
  const lever = LEVERS.find((known) => known.id === id) as Lever;
  const [from, to] = [lever.read(base), lever.read(variant)];
  return from === to ? [] : [say(from, to)];
}

/** One group that changed is named; several are counted together as permanent or as temporary agents. */
function headcountChanges(
  base: ScenarioInput,
  variant: ScenarioInput,
  temporary: boolean,
  language: Language,
): string[] {
  const texts: ChangeTexts = changeTexts[language];
  const changes = Object.entries(variant.skillGroups)
    .filter(([id, group]) => isTemporary(group) === temporary && base.skillGroups[id] !== undefined)
    .map(([id, group]) => ({ group, by: headcount([[id, group]]) - headcount([[id, base.skillGroups[id]]]) }))
    .filter(({ by }) => by !== 0);
  if (changes.length === 0) return [];
  if (changes.length === 1) return [texts.agents(changes[0].by, inLanguage(changes[0].group.name, language))];
  const total = changes.reduce((sum, { by }) => sum + by, 0);
  return [texts.agents(total, temporary ? texts.temporaryAgents : texts.permanentAgents)];
}

/** Equal once the fields that levers write, and those that only speak to people, are taken out. */
function sameBesidesLevers(base: ScenarioInput, variant: ScenarioInput): boolean {
  return Object.keys(diffPatch(withoutLevers(base), withoutLevers(variant))).length === 0;
}

function withoutLevers(input: ScenarioInput): ScenarioInput {
  const chats = new Set(chatGroups(input).map(([id]) => id));
  const groups = Object.entries(input.skillGroups).map(([id, { roster }]): [string, MergePatch] => {
    return [id, { roster: unsizedPatch(roster), ...(chats.has(id) ? { concurrency: null } : {}) }];
  });
  return mergePatch(input, {
    name: null,
    description: null,
    provenance: null,
    variants: null,
    demand: { volumeFactor: null },
    ...(input.bot ? { bot: { lift: null } } : {}),
    skillGroups: Object.fromEntries(groups),
  });
}

function inLanguage(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
