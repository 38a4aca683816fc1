import type { Distribution, ScenarioInput } from '../../../scenarios/index.ts';
import { NotExpressible } from '../format.ts';
import { inSeconds } from './laws.ts';
import type { Rate } from './rates.ts';

/** Contacts of one class of a case. Times in the case's unit. */
export interface Customers {
  readonly id: string;
  readonly rate: Rate;
  readonly service: Distribution;
  readonly wrapUp?: Distribution;
  /** Left out: nobody gives up. */
  readonly patience?: Distribution;
  /** Lower is more urgent. */
  readonly priority?: number;
  /** Groups in the order tried. */
  readonly route: readonly string[];
  /** Most that may wait; left out: no limit. */
  readonly queueCapacity?: number;
  /** After giving up, or after finding the queue full. */
  readonly retry?: { readonly probability: number; readonly lag: Distribution };
  /** Work without patience, due so long after its arrival. */
  readonly deferred?: { readonly due: number; readonly preemptible?: boolean; readonly putDown?: boolean };
  /** Offered when so many wait; those who accept wait as customers of another class. */
  readonly callback?: { readonly whenWaiting: number; readonly probability: number; readonly as: string };
  readonly bot?: { readonly contained: number; readonly duration: Distribution };
}

/** Agents of one pool of a case. */
export interface Agents {
  readonly id: string;
  /** From each moment on, so many agents. The first moment is 0. */
  readonly staff: readonly { readonly from: number; readonly agents: number }[];
  /** Classes served, most preferred first, with the factor on the class's service times. */
  readonly serves: readonly { readonly customers: string; readonly factor: number }[];
  /** Chats: speed of each with 1, 2, ... at once. */
  readonly speeds?: readonly number[];
}

/** A case in the terms of the simulator, before it is written as a scenario. */
export interface Centre {
  /** Seconds of the scenario for one unit of time of the case. */
  readonly unitSeconds: number;
  /** Seconds that the unit stands for in the case, for what is written in seconds. */
  readonly naturalSeconds: number;
  /** Arrivals stop here. */
  readonly horizon: number;
  readonly customers: readonly Customers[];
  readonly agents: readonly Agents[];
  readonly arrivalRule: 'listOrder' | 'longestIdle';
  readonly freedRule: 'listOrder' | 'oldestFirst' | 'earliestDeadline';
  readonly busynessCv: number;
}

const HOUR = 3600;
const MOST_STEPS = 20_000;
const STEPS = [3600, 1800, 900, 600, 300, 180, 120, 60, 30, 20, 10, 5, 2, 1];

export function scenarioOf(centre: Centre): ScenarioInput {
  const { unitSeconds } = centre;
  const hours = Math.round((centre.horizon * unitSeconds) / HOUR);
  return {
    schemaVersion: 1,
    name: 'validation',
    calendar: { start: '2026-01-01T00:00', durationHours: hours, intervalMinutes: 60 },
    channels: { people: { name: 'people', kind: 'other' } },
    demand: { busyness: { cv: centre.busynessCv, correlation: 1 } },
    ...(centre.customers.some(({ bot }) => bot) && {
      bot: { coverage: 1, durationSeconds: { kind: 'constant', value: 1 } },
    }),
    contactTypes: Object.fromEntries(centre.customers.map((one) => [one.id, contactType(one, centre, hours * HOUR)])),
    routing: { contactArrives: centre.arrivalRule, capacityFrees: centre.freedRule },
    skillGroups: Object.fromEntries(centre.agents.map((group) => [group.id, skillGroup(group, centre, hours * HOUR)])),
  };
}

