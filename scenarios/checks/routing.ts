import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Scenario } from '../schema/index.ts';

/** Every contact type has somebody to serve it, routes lead to groups that can, and rules of routing go together. */
export function checkRouting(scenario: Scenario): Problem[] {
  const { vip, capacityFrees } = scenario.routing;
  return [
    ...Object.keys(scenario.contactTypes).flatMap((id) => routeProblems(scenario, id)),
    ...(vip.kind === 'headStart' && capacityFrees !== 'oldestFirst'
      ? [problem('routing.vip', vip.kind, 'headStartNeedsOldestFirst', { capacityFrees })]
      : []),
  ];
}

/** Groups that do not exist are told by the reference check. */
function routeProblems({ contactTypes, skillGroups }: Scenario, type: string): Problem[] {
  const { route } = contactTypes[type];
  const helpless = route.flatMap(({ skillGroup }, i) => {
    const group = skillGroups[skillGroup];
    if (!group || group.serves.some(({ contactType }) => contactType === type)) return [];
    return [
      problem(`contactTypes.${type}.route[${i}].skillGroup`, skillGroup, 'groupDoesNotServe', { contactType: type }),
    ];
  });
  if (helpless.length < route.length) return helpless;
  const groups = route.map(({ skillGroup }) => skillGroup);
  return [problem(`contactTypes.${type}.route`, groups, 'servedByNobody', { route: groups })];
}
