import { problem } from '../problem.ts';
import type { Problem, ReferenceKind } from '../problem.ts';
import type { Scenario } from '../schema/index.ts';

interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string | undefined;
  readonly path: string;
}

/** Every id that a field points to exists, and lists name nobody twice. */
export function checkReferences(scenario: Scenario): Problem[] {
  const known: Record<ReferenceKind, string[]> = {
    channel: Object.keys(scenario.channels),
    contactType: Object.keys(scenario.contactTypes),
    skillGroup: Object.keys(scenario.skillGroups),
  };
  const unknown = referencesOf(scenario).flatMap(({ kind, id, path }) =>
    id === undefined || known[kind].includes(id)
      ? []
      : [problem(path, id, 'unknownReference', { kind, known: known[kind] })],
  );
  return [...unknown, ...duplicates(scenario)];
}

function referencesOf(scenario: Scenario): Reference[] {
  return [
    ...Object.entries(scenario.contactTypes).map(([id, type]) => {
      return { kind: 'channel' as const, id: type.channel, path: `contactTypes.${id}.channel` };
    }),
    ...routes(scenario),
    ...skills(scenario),
    ...scenario.targets.list.flatMap(({ channel, contactType }, i): Reference[] => [
      { kind: 'channel', id: channel, path: `targets.list[${i}].channel` },
      { kind: 'contactType', id: contactType, path: `targets.list[${i}].contactType` },
    ]),
  ];
}

function routes(scenario: Scenario): Reference[] {
  return Object.entries(scenario.contactTypes).flatMap(([type, { route }]) =>
    route.map(({ skillGroup }, i): Reference => {
      return { kind: 'skillGroup', id: skillGroup, path: `contactTypes.${type}.route[${i}].skillGroup` };
    }),
  );
}

function skills(scenario: Scenario): Reference[] {
  return Object.entries(scenario.skillGroups).flatMap(([group, { serves }]) =>
    serves.map(({ contactType }, i): Reference => {
      return { kind: 'contactType', id: contactType, path: `skillGroups.${group}.serves[${i}].contactType` };
    }),
  );
}

function duplicates(scenario: Scenario): Problem[] {
  const seen = new Set<string>();
  return [...routes(scenario), ...skills(scenario)].flatMap(({ kind, id, path }) => {
    const place = `${path.slice(0, path.lastIndexOf('['))} ${id}`;
    if (seen.has(place)) return [problem(path, id, 'duplicate', { kind })];
    seen.add(place);
    return [];
  });
}
