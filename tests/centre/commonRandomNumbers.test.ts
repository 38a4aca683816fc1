import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/index.ts';
import { ATTRIBUTES, customersOf, withAgentsAlike } from '../support/customers.ts';
import {
  type Change,
  type Group,
  incident,
  isLive,
  onGroups,
  onTypes,
  type Rule,
  rule,
  together,
} from '../support/changes.ts';
import { randomScenario } from '../support/randomScenario.ts';

const onBot =
  (fields: Partial<NonNullable<ScenarioInput['bot']>>): Change =>
  (input) => ({ ...input, bot: { ...input.bot!, ...fields } });
const withRouting =
  (routing: NonNullable<ScenarioInput['routing']>): Change =>
  (input) => ({ ...input, routing });
const whenMoreWait = (above: number, act: Rule['act']): Change => rule({ measure: 'queueLength', above }, act);

const curve = (agents: number): Group['roster'] => ({ kind: 'curve', intervalMinutes: 60, agents: [agents] });
const allDay = (headcount: number): Group['roster'] => ({
  kind: 'shifts',
  shifts: [0, 12].map((startHour) => ({
    name: 'shift',
    startHour,
    lengthHours: 14,
    headcount,
    breaks: [{ afterHours: 10.5, minutes: 20 }],
  })),
});

/** Everything that people decide about a desk: none of it makes customers other people. */
const LEVERS: Readonly<Record<string, Change>> = {
  'many more agents': onGroups(() => ({ roster: curve(30) })),
  'hardly any agents': onGroups(() => ({ roster: curve(1) })),
  'agents in shifts with breaks': onGroups(() => ({ roster: allDay(3) })),
  'agents who often do not come': onGroups(() => ({ noShowProbability: 0.4 })),
  'more chats at once': onGroups(({ chatSpeed }) => (chatSpeed ? { concurrency: 8 } : {})),
  'one chat at a time': onGroups(() => ({ concurrency: 1 })),
  'routing by weight, from the longest queue': withRouting({
    contactArrives: 'weighted',
    capacityFrees: 'longestQueue',
  }),
  'routing to the longest idle, by score': withRouting({ contactArrives: 'longestIdle', capacityFrees: 'ageingScore' }),
  'routing by list and deadline, to the last agent': withRouting({
    contactArrives: 'listOrder',
    capacityFrees: 'earliestDeadline',
    stickyAgentHours: 24,
  }),
  'a head start for VIPs': withRouting({ capacityFrees: 'oldestFirst', vip: { kind: 'headStart', seconds: 300 } }),
  'other priorities': onTypes(({ priority = 5 }) => ({ priority: 9 - priority })),
  'a bot for nearly everybody': onBot({ coverage: 1, refuseShare: 0 }),
  'a better bot': onBot({ lift: 0.8 }),
  'a worse bot': onBot({ lift: -0.8 }),
  'a bot with one session at a time': onBot({ sessionLimit: 1 }),
  'no bot': onTypes(({ bot }) => (bot ? { bot: { ...bot, coverage: 0 } } : {})),
  'queues with little room': onTypes(({ queue }) => ({ queue: { ...queue, capacity: 1 } }), isLive),
  'an outage, a bot that is down and half of the agents missing': together(
    incident(10, (window) => ({ kind: 'channelDown', channel: 'social', ...window })),
    incident(60, (window) => ({ kind: 'botDown', ...window })),
    incident(60, (window) => ({ kind: 'absence', skillGroup: 'phoneDesk', share: 0.5, ...window })),
  ),
  'an emergency plan at work': together(
    whenMoreWait(0, { kind: 'callReserves', skillGroup: 'phoneDesk', agents: 3, delayMinutes: 5 }),
    whenMoreWait(0, { kind: 'raiseConcurrency', skillGroup: 'chatDesk', to: 6 }),
    whenMoreWait(0, { kind: 'raiseConcurrency', skillGroup: 'socialDesk', to: 6 }),
    whenMoreWait(0, { kind: 'shortenAutoClose', toSeconds: 20 }),
    whenMoreWait(5, { kind: 'switchToMessages', channel: 'chat' }),
    whenMoreWait(2, { kind: 'openOverflow', skillGroup: 'phoneHelpers' }),
    whenMoreWait(0, { kind: 'suspendShrinkage', skillGroup: 'phoneDesk' }),
  ),
};

