import type { ContactType, Scenario } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import type { Frame } from './time.ts';
import { HOUR } from '../units.ts';

type Tables = Pick<
  Model,
  | 'routeStart'
  | 'routeGroups'
  | 'routeAfter'
  | 'routeWeight'
  | 'groupQueueStart'
  | 'groupQueues'
  | 'groupQueueAfter'
  | 'queueClass'
  | 'queueHeadStart'
  | 'arrivalRule'
  | 'capacityRule'
  | 'ageingSecondsPerClass'
  | 'stickySeconds'
>;

/** Which groups a type tries, which queues a group serves, and in which order. */
export function compileRouting(scenario: Scenario, frame: Frame): Tables {
  const types = Object.values(scenario.contactTypes);
  const groups = Object.values(scenario.skillGroups);
  const routes = types.map((type) => type.route.map((step) => frame.skillGroupIds.indexOf(step.skillGroup)));
  const { vip, stickyAgentHours, ageingSecondsPerClass } = scenario.routing;
  const queueClass = Int32Array.from(types.flatMap((type) => classesOf(type, vip.kind === 'priority')));
  const served = groups.map((group, g) => {
    const preferred = group.serves.map((skill) => frame.contactTypeIds.indexOf(skill.contactType));
    const queues = preferred.filter((type) => routes[type].includes(g)).flatMap((type) => [2 * type, 2 * type + 1]);
    return queues.sort((a, b) => queueClass[a] - queueClass[b]);
  });
  const steps = types.flatMap((type) => type.route);
  const opensAfter = (queue: number, g: number): number =>
    types[queue >> 1].route[routes[queue >> 1].indexOf(g)].afterWaitingSeconds;
  return {
    ...flatten(routes, 'routeStart', 'routeGroups'),
    ...flatten(served, 'groupQueueStart', 'groupQueues'),
    routeAfter: Float64Array.from(steps, (step) => step.afterWaitingSeconds),
    routeWeight: Float64Array.from(steps, (step) => step.weight),
    groupQueueAfter: Float64Array.from(served.flatMap((queues, g) => queues.map((queue) => opensAfter(queue, g)))),
    queueClass,
    queueHeadStart: Float64Array.from(types.flatMap(() => [vip.kind === 'headStart' ? vip.seconds : 0, 0])),
    arrivalRule: scenario.routing.contactArrives,
    capacityRule: scenario.routing.capacityFrees,
    ageingSecondsPerClass,
    stickySeconds: stickyAgentHours * HOUR,
  };
}

/** Live contacts come before all deferred ones, which are worked when no live contact waits. */
const DEFERRED_CLASSES = 10;

/** Priority classes of a type's VIPs and of its other customers. */
function classesOf({ priority, service }: ContactType, vipsFirst: boolean): [number, number] {
  const first = service.kind === 'deferred' ? DEFERRED_CLASSES : 0;
  return [first + (vipsFirst ? 0 : priority), first + priority];
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
