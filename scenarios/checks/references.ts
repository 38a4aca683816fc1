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
    ...nextTypes(scenario),
    ...skills(scenario),
    ...surges(scenario),
    ...incidentTargets(scenario),
    ...ruleTargets(scenario),
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

/** Types under which contacts of a type may go on. */
function nextTypes({ contactTypes }: Scenario): Reference[] {
  return Object.entries(contactTypes).flatMap(([type, { afterService, callback, queue, retry }]) => {
    const to = (id: string | undefined, field: string): Reference => {
      return { kind: 'contactType', id, path: `contactTypes.${type}.${field}` };
    };
    const stages = afterService?.ticket?.stages ?? [];
    return [
      to(retry?.toContactType, 'retry.toContactType'),
      to(queue?.messageContactType, 'queue.messageContactType'),
      to(callback?.toContactType, 'callback.toContactType'),
      to(afterService?.transfer?.toContactType, 'afterService.transfer.toContactType'),
      ...stages.map(({ contactType }, i) => to(contactType, `afterService.ticket.stages[${i}].contactType`)),
    ];
  });
}

function skills(scenario: Scenario): Reference[] {
  return Object.entries(scenario.skillGroups).flatMap(([group, { serves }]) =>
    serves.map(({ contactType }, i): Reference => {
      return { kind: 'contactType', id: contactType, path: `skillGroups.${group}.serves[${i}].contactType` };
    }),
  );
}

function surges({ incidents }: Scenario): Reference[] {
  return incidents.flatMap((incident, i) =>
    incident.kind !== 'surge'
      ? []
      : incident.contactTypes.map((id, j): Reference => {
          return { kind: 'contactType', id, path: `incidents[${i}].contactTypes[${j}]` };
        }),
  );
}

/** What other incidents break. */
function incidentTargets({ incidents }: Scenario): Reference[] {
  return incidents.flatMap((incident, i): Reference[] => {
    if (incident.kind === 'channelDown') {
      return [{ kind: 'channel', id: incident.channel, path: `incidents[${i}].channel` }];
    }
    if (incident.kind !== 'absence') return [];
    return [{ kind: 'skillGroup', id: incident.skillGroup, path: `incidents[${i}].skillGroup` }];
  });
}

/** What rules of the plan watch and act on. */
function ruleTargets({ playbook }: Scenario): Reference[] {
  return playbook.flatMap(({ when, act }, i): Reference[] => [
    { kind: 'channel', id: when.channel, path: `playbook[${i}].when.channel` },
    { kind: 'skillGroup', id: when.skillGroup, path: `playbook[${i}].when.skillGroup` },
    { kind: 'channel', id: 'channel' in act ? act.channel : undefined, path: `playbook[${i}].act.channel` },
    { kind: 'skillGroup', id: 'skillGroup' in act ? act.skillGroup : undefined, path: `playbook[${i}].act.skillGroup` },
  ]);
}

function duplicates(scenario: Scenario): Problem[] {
  const seen = new Set<string>();
  return [...routes(scenario), ...skills(scenario), ...surges(scenario)].flatMap(({ kind, id, path }) => {
    const place = `${path.slice(0, path.lastIndexOf('['))} ${id}`;
    if (seen.has(place)) return [problem(path, id, 'duplicate', { kind })];
    seen.add(place);
    return [];
  });
}
