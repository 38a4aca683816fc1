import { z } from 'zod';
import { scenarioSchema } from './schema/index.ts';
import type { Scenario } from './schema/index.ts';

/** The part of JSON Schema (draft 2020-12) that describes a scenario. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly default?: unknown;
}

const CHAPTERS: Record<keyof Scenario, string> = {
  $schema: 'Address of this schema, for editors.',
  schemaVersion: 'Version of this format.',
  name: 'Name shown to people: one text, or zh and en.',
  description: 'What the scenario shows, in one line.',
  size: 'Size of the shop; sorts the library.',
  calendar: 'When the simulated time runs, and the launch moments people speak of.',
  channels: 'Ways customers reach the desk, by id.',
  demand: 'What moves the demand of all contact types at once.',
  contactTypes: 'Reasons on channels, by id: demand, patience, service and route of each.',
  bot: 'The bot stage before people.',
  routing: 'How contacts and free agents meet.',
  skillGroups: 'Groups of agents with the same skills, by id.',
  incidents: 'Things that go wrong, each in a time window.',
  playbook: 'The emergency plan: when a measure is beyond its limit, act.',
  economics: 'What people and the bot cost, and what waits, outcomes and lost customers are worth.',
  targets: 'What counts as a good day.',
  run: 'How the experiment is run.',
  provenance: 'Where values come from: sourced, derived or assumed.',
  variants: 'Named changes to the base, as JSON merge patches (RFC 7396), by id.',
};

/** JSON Schema of what people may write (defaults may be left out) where the schema is asked for. */
export const jsonSchemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }) as JsonSchema;

/** JSON Schema of a scenario file as people write it (defaults may be left out), for editors and other programs. */
export function scenarioJsonSchema(): JsonSchema {
  const schema = jsonSchemaOf(scenarioSchema);
  const chapters = Object.entries(schema.properties ?? {}).map(([name, chapter]) => [
    name,
    { description: CHAPTERS[name as keyof Scenario], ...chapter },
  ]);
  return {
    title: 'Peakdesk scenario',
    description:
      'One contact centre and its days, to be simulated by Peakdesk. Every quantity has its unit in its name.',
    ...schema,
    properties: Object.fromEntries(chapters) as Record<string, JsonSchema>,
  };
}
