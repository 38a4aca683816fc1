import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Roster, Scenario, SkillGroup } from '../schema/index.ts';

const MOST_AGENTS = 1_000_000;

/** Groups serve one live kind of service, hold several contacts only where that means something, have shifts that fit, and are not absurdly large. */
export function checkPeople(scenario: Scenario): Problem[] {
  const groups = Object.entries(scenario.skillGroups);
  const agents = groups.reduce((sum, [, { roster }]) => sum + mostAgents(roster), 0);
  return [
    ...groups.flatMap(([id, group]) => serviceProblems(scenario, group, `skillGroups.${id}`)),
    ...groups.flatMap(([id, { roster }]) => shiftProblems(scenario, roster, `skillGroups.${id}.roster`)),
    ...(agents > MOST_AGENTS ? [problem('skillGroups', agents, 'tooManyAgents', { agents, limit: MOST_AGENTS })] : []),
  ];
}

function serviceProblems({ contactTypes }: Scenario, group: SkillGroup, path: string): Problem[] {
  const known = group.serves.filter(({ contactType }) => contactTypes[contactType] !== undefined);
  const kindOf = Object.fromEntries(
    known.map(({ contactType }) => [contactType, contactTypes[contactType].service.kind]),
  );
  const kinds = new Set(Object.values(kindOf).filter((kind) => kind !== 'deferred'));
  if (kinds.size > 1) return [problem(`${path}.serves`, undefined, 'mixedServiceKinds', { kinds: kindOf })];
  const unfit = unfitChatSpeed(kinds, group, path);
  if (unfit) return [unfit];
  const { concurrency } = group;
  if (concurrency === 1) return [];
  if (kinds.has('voice')) return [problem(`${path}.concurrency`, concurrency, 'concurrencyOnVoice', {})];
  if (kinds.has('chatShared') && !group.chatSpeed) {
    return [problem(`${path}.chatSpeed`, undefined, 'chatSpeedMissing', { concurrency })];
  }
  return [];
}

/** Kinds of chat speed that say something about a service: where thinking is simulated, it is no part of the speed. */
const CHAT_SPEEDS: Partial<Record<string, string[]>> = {
  chatShared: ['table', 'handsOn'],
  chatRounds: ['table', 'slowdown'],
};

function unfitChatSpeed(kinds: Set<string>, { chatSpeed }: SkillGroup, path: string): Problem | undefined {
  for (const service of kinds) {
    const allowed = CHAT_SPEEDS[service];
    if (chatSpeed && allowed && !allowed.includes(chatSpeed.kind)) {
      return problem(`${path}.chatSpeed.kind`, chatSpeed.kind, 'unfitChatSpeed', { service, allowed });
    }
  }
  return undefined;
}

/** Breaks lie inside their shift, and shifts on days that are simulated. */
function shiftProblems({ calendar }: Scenario, roster: Roster, path: string): Problem[] {
  if (roster.kind !== 'shifts') return [];
  const hoursAtStart = Number(calendar.start.slice(11, 13)) + Number(calendar.start.slice(14, 16)) / 60;
  const days = Math.ceil((hoursAtStart + calendar.durationHours) / 24);
  return roster.shifts.flatMap((shift, i) => [
    ...shift.breaks.flatMap(({ afterHours, minutes }, j) =>
      afterHours + minutes / 60 > shift.lengthHours + 1e-9
        ? [problem(`${path}.shifts[${i}].breaks[${j}]`, afterHours, 'breakOutsideShift', { hours: shift.lengthHours })]
        : [],
    ),
    ...(shift.days ?? []).flatMap((day, j) =>
      day >= days ? [problem(`${path}.shifts[${i}].days[${j}]`, day, 'dayOutsideCalendar', { lastDay: days - 1 })] : [],
    ),
  ]);
}

/** The most agents a roster ever has on duty at once (an upper bound for shifts). */
function mostAgents(roster: Roster): number {
  switch (roster.kind) {
    case 'curve':
      return roster.factor * roster.agents.reduce((most, agents) => Math.max(most, agents), 0);
    case 'team':
      return roster.headcount;
    case 'shifts':
      return roster.shifts.reduce((sum, { headcount }) => sum + headcount, 0);
  }
}
