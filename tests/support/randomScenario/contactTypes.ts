import fc from 'fast-check';
import { type Clock, law, maybe, type Part, pick } from './arbitraries.ts';
import { earlyDemand } from './demand.ts';
import {
  anyTransfer,
  bot,
  callback,
  coldTransfer,
  door,
  impatience,
  repeat,
  silentImpatience,
  ticket,
} from './mechanisms.ts';

/** First the desk; then others, some of them only after a wait. */
const route = (groups: readonly string[]) =>
  fc
    .tuple(...groups.map(() => fc.record({ afterWaitingSeconds: pick(0, 0, 20, 60), weight: pick(0, 1, 3) })))
    .map((steps) =>
      steps.map(({ afterWaitingSeconds, weight }, i) => ({
        skillGroup: groups[i],
        afterWaitingSeconds: i === 0 ? 0 : afterWaitingSeconds,
        weight,
      })),
    );

/** One record of several that say different things about the same. */
const together = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);

/** A type whose customers wait for a person. */
const live = (clock: Clock, groups: readonly string[], retryType: string, more: Record<string, Part>) =>
  together(
    door(clock, retryType),
    fc.record({
      name: fc.constant('live'),
      demand: earlyDemand(clock),
      selfService: maybe(fc.constant({ share: 0.2 })),
      vipShare: pick(0, 0.3),
      priority: fc.integer({ min: 0, max: 3 }),
      bot,
      afterService: fc.record({ repeat, transfer: anyTransfer, ticket }),
      route: route(groups),
      ...more,
    }),
  );

const talk = fc.record({ kind: fc.constant('voice'), talkSeconds: law(90), wrapUpSeconds: maybe(law(20)) });

const call = (clock: Clock, groups: readonly string[]) =>
  together(
    impatience,
    live(clock, groups, 'chat0', {
      channel: fc.constant('phone'),
      reason: fc.constant('logistics'),
      callback,
      service: talk,
    }),
  );

const sharedChat = (clock: Clock, groups: readonly string[]) =>
  together(
    silentImpatience,
    live(clock, groups, 'phone0', {
      channel: fc.constant('chat'),
      reason: fc.constant('return'),
      service: fc.record({ kind: fc.constant('chatShared'), workSeconds: law(120) }),
    }),
  );

const chatByRounds = (clock: Clock, groups: readonly string[]) =>
  together(
    silentImpatience,
    live(clock, groups, 'phone0', {
      channel: fc.constant('social'),
      service: fc.record({
        kind: fc.constant('chatRounds'),
        rounds: pick(
          { kind: 'uniform', min: 1, max: 6 },
          { kind: 'constant', value: 3 },
          { kind: 'lognormal', mean: 4, cv: 0.8 },
        ),
        roundEffortSeconds: law(20),
        thinkSeconds: law(40),
        autoCloseSeconds: pick(30, 120, 3600),
        goodbyeShare: pick(0, 0.5, 1),
      }),
    }),
  );

/** The second tier: calls handed on by all others, some of which go back. */
const expert = together(
  impatience,
  fc.record({
    name: fc.constant('second tier'),
    channel: fc.constant('phone'),
    demand: fc.constant([]),
    priority: fc.integer({ min: 0, max: 3 }),
    queue: maybe(
      fc.record({
        capacity: pick(0, 2),
        whenBlocked: pick('lost', 'message'),
        messageContactType: fc.constant('message'),
      }),
    ),
    afterService: fc.record({
      repeat,
      transfer: maybe(fc.constant({ probability: 0.2, toContactType: 'phone0' })),
      ticket,
    }),
    service: talk,
    route: fc.constant([{ skillGroup: 'experts' }]),
  }),
);

const deferredWork = (clock: Clock, groups: readonly string[], mayOpen: Record<string, Part>) =>
  fc.record({
    name: fc.constant('deferred'),
    channel: fc.constant('office'),
    demand: fc.oneof(fc.constant([]), earlyDemand(clock, 30)),
    vipShare: pick(0, 0.3),
    priority: fc.integer({ min: 0, max: 3 }),
    service: fc.record({
      kind: fc.constant('deferred'),
      effortSeconds: law(150),
      deadlineHours: pick(0.1, 1, 6),
      atShiftEnd: pick('finish', 'putDown'),
      preemptible: fc.boolean(),
    }),
    afterService: fc.record({ repeat, transfer: coldTransfer, ...mayOpen }),
    route: route(groups),
  });

/** Groups that serve the types of each kind, the first one first. */
export interface Desks {
  readonly phone: readonly string[];
  readonly chat: readonly string[];
  readonly social: readonly string[];
  /** Those who work on deferred contacts. */
  readonly deferred: readonly string[];
}

/**
 * One or two types of each live kind: calls, chats that share an agent, and chats by rounds; and those to whom customers may
 * go on. Stages open no tickets of their own, so who asks about a ticket is never of the type of one of its stages.
 */
export function randomContactTypes(clock: Clock, desks: Desks): fc.Arbitrary<Record<string, object>> {
  const stages = deferredWork(clock, desks.deferred, {});
  return fc.record(
    {
      phone0: call(clock, desks.phone),
      phone1: call(clock, desks.phone),
      chat0: sharedChat(clock, desks.chat),
      chat1: sharedChat(clock, desks.chat),
      talk0: chatByRounds(clock, desks.social),
      talk1: chatByRounds(clock, desks.social),
      expert,
      message: deferredWork(clock, desks.deferred, { ticket }),
      inspection: stages,
      refund: stages,
    },
    { requiredKeys: ['phone0', 'chat0', 'talk0', 'expert', 'message', 'inspection', 'refund'] },
  ) as fc.Arbitrary<Record<string, object>>;
}