function contactType(
  customers: Customers,
  { unitSeconds, agents }: Centre,
  seconds: number,
): ScenarioInput['contactTypes'][string] {
  const { rate, patience, priority = 5, route, retry, bot, callback, queueCapacity } = customers;
  const scaled = (law: Distribution): Distribution => inSeconds(law, unitSeconds);
  const step = stepFor(rate.changes, unitSeconds, seconds);
  const counts = Array.from(
    { length: Math.ceil(seconds / step) },
    (_, i) => rate.until(((i + 1) * step) / unitSeconds) - rate.until((i * step) / unitSeconds),
  );
  const chat = agents.some(({ id, speeds }) => speeds && route.includes(id));
  return {
    name: 'customers',
    channel: 'people',
    demand: [{ kind: 'series', intervalMinutes: step / 60, counts }],
    priority,
    ...(patience && { patienceSeconds: scaled(patience) }),
    service: serviceOf(customers, chat, unitSeconds),
    route: route.map((group) => ({ skillGroup: group })),
    ...(retry && { retry: { probability: retry.probability, lagSeconds: scaled(retry.lag), maxAttempts: 1000 } }),
    ...(queueCapacity !== undefined && {
      queue: { capacity: queueCapacity, whenBlocked: retry ? 'retry' : 'lost' },
    }),
    ...(callback && {
      callback: {
        offerWhenWaiting: callback.whenWaiting,
        acceptProbability: callback.probability,
        toContactType: callback.as,
      },
    }),
    ...(bot && { bot: { containment: bot.contained, durationSeconds: scaled(bot.duration) } }),
  };
}

function serviceOf(
  { service, wrapUp, deferred }: Customers,
  chat: boolean,
  unitSeconds: number,
): ScenarioInput['contactTypes'][string]['service'] {
  const law = inSeconds(service, unitSeconds);
  if (chat) return { kind: 'chatShared', workSeconds: law };
  if (!deferred) {
    return { kind: 'voice', talkSeconds: law, ...(wrapUp && { wrapUpSeconds: inSeconds(wrapUp, unitSeconds) }) };
  }
  const { due, preemptible = false, putDown = false } = deferred;
  const deadlineHours = (due * unitSeconds) / HOUR;
  return {
    kind: 'deferred',
    effortSeconds: law,
    deadlineHours,
    preemptible,
    atShiftEnd: putDown ? 'putDown' : 'finish',
  };
}

function skillGroup(
  { staff, serves, speeds }: Agents,
  { unitSeconds }: Centre,
  seconds: number,
): ScenarioInput['skillGroups'][string] {
  const step = stepFor(
    staff.map(({ from }) => from),
    unitSeconds,
    seconds,
  );
  const agents = Array.from({ length: Math.ceil(seconds / step) }, (_, i) => {
    const at = (i * step + step / 2) / unitSeconds;
    return staff.reduce((now, { from, agents: next }) => (from <= at ? next : now), 0);
  });
  return {
    name: 'agents',
    serves: serves.map(({ customers, factor }) => ({ contactType: customers, effortFactor: factor })),
    ...(speeds && { concurrency: speeds.length, chatSpeed: { kind: 'table', speeds: [...speeds] } }),
    roster: { kind: 'curve', intervalMinutes: step / 60, agents },
  };
}

/** The longest step, in seconds, whose multiples contain all changes; a fine one when the changes never end. */
function stepFor(changes: readonly number[] | null, unitSeconds: number, seconds: number): number {
  if (changes === null) return STEPS.findLast((step) => seconds / step <= MOST_STEPS) ?? STEPS[0];
  const isOnGrid = (step: number): boolean =>
    changes.every((change) => {
      const steps = (change * unitSeconds) / step;
      return Math.abs(steps - Math.round(steps)) < 1e-6;
    });
  const step = STEPS.find(isOnGrid);
  if (step === undefined) throw new NotExpressible('changes of rate or staff that are not on whole seconds');
  return step;
}

/** Seconds for one unit of time, so that a horizon becomes a whole number of hours near its natural length. */
export function unitForHorizon(horizon: number, naturalSeconds: number): number {
  const hours = Math.min(960, Math.max(1, Math.round((horizon * naturalSeconds) / HOUR)));
  return (hours * HOUR) / horizon;
}

export const UNIT_SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: HOUR, 'service time': 60 };
