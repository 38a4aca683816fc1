import fc from 'fast-check';
import { type Clock, law, maybe, pick } from './arbitraries.ts';

/*
 * What may befall a contact, each on or off. The types to whom customers may go on have fixed ids: `expert`, a second tier on
 * the phone, `message`, and `inspection` and `refund`, the stages of tickets.
 */
const chance = pick(0.2, 0.5, 1);

export const bot = maybe(
  fc.record({
    containment: fc.double({ min: 0, max: 0.9, noNaN: true }),
    coverage: maybe(pick(0, 0.5)),
    refuseShare: maybe(pick(0, 0.3)),
    falseContainmentShare: maybe(pick(0, 1)),
    abandonShare: maybe(pick(0, 0.1)),
    durationSeconds: maybe(law(60)),
  }),
);

/** A limited queue, opening hours, messages, and customers who try again, perhaps as another type. */
export const door = (clock: Clock, retryType: string) =>
  fc
    .record({
      capacity: maybe(pick(0, 2, 10)),
      openHours: maybe(
        pick([{ fromHour: clock.startHour, toHour: clock.startHour + 0.6 }], [{ fromHour: 0, toHour: 24 }]),
      ),
      whenBlocked: pick('lost', 'retry', 'message'),
      retry: maybe(
        fc.record({
          probability: chance,
          lagSeconds: law(300),
          maxAttempts: fc.integer({ min: 2, max: 4 }),
          toContactType: pick(undefined, retryType),
        }),
      ),
    })
    .map(({ capacity, openHours, whenBlocked, retry }) => {
      const then = whenBlocked === 'retry' && retry === undefined ? 'lost' : whenBlocked;
      return { queue: { capacity, openHours, whenBlocked: then, messageContactType: 'message' }, retry };
    });

const patienceSeconds = law(100);
export const impatience = fc.oneof(fc.constant({}), fc.record({ patienceSeconds }));

/** On a chat some may leave without a word. */
export const silentImpatience = fc.oneof(
  impatience,
  fc.record({
    patienceSeconds,
    silentAbandonment: fc.record({ share: pick(0.5, 1), silentEffortSeconds: pick(0, 15) }),
  }),
);

export const callback = maybe(
  fc
    .record({
      offer: pick(
        { offerWhenWaiting: 1 },
        { offerWhenExpectedWaitExceedsSeconds: 15 },
        { offerWhenWaiting: 5, offerWhenExpectedWaitExceedsSeconds: 60 },
      ),
      acceptProbability: chance,
      toContactType: pick(undefined, 'expert'),
    })
    .map(({ offer, ...rest }) => ({ ...offer, ...rest })),
);

export const repeat = maybe(fc.record({ probabilityWhenUnresolved: chance, lagSeconds: law(600) }));

const transfer = { probability: pick(0.1, 0.4), toContactType: fc.constant('expert') };
export const coldTransfer = maybe(fc.record(transfer));
export const anyTransfer = maybe(fc.record({ ...transfer, warm: fc.boolean() }));

const stage = (contactType: string) =>
  fc.record({
    contactType: fc.constant(contactType),
    outsideDelayHours: maybe(law(0.4)),
    deadlineHours: pick(0.05, 0.5, 6),
  });

export const ticket = maybe(
  fc.record({
    probability: chance,
    stages: fc.oneof(fc.tuple(stage('inspection')), fc.tuple(stage('inspection'), stage('refund'))),
    repeatProbabilityWhenLate: pick(0, 0.5, 1),
  }),
);
