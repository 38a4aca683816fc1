import { z } from 'zod';
import { bot } from './bot.ts';
import { calendar, channel } from './calendar.ts';
import { identifier, text } from './common.ts';
import { contactType, routing } from './contactType.ts';
import { demand } from './demand.ts';
import { incident, playbookRule } from './events.ts';
import { economics, run, targets } from './goals.ts';
import { skillGroup } from './people.ts';

export const SCHEMA_VERSION = 1;

/** Where a value comes from: a source, arithmetic on one, or an assumption. */
export const provenance = z.strictObject({
  /** Path of the field, or of the chapter, it speaks of. */
  path: z.string(),
  mark: z.enum(['sourced', 'derived', 'assumption']),
  note: text,
  reference: z.string().optional(),
});

/** A named change to the base, as a JSON merge patch (RFC 7396). */
export const variant = z.strictObject({ name: text, patch: z.record(z.string(), z.unknown()) });

/** A whole scenario file, one field per chapter. Things that others point to are kept by id, so that a merge patch can name them. */
export const scenarioSchema = z.strictObject({
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
