import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioInput } from '../scenarios/index.ts';
import { REFERENCE } from './programs.ts';

type ContactTypes = ScenarioInput['contactTypes'];
type SkillGroups = ScenarioInput['skillGroups'];

const TYPES = ['preSale', 'afterSale', 'refund', 'chat'];
const GROUPS = ['preSaleTeam', 'afterSaleTeam', 'chatTeam'];

/** The numbers of reference/w3.txt, in the order in which the file has them. Times in minutes. */
interface W3Parameters {
  readonly intervalMinutes: number;
  readonly thresholdMinutes: number;
  /** Contacts per minute, by type and interval. */
  readonly rates: readonly number[][];
  /** Of the logarithm of the service time, by type and group; 0 where the group does not serve the type. */
  readonly service: readonly (readonly { mu: number; sigma: number }[])[];
  readonly patience: readonly number[];
  readonly concurrency: readonly number[];
  /** By group and interval. */
  readonly agents: readonly number[][];
  readonly groupsOfType: readonly number[][];
  readonly typesOfGroup: readonly number[][];
}

function readParameters(): W3Parameters {
  const numbers = readFileSync(join(REFERENCE, 'w3.txt'), 'utf8').trim().split(/\s+/).slice(2).map(Number);
  let position = 0;
  const next = (): number => numbers[position++];
  const list = <T>(length: number, item: () => T): T[] => Array.from({ length }, item);
  const [intervals, intervalMinutes, types, groups, thresholdMinutes] = list(5, next);
  return {
    intervalMinutes,
    thresholdMinutes,
    rates: list(types, () => list(intervals, next)),
    service: list(types, () => list(groups, () => ({ mu: next(), sigma: next() }))),
    patience: list(types, next),
    concurrency: list(groups, next),
    agents: list(groups, () => list(intervals, next)),
    groupsOfType: list(types, () => list(next(), next)),
    typesOfGroup: list(groups, () => list(next(), next)),
  };
}

/**
 * W3 as a scenario. The reference knows slots, not agents: a chat goes on at full speed whatever its agent holds, and a
 * group with too many contacts takes nothing new until they fit. So each of an agent's slots is a seat for one contact.
 */
export function w3Scenario(): ScenarioInput {
  const w3 = readParameters();
  return {
    schemaVersion: 1,
    name: 'W3',
    calendar: { start: '2026-11-11T00:00', durationHours: 24, intervalMinutes: 15 },
    channels: { desk: { name: 'desk', kind: 'other', serviceLevelThresholdSeconds: w3.thresholdMinutes * 60 } },
    routing: { contactArrives: 'listOrder', capacityFrees: 'listOrder' },
    contactTypes: Object.fromEntries(TYPES.map((id, type) => [id, contactType(w3, type)])),
    skillGroups: Object.fromEntries(GROUPS.map((id, group) => [id, skillGroup(w3, group)])),
  };
}

/** Mean service time in minutes. */
function serviceMean(w3: W3Parameters, type: number, group: number): number {
  const { mu, sigma } = w3.service[type][group];
  return Math.exp(mu + (sigma * sigma) / 2);
}

/** The mean is that of the first group of the type's list; the other groups have a factor on it. */
function contactType(w3: W3Parameters, type: number): ContactTypes[string] {
  const [first] = w3.groupsOfType[type];
  const { sigma } = w3.service[type][first];
  const work = { mean: 60 * serviceMean(w3, type, first), cv: Math.sqrt(Math.exp(sigma * sigma) - 1) };
  const counts = w3.rates[type].map((perMinute) => perMinute * w3.intervalMinutes);
  return {
    name: TYPES[type],
    channel: 'desk',
    demand: [{ kind: 'series', intervalMinutes: w3.intervalMinutes, counts }],
    patienceSeconds: { kind: 'exponential', mean: 60 * w3.patience[type] },
    service: { kind: 'voice', talkSeconds: { kind: 'lognormal', ...work } },
    route: w3.groupsOfType[type].map((group) => ({ skillGroup: GROUPS[group] })),
  };
}

function skillGroup(w3: W3Parameters, group: number): SkillGroups[string] {
  return {
    name: GROUPS[group],
    serves: w3.typesOfGroup[group].map((type) => ({
      contactType: TYPES[type],
      effortFactor: serviceMean(w3, type, group) / serviceMean(w3, type, w3.groupsOfType[type][0]),
    })),
    roster: {
      kind: 'curve',
      intervalMinutes: w3.intervalMinutes,
      agents: w3.agents[group].map((agents) => agents * w3.concurrency[group]),
    },
  };
}
