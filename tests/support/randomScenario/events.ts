import fc from 'fast-check';
import { type Clock, maybe, type Part, pick } from './arbitraries.ts';

/** Each kind of incident, or not, in some window of the first hour and a half. */
export function randomIncidents(clock: Clock): fc.Arbitrary<unknown[]> {
  const window = {
    name: fc.constant('incident'),
    at: fc.integer({ min: 0, max: 60 }).map((minutes) => clock.at(minutes)),
    minutes: pick(5, 20, 30),
  };
  const of = (kind: string, more: Record<string, Part>) =>
    maybe(fc.record({ kind: fc.constant(kind), ...window, ...more }));
  return fc
    .tuple(
      of('channelDown', { channel: pick('phone', 'chat', 'social') }),
      of('botDown', { sessionLimit: pick(0, 1) }),
      of('slowSystem', { effortFactor: pick(0.8, 2) }),
      of('surge', { contactTypes: pick(['phone0'], ['chat0', 'talk0']), factor: pick(0, 1.5) }),
      of('absence', { skillGroup: pick('phoneDesk', 'chatTemps', 'socialTemps'), share: pick(0.5, 1) }),
      of('logisticsDelay', { delayHours: fc.constant(0.5), contactFactor: pick(0.5, 1.5) }),
      of('productFault', { contactFactor: pick(1.5), detectedAfterMinutes: pick(10, 60) }),
    )
    .map((incidents) => incidents.filter((incident) => incident !== undefined));
}

const measure = fc.oneof(
  fc.record({ measure: fc.constant('queueLength'), above: fc.integer({ min: 0, max: 3 }) }),
  fc.record({
    measure: fc.constant('longestWaitSeconds'),
    above: pick(10, 60),
    channel: pick(undefined, 'phone', 'social'),
  }),
  fc.record({ measure: fc.constant('serviceLevel'), below: pick(0.6, 0.95), overMinutes: pick(5, 15) }),
  fc.record({
    measure: fc.constant('occupancy'),
    above: pick(0.2, 0.7),
    overMinutes: pick(2, 10),
    skillGroup: pick(undefined, 'phoneDesk'),
  }),
);

/** Rules of every action, or not, with limits so low that they act, and end, again and again. */
export function randomPlaybook(): fc.Arbitrary<unknown[]> {
  const rule = (act: Part): Part =>
    fc.record({
      name: fc.constant('rule'),
      when: fc.tuple(measure, pick(0, 2)).map(([when, forMinutes]) => ({ ...when, forMinutes })),
      act,
      backForMinutes: pick(0, 3),
    });
  return fc
    .tuple(
      maybe(
        rule(
          fc.record({
            kind: fc.constant('callReserves'),
            skillGroup: pick('phoneDesk', 'chatDesk', 'socialDesk', 'office'),
            agents: fc.integer({ min: 1, max: 3 }),
            delayMinutes: pick(0, 5),
          }),
        ),
      ),
      maybe(
        rule(
          fc.record({
            kind: fc.constant('raiseConcurrency'),
            skillGroup: pick('chatDesk', 'socialDesk'),
            to: pick(5, 7),
          }),
        ),
      ),
      maybe(rule(fc.record({ kind: fc.constant('shortenAutoClose'), toSeconds: pick(10, 45) }))),
      maybe(rule(pick({ kind: 'switchToMessages', channel: 'social' }, { kind: 'switchToMessages', channel: 'chat' }))),
      maybe(rule(fc.constant({ kind: 'openOverflow', skillGroup: 'phoneHelpers' }))),
      maybe(
        rule(
          pick(
            { kind: 'suspendShrinkage', skillGroup: 'phoneDesk' },
            { kind: 'suspendShrinkage', skillGroup: 'socialDesk' },
          ),
        ),
      ),
    )
    .map((rules) => rules.filter((one) => one !== undefined));
}