const CENTRES = 20;
const pairs = fc
  .sample(randomScenario, { numRuns: CENTRES, seed: 1111 })
  .map(withAgentsAlike)
  .map((input, replication) => ({ input, replication, base: customersOf(input, replication) }));

type Attribute = (typeof ATTRIBUTES)[number];
type Compare = (attribute: Attribute, base: number, changed: number) => void;

/** Compares what came to light about the same customers in both; tells of how many each attribute did. */
function compare(
  change: Change,
  check: Compare,
  checkArrival: (base: number, changed: number) => void,
): Map<Attribute, number> {
  const compared = new Map<Attribute, number>();
  for (const { input, replication, base } of pairs) {
    const changed = customersOf(change(input), replication);
    for (const [name, customer] of base) {
      const same = changed.get(name);
      if (same === undefined) throw new Error(`${name} does not arrive`);
      checkArrival(customer.arrivedAt, same.arrivedAt);
      for (const attribute of ATTRIBUTES) {
        for (const [one, other] of both(customer[attribute], same[attribute])) {
          check(attribute, one, other);
          compared.set(attribute, (compared.get(attribute) ?? 0) + 1);
        }
      }
    }
  }
  return compared;
}

type Values = number | number[] | undefined;

function both(a: Values, b: Values): [number, number][] {
  const [left, right] = [a, b].map((values) => [values ?? []].flat());
  const common = Math.min(left.length, right.length);
  return left
    .slice(0, common)
    .map((value, i): [number, number] => [value, right[i]])
    .filter(([one, other]) => !Number.isNaN(one - other));
}

const expectSame = (base: number, changed: number): void => {
  if (!(Math.abs(changed - base) < 1e-6)) expect(changed).toBe(base);
};

const expectSameValue: Compare = (_, base, changed) => expectSame(base, changed);

/** Too few values would prove nothing. */
function expectEnough(compared: ReadonlyMap<Attribute, number>, ...without: Attribute[]): void {
  const few = ATTRIBUTES.filter((name) => !without.includes(name) && (compared.get(name) ?? 0) < 25);
  expect(few.map((name) => `${name}: ${compared.get(name) ?? 0}`)).toEqual([]);
}

describe('every customer is the same person', () => {
  it.each(Object.keys(LEVERS))('with %s', (name) => {
    const compared = compare(LEVERS[name], expectSameValue, (base, changed) => expect(changed).toBe(base));
    expectEnough(compared, ...(name === 'no bot' ? (['botSession'] as const) : []));
  });

  it('in a slow system, where every effort begun takes so much longer', () => {
    const slow = incident(300, (window) => ({ kind: 'slowSystem', effortFactor: 1.7, ...window }));
    const own: Attribute[] = ['botSession', 'patience', 'rounds', 'thinks'];
    let longer = 0;
    const check: Compare = (name, base, changed) => {
      const isLonger = !own.includes(name) && changed > 1.5 * base;
      expectSame(isLonger ? 1.7 * base : base, changed);
      if (isLonger) longer++;
    };
    expectEnough(compare(slow, check, expectSame));
    expect(longer).toBeGreaterThan(100);
  });

  it('when a surge brings more of them earlier', () => {
    const contactTypes = ['phone0', 'chat0', 'talk0'];
    const surge = incident(30, (window) => ({ kind: 'surge', contactTypes, factor: 3, ...window }));
    let earlier = 0;
    const compared = compare(surge, expectSameValue, (base, changed) => {
      expect(changed).toBeLessThan(base + 1e-6);
      if (changed < base - 1) earlier++;
    });
    expect(earlier).toBeGreaterThan(100);
    expectEnough(compared);
  });
});
