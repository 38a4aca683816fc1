import type { Roster, Scenario, SkillGroup } from '../../../scenarios/index.ts';
import { CONTRACTS, type Model } from '../model.ts';
import type { Frame } from './time.ts';
import { DAY, HOUR } from '../units.ts';

type Pay = Pick<
  Model,
  'contract' | 'dutyPerWork' | 'wagePerSecond' | 'nightShare' | 'pricePerContact' | 'trainingCost'
>;
type Satisfaction = Pick<
  Model,
  | 'baseSatisfaction'
  | 'lostSatisfaction'
  | 'satisfiedWait'
  | 'lossPerSecond'
  | 'mostExtraWait'
  | 'botResolvedLoss'
  | 'unresolvedLoss'
>;
type Rest = Pick<
  Model,
  | 'overtimeFactor'
  | 'nightFactor'
  | 'botCostPerContact'
  | 'compensationPerComplaint'
  | 'compensationPerRepeat'
  | 'lostSale'
  | 'slowReplySeconds'
  | 'complaintsOfUnresolved'
  | 'complaintsOfAbandoned'
  | 'complaintsOfLate'
>;

/** What people and the bot cost, and what waits, outcomes and lateness are worth. */
export function compileEconomics(scenario: Scenario, frame: Frame): Pay & Satisfaction & Rest {
  const { economics, contactTypes } = scenario;
  const lostSale = economics.lostOrderProbability * economics.averageOrderValue;
  return {
    ...compilePay(scenario, frame),
    overtimeFactor: economics.overtimeFactor,
    nightFactor: economics.nightFactor,
    botCostPerContact: economics.botCostPerContact,
    compensationPerComplaint: economics.compensationPerComplaint,
    compensationPerRepeat: economics.compensationPerRepeat,
    lostSale: Float64Array.from(Object.values(contactTypes), ({ reason }) => (reason === 'preSale' ? lostSale : 0)),
    slowReplySeconds: economics.slowReplySeconds,
    complaintsOfUnresolved: economics.complaints?.unresolvedShare ?? 0,
    complaintsOfAbandoned: economics.complaints?.abandonedShare ?? 0,
    complaintsOfLate: economics.complaints?.lateShare ?? 0,
    ...compileSatisfaction(scenario),
  };
}

function compilePay({ economics, skillGroups }: Scenario, frame: Frame): Pay {
  const groups = Object.values(skillGroups);
  const ofGroups = (of: (group: SkillGroup) => number): Float64Array => Float64Array.from(groups, of);
  return {
    contract: Int32Array.from(groups, ({ contract }) => CONTRACTS.indexOf(contract)),
    dutyPerWork: ofGroups(({ shrinkage }) => 1 / (1 - shrinkage)),
    wagePerSecond: ofGroups(({ wagePerHour = 0 }) => wagePerHour / HOUR),
    nightShare: nightShares(economics, frame),
    pricePerContact: ofGroups(({ pricePerContact = 0 }) => pricePerContact),
    trainingCost: ofGroups((group) => trainingCost(group, economics.trainingHoursPerDay)),
  };
}

/** Of the whole group, once. */
export function trainingCost({ training, roster, wagePerHour = 0 }: SkillGroup, hoursPerDay: number): number {
  return training === undefined ? 0 : training.days * hoursPerDay * wagePerHour * persons(roster);
}

/** How many people a roster needs: of shifts, as many as work on its fullest day. */
function persons(roster: Roster): number {
  switch (roster.kind) {
    case 'curve':
      return roster.factor * roster.agents.reduce((most, agents) => Math.max(most, agents), 0);
    case 'team':
      return roster.headcount;
    case 'shifts': {
      const everyDay = roster.shifts.filter(({ days }) => days === undefined);
      const named = roster.shifts.flatMap(({ days = [] }) => days);
      const onDay = (day: number) => roster.shifts.filter(({ days }) => days?.includes(day));
      return Math.max(heads(everyDay), ...named.map((day) => heads(everyDay) + heads(onDay(day))));
    }
  }
}

const heads = (shifts: readonly { readonly headcount: number }[]): number =>
  shifts.reduce((sum, { headcount }) => sum + headcount, 0);

function nightShares({ nightFromHour, nightToHour }: Scenario['economics'], frame: Frame): Float64Array {
  const from = nightFromHour * HOUR;
  const to = nightToHour * HOUR;
  const length = from <= to ? to - from : to + DAY - from;
  /** Seconds of night from the first midnight to a moment counted from there. */
  const nightUntil = (second: number): number => {
    const days = Math.floor(second / DAY);
    const clock = second - days * DAY;
    const today =
      from <= to ? Math.min(Math.max(0, clock - from), length) : Math.min(clock, to) + Math.max(0, clock - from);
    return days * length + today;
  };
  return Float64Array.from({ length: frame.intervals }, (_, interval) => {
    const start = frame.startSecondOfDay + interval * frame.intervalSeconds;
    return (nightUntil(start + frame.intervalSeconds) - nightUntil(start)) / frame.intervalSeconds;
  });
}

/** For deferred contacts, whose waits are hours, the deadline stands in place of the wait that costs nothing. */
function compileSatisfaction({ economics: { satisfaction }, contactTypes }: Scenario): Satisfaction {
  const types = Object.values(contactTypes);
  if (satisfaction === undefined) {
    const never = new Float64Array(types.length).fill(Infinity);
    const nothing = { lossPerSecond: 0, mostExtraWait: 0, botResolvedLoss: 0, unresolvedLoss: 0 };
    return { baseSatisfaction: 0, lostSatisfaction: 0, satisfiedWait: never, ...nothing };
  }
  const { baselineWaitSeconds, waitCountedUpToSeconds } = satisfaction;
  return {
    baseSatisfaction: satisfaction.baseline,
    lostSatisfaction: satisfaction.lostSatisfaction,
    satisfiedWait: Float64Array.from(types, ({ service }) =>
      service.kind === 'deferred' ? service.deadlineHours * HOUR : baselineWaitSeconds,
    ),
    lossPerSecond: satisfaction.lossPerExtra30Seconds / 30,
    mostExtraWait: Math.max(0, waitCountedUpToSeconds - baselineWaitSeconds),
    botResolvedLoss: satisfaction.botResolvedLoss,
    unresolvedLoss: satisfaction.unresolvedLoss,
  };
}
