import fc from 'fast-check';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';

/** Demand in the first of four hours only, so that everything has happened before the horizon. */
const FIRST_HOUR_ONLY = (contacts: number) => [{ kind: 'series' as const, intervalMinutes: 60, counts: [contacts] }];

const law = (mean: number) =>
  fc.constantFrom(
    { kind: 'exponential' as const, mean },
    { kind: 'constant' as const, value: mean },
    { kind: 'lognormal' as const, mean, cv: 1.2 },
    { kind: 'gamma' as const, mean, cv: 0.7 },
  );

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** Leaves out what is undefined, as a JSON file would. */
const compact = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const behaviour = fc.record({
  contacts: fc.integer({ min: 0, max: 400 }),
  patience: maybe(law(120)),
  effort: law(90),
  wrapUp: maybe(law(20)),
  vipShare: fc.constantFrom(0, 0.3),
  priority: fc.integer({ min: 1, max: 3 }),
  bot: maybe(fc.record({ containment: fc.double({ min: 0, max: 1, noNaN: true }) })),
  retry: maybe(
    fc.record({
      probability: fc.constantFrom(0.5, 1),
      lagSeconds: law(300),
      maxAttempts: fc.integer({ min: 2, max: 4 }),
    }),
  ),
});

/**
 * A random centre using every mechanism that is simulated: phone and chat types, several groups each, VIPs, bot, retry,
 * changing staff. Both kinds of group have somebody at work at all times after the first hour.
 */
export const randomScenario: fc.Arbitrary<ScenarioInput> = fc
  .record({
    phone: fc.array(behaviour, { minLength: 1, maxLength: 2 }),
    chat: fc.array(behaviour, { minLength: 1, maxLength: 2 }),
    staff: fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    }),
    concurrency: fc.integer({ min: 1, max: 5 }),
    contactArrives: fc.constantFrom('listOrder' as const, 'longestIdle' as const),
    capacityFrees: fc.constantFrom('listOrder' as const, 'oldestFirst' as const),
    cv: fc.constantFrom(0, 0.3),
    correlation: fc.constantFrom(0, 0.5, 1),
  })
  .map(({ phone, chat, staff, concurrency, contactArrives, capacityFrees, cv, correlation }) => {
    const types = (list: typeof phone, channel: 'phone' | 'chat') =>
      Object.fromEntries(
        list.map((one, i) => [
          `${channel}${i}`,
          compact({
            name: 'type',
            channel,
            demand: FIRST_HOUR_ONLY(one.contacts),
            patienceSeconds: one.patience,
            vipShare: one.vipShare,
            priority: one.priority,
            bot: one.bot,
            retry: one.retry,
            route: [{ skillGroup: `${channel}Desk` }, { skillGroup: `${channel}Temps` }],
            service:
              channel === 'phone'
                ? compact({ kind: 'voice' as const, talkSeconds: one.effort, wrapUpSeconds: one.wrapUp })
                : { kind: 'chatShared' as const, workSeconds: one.effort },
          }),
        ]),
      );
    const group = (channel: 'phone' | 'chat', count: number, curve: readonly number[]) => ({
      name: 'group',
      serves: Array.from({ length: count }, (_, i) => ({ contactType: `${channel}${i}` })),
      concurrency: channel === 'chat' ? concurrency : 1,
      chatSpeed: { kind: 'handsOn' as const, handsOnShare: 0.4, slowdownPerExtraChat: 0.02 },
      efficiency: 0.8,
      roster: { kind: 'curve' as const, intervalMinutes: 15, agents: [...curve, ...Array<number>(12).fill(2)] },
    });
    return {
      schemaVersion: 1,
      name: 'random',
      calendar: { start: '2026-11-11T00:00', durationHours: 4 },
      channels: { phone: { name: 'phone', kind: 'phone' }, chat: { name: 'chat', kind: 'chat' } },
      demand: { busyness: { cv, correlation } },
      bot: {
        coverage: 0.9,
        refuseShare: 0.1,
        abandonShare: 0.05,
        falseContainmentShare: 0.2,
        durationSeconds: { kind: 'exponential', mean: 30 },
        returnLagSeconds: { kind: 'exponential', mean: 600 },
        transferEffortFactor: 1.2,
      },
      contactTypes: { ...types(phone, 'phone'), ...types(chat, 'chat') },
      routing: { contactArrives, capacityFrees },
      skillGroups: {
        phoneDesk: group('phone', phone.length, staff[0]),
        phoneTemps: group('phone', phone.length, staff[1]),
        chatDesk: group('chat', chat.length, staff[2]),
        chatTemps: group('chat', chat.length, staff[3]),
      },
    };
  });
