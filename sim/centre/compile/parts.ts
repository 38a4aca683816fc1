import type { ContactType, Scenario } from '../../../scenarios/index.ts';
import { CONTRACTS, type Part, PARTS } from '../model.ts';
import { trainingCost } from './economics.ts';

/** What the scenario has of the mechanisms and data that figures need. */
export function compileParts(scenario: Scenario): Part[] {
  const has = { ...mechanismsOf(scenario), ...outcomesOf(scenario), ...moneyOf(scenario) };
  return PARTS.filter((part) => has[part]);
}

const someType = ({ contactTypes }: Scenario, has: (type: ContactType) => unknown): boolean =>
  Object.values(contactTypes).some((type) => has(type));

function mechanismsOf(scenario: Scenario) {
  const { bot, incidents } = scenario;
  const goesDown = (kind: string): boolean => incidents.some((incident) => incident.kind === kind);
  return {
    silentAbandonment: someType(scenario, (type) => type.silentAbandonment?.share),
    blocking:
      someType(scenario, ({ queue }) => queue?.capacity !== undefined || queue?.openHours) || goesDown('channelDown'),
    messages: someType(scenario, ({ queue }) => queue?.messageContactType),
    callbacks: someType(scenario, (type) => type.callback),
    chatRounds: someType(scenario, ({ service }) => service.kind === 'chatRounds'),
    botLimit: bot?.sessionLimit !== undefined || goesDown('botDown'),
  };
}

function outcomesOf(scenario: Scenario) {
  const { economics, skillGroups } = scenario;
  return {
    resolution: Object.values(skillGroups).some((group) => group.resolutionProbability < 1),
    repeats: someType(
      scenario,
      ({ afterService }) => afterService?.repeat ?? afterService?.ticket?.repeatProbabilityWhenLate,
    ),
    transfers: someType(scenario, ({ afterService }) => afterService?.transfer),
    tickets: someType(scenario, ({ afterService }) => afterService?.ticket),
    satisfaction: economics.satisfaction !== undefined,
    complaints: economics.complaints !== undefined,
  };
}

/** Costs are known when those of every group are: a sum without some of them would be too small. */
function moneyOf(scenario: Scenario) {
  const { economics } = scenario;
  const groups = Object.values(scenario.skillGroups);
  const pay = groups.every((group) => group.wagePerHour !== undefined || group.pricePerContact !== undefined);
  const has = (kind: (typeof CONTRACTS)[number]): boolean => pay && groups.some(({ contract }) => contract === kind);
  const complains = economics.complaints !== undefined && economics.compensationPerComplaint > 0;
  const sells = someType(scenario, ({ reason }) => reason === 'preSale');
  return {
    pay,
    regular: has('regular'),
    temporary: has('temporary'),
    outsourced: has('outsourced'),
    training: pay && groups.some((group) => trainingCost(group, economics.trainingHoursPerDay) > 0),
    botCost: economics.botCostPerContact > 0,
    compensation: complains || economics.compensationPerRepeat > 0,
    orderValue: sells && economics.averageOrderValue > 0 && economics.lostOrderProbability > 0,
  };
}
