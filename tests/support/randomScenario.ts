import fc from 'fast-check';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { Clock, HOURS, law, maybe, pick } from './randomScenario/arbitraries.ts';
import { type Desks, randomContactTypes } from './randomScenario/contactTypes.ts';
import { commonDemand } from './randomScenario/demand.ts';
import { randomIncidents, randomPlaybook } from './randomScenario/events.ts';
import { randomSkillGroups } from './randomScenario/people.ts';

const DESKS: Desks = {
  phone: ['phoneDesk', 'phoneTemps', 'phoneHelpers'],
  chat: ['chatDesk', 'chatTemps'],
  social: ['socialDesk', 'socialTemps'],
  deferred: ['office', 'phoneDesk', 'chatDesk', 'socialDesk'],
};
const DEFERRED = ['message', 'inspection', 'refund'];

const bot = fc.record({
  coverage: pick(0.5, 0.9),
  refuseShare: pick(0, 0.1),
  abandonShare: pick(0, 0.05),
  falseContainmentShare: pick(0, 0.3),
  durationSeconds: law(30),
  returnLagSeconds: law(600),
  transferEffortFactor: pick(1, 1.2),
  lift: pick(-0.3, 0, 0.3),
  sessionLimit: maybe(fc.integer({ min: 0, max: 6 })),
});

const routing = fc
  .record({
    contactArrives: pick('listOrder', 'longestIdle', 'weighted'),
    capacityFrees: pick('listOrder', 'oldestFirst', 'longestQueue', 'earliestDeadline', 'ageingScore'),
    vip: pick({ kind: 'priority' }, { kind: 'headStart', seconds: 60 }),
    stickyAgentHours: pick(0, 1),
    ageingSecondsPerClass: pick(0, 60),
  })
  .map(({ vip, ...rules }) => (rules.capacityFrees === 'oldestFirst' ? { ...rules, vip } : rules));

const economics = fc.record({
  botCostPerContact: fc.constant(0.1),
  compensationPerComplaint: fc.constant(20),
  compensationPerRepeat: fc.constant(5),
  satisfaction: maybe(
    fc.constant({ baseline: 0.75, baselineWaitSeconds: 60, lossPerExtra30Seconds: 0.02, botResolvedLoss: 0.05 }),
  ),
  complaints: maybe(fc.constant({ unresolvedShare: 0.1, abandonedShare: 0.05, lateShare: 0.2 })),
});

const CHANNELS: ScenarioInput['channels'] = {
  phone: { name: 'phone', kind: 'phone' },
  chat: { name: 'chat', kind: 'chat', serviceLevelThresholdSeconds: 30 },
  social: { name: 'social', kind: 'social', replyRate: { withinSeconds: 60, fromHour: 22, toHour: 1 } },
  office: { name: 'office', kind: 'ticket' },
};

const atHour = (startHour: 0 | 22): fc.Arbitrary<object> => {
  const clock = new Clock(startHour);
  return randomContactTypes(clock, DESKS).chain((contactTypes) => {
    const served = (channel: string): string[] => Object.keys(contactTypes).filter((id) => id.startsWith(channel));
    const work = { phone: served('phone'), chat: served('chat'), social: served('talk'), deferred: DEFERRED };
    return fc.record({
      schemaVersion: fc.constant(1),
      name: fc.constant('random'),
      calendar: pick(15, 30).map((intervalMinutes) => ({ start: clock.at(0), durationHours: HOURS, intervalMinutes })),
      channels: fc.constant(CHANNELS),
      demand: commonDemand,
      bot,
      contactTypes: fc.constant(contactTypes),
      routing,
      skillGroups: randomSkillGroups(clock, work),
      incidents: randomIncidents(clock),
      playbook: randomPlaybook(),
      economics,
    });
  });
};

/**
 * A random centre in which every mechanism that is simulated is on or off: calls, chats and chats by rounds, deferred work,
 * all that may happen to a contact on its way, people, incidents and an emergency plan. Small; as in a file, nothing in it is
 * undefined.
 */
export const randomScenario: fc.Arbitrary<ScenarioInput> = pick(0, 22)
  .chain(atHour)
  .map((scenario) => JSON.parse(JSON.stringify(scenario)) as ScenarioInput);
