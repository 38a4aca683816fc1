import type { Scenario } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import type { Frame } from './time.ts';

type Tables = Pick<
  Model,
  | 'routeStart'
  | 'routeGroups'
  | 'groupQueueStart'
  | 'groupQueues'
  | 'queueClass'
  | 'queueHeadStart'
  | 'arrivalRule'
  | 'capacityRule'
>;

/** Which groups a type tries, which queues a group serves, and in which order. */
export function compileRouting(scenario: Scenario, frame: Frame): Tables {
  const types = Object.values(scenario.contactTypes);
  const groups = Object.values(scenario.skillGroups);
  const routes = types.map((type) => type.route.map((step) => frame.skillGroupIds.indexOf(step.skillGroup)));
  const { vip } = scenario.routing;
  const queueClass = Int32Array.from(
    types.flatMap((type) => [vip.kind === 'priority' ? 0 : type.priority, type.priority]),
  );
  const served = groups.map((group, g) => {
    const preferred = group.serves.map((skill) => frame.contactTypeIds.indexOf(skill.contactType));
    const queues = preferred.filter((type) => routes[type].includes(g)).flatMap((type) => [2 * type, 2 * type + 1]);
    return queues.sort((a, b) => queueClass[a] - queueClass[b]);
  });
  return {
    ...flatten(routes, 'routeStart', 'routeGroups'),
    ...flatten(served, 'groupQueueStart', 'groupQueues'),
    queueClass,
    queueHeadStart: Float64Array.from(types.flatMap(() => [vip.kind === 'headStart' ? vip.seconds : 0, 0])),
    arrivalRule: scenario.routing.contactArrives,
    capacityRule: scenario.routing.capacityFrees,
  };
}

/** Lists of lists as one array and the place where each list starts. */
function flatten<S extends string, L extends string>(
  lists: readonly (readonly number[])[],
  start: S,
  list: L,
): Record<S | L, Int32Array> {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((items, i) => (starts[i + 1] = starts[i] + items.length));
  return { [start]: starts, [list]: Int32Array.from(lists.flat()) } as Record<S | L, Int32Array>;
}
