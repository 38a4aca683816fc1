import { expectedContacts } from '../expectedContacts.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { ContactType, DemandSource, Scenario } from '../schema/index.ts';

/** Contacts of all types over the whole horizon; more would run for hours. */
const MOST_CONTACTS = 200_000_000;

/** Demand that can be spread over the day, shares that fit together, incidents that find their types, contacts not too many. */
export function checkDemand(scenario: Scenario): Problem[] {
  const types = Object.entries(scenario.contactTypes);
  return [
    ...types.flatMap(([id, type]) =>
      type.demand.flatMap((source, i) => shape(source, `contactTypes.${id}.demand[${i}]`)),
    ),
    ...types.flatMap(([id, type]) => botShares(scenario, type, `contactTypes.${id}.bot`)),
    ...incidentReasons(scenario),
    ...volume(scenario),
  ];
}

function shape(source: DemandSource, path: string): Problem[] {
  if (source.kind !== 'profile' && source.kind !== 'orders') return [];
  const { hourlyWeights, launchShape } = source;
  const isOneDay = typeof hourlyWeights[0] === 'number';
  const days = (isOneDay ? [hourlyWeights] : hourlyWeights) as number[][];
  const zero = days.flatMap((weights, day) => {
    if (weights.some((weight) => weight > 0)) return [];
    return [problem(`${path}.hourlyWeights${isOneDay ? '' : `[${day}]`}`, weights, 'allZero', {})];
  });
  const sum = launchShape ? launchShape.firstTenMinutesShare + launchShape.nextTenMinutesShare : 0;
  return sum > 1 + 1e-9 ? [...zero, problem(`${path}.launchShape`, sum, 'sumAboveOne', { sum })] : zero;
}

function botShares({ bot }: Scenario, type: ContactType, path: string): Problem[] {
  if (!type.bot) return [];
  if (!bot) return [problem(path, type.bot, 'botMissing', {})];
  const sum = type.bot.containment + (type.bot.abandonShare ?? bot.abandonShare);
  return sum > 1 + 1e-9 ? [problem(path, sum, 'sumAboveOne', { sum })] : [];
}

/** Incidents that act on the contact types of a reason: without such a type they would silently do nothing. */
function incidentReasons({ incidents, contactTypes }: Scenario): Problem[] {
  const reasons = Object.values(contactTypes).map(({ reason }) => reason);
  return incidents.flatMap(({ kind }, i) => {
    const reason = kind === 'logisticsDelay' ? 'logistics' : kind === 'productFault' ? 'return' : undefined;
    if (reason === undefined || reasons.includes(reason)) return [];
    return [problem(`incidents[${i}]`, kind, 'noTypeOfReason', { reason })];
  });
}

function volume(scenario: Scenario): Problem[] {
  const expected = Object.values(expectedContacts(scenario)).reduce((sum, contacts) => sum + contacts, 0);
  if (expected <= MOST_CONTACTS) return [];
  return [problem('contactTypes', expected, 'tooManyContacts', { expected, limit: MOST_CONTACTS })];
}
