import { z } from 'zod';
import { bot } from './bot.ts';
import { calendar, channel } from './calendar.ts';
import { identifier, text } from './common.ts';
import { contactType, routing } from './contactType.ts';
import { demand } from './demand.ts';
import { incident, playbookRule } from './events.ts';
import { economics, run, targets } from './goals.ts';
import { skillGroup } from './people.ts';

export { DEFAULT_CURRENCY } from './goals.ts';

export const SCHEMA_VERSION = 1;

/** Where a value comes from: a source, arithmetic on one, or an assumption. */
export const provenance = z.strictObject({
  path: z.string().describe('Field or chapter it speaks of; * stands for every id, [*] for every place of a list.'),
  mark: z
    .enum(['sourced', 'derived', 'assumption'])
    .describe('Published, worked out from something published or set, or assumed.'),
  note: text.describe('What is claimed, in a sentence.'),
  reference: z.string().optional().describe('Where it was published.'),
});

/** A named change to the base, as a JSON merge patch (RFC 7396). */
export const variant = z.strictObject({
  name: text.describe('Name shown to people.'),
  patch: z
    .record(z.string(), z.unknown())
    .describe('The fields that differ; null removes one, lists are replaced whole.'),
});

/** A whole scenario file, one field per chapter. Things that others point to are kept by id, so that a merge patch can name them. */
export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(SCHEMA_VERSION),
  name: text,
  description: text.optional(),
  size: z.enum(['small', 'mid', 'large', 'other']).default('other'),
  calendar,
  channels: z.record(identifier, channel),
  demand: demand.prefault({}),
  contactTypes: z.record(identifier, contactType),
  bot: bot.optional(),
  routing: routing.prefault({}),
  skillGroups: z.record(identifier, skillGroup),
  incidents: z.array(incident).default([]),
  playbook: z.array(playbookRule).default([]),
  economics: economics.prefault({}),
  targets: targets.prefault({}),
  run: run.prefault({}),
  provenance: z.array(provenance).default([]),
  variants: z.record(identifier, variant).default({}),
});

/** A scenario after parsing: every default filled in. */
export type Scenario = z.output<typeof scenarioSchema>;
/** A scenario as people write it. */
export type ScenarioInput = z.input<typeof scenarioSchema>;
export type ContactType = Scenario['contactTypes'][string];
export type SkillGroup = Scenario['skillGroups'][string];
export type Roster = SkillGroup['roster'];
export type ChatSpeed = NonNullable<SkillGroup['chatSpeed']>;
export type DemandSource = ContactType['demand'][number];
export type Bot = NonNullable<Scenario['bot']>;
export type Target = Scenario['targets']['list'][number];
export type Provenance = Scenario['provenance'][number];
export type { Text } from './common.ts';
export type { Distribution, DistributionKind } from './distribution.ts';
