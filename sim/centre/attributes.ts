import { quantile } from '../distributions/index.ts';
import { openStream, remix, type Stream } from '../random/index.ts';
import {
  BOT_ABANDONED,
  BOT_FALSELY_CONTAINS,
  BOT_RESOLVES,
  BOT_TRANSFERS,
  type ContactTable,
  NOT_KNOWN,
} from './contactTable.ts';
import { CustomerDraws } from './customerDraws.ts';
import type { Model } from './model.ts';
import { type ArrivalRole, AT_ARRIVAL, RENEWED_BY_RETRY, ROLE_COUNT, type Role, ROLES } from './roles.ts';

const [VIP, BOT_COVERAGE, BOT_REFUSAL, BOT_OUTCOME, BOT_DURATION] = AT_ARRIVAL.keys();

/**
 * Draws everything a customer will ever need when it arrives, used or not, each attribute of each contact type from its
 * own stream. So customer n of a type is the same person in every scenario compared (common random numbers).
 * A mechanism that a type does not have draws nothing; as streams are keyed by name, that changes no other draw.
 */
export class Attributes {
  private readonly customers: CustomerDraws[];
  private readonly model: Model;
  private readonly contacts: ContactTable;

  constructor(model: Model, contacts: ContactTable, seed: string, replication: number) {
    this.model = model;
    this.contacts = contacts;
    this.customers = model.contactTypeIds.map((id, type) => {
      const needed = new Set<string>([...arrivalRolesOf(model, type), ...rolesOf(model, type)]);
      const open = (role: string): Stream | null => (needed.has(role) ? openStream(seed, role, id, replication) : null);
      return new CustomerDraws(contacts, open, hasBot(model, type) ? null : model.effort[type]);
    });
  }

  /** The slot of the next customer of a type, with the VIP mark (in its cell) and all words that the type needs for later. */
  next(type: number): number {
    const draws = this.customers[type];
    const slot = draws.next();
    this.contacts.cell[slot] = 2 * type + (draws.uniform(VIP) < this.model.vipShare[type] ? 0 : 1);
    return slot;
  }

  // --- the bot stage of the customer of a type who has just been drawn

  isCovered(type: number): boolean {
    return this.customers[type].uniform(BOT_COVERAGE) < this.model.botCoverage[type];
  }

  refusesBot(type: number): boolean {
    return this.customers[type].uniform(BOT_REFUSAL) < this.model.botRefuse[type];
  }

  botOutcome(type: number): number {
    return outcomeOf(this.customers[type].uniform(BOT_OUTCOME), this.model, type);
  }

  /** Seconds of the session. */
  botDuration(type: number): number {
    return quantile(this.model.botDuration[type]!, this.customers[type].uniform(BOT_DURATION));
  }
}

/** Fresh, reproducible words for a customer's next attempt at a matter that nobody has worked on yet. */
export function renewForRetry({ attempts, bits }: ContactTable, slot: number): void {
  for (const role of RENEWED_BY_RETRY) {
    const at = slot * ROLE_COUNT + role;
    bits[at] = remix(bits[at], attempts[slot]);
  }
}

/** Fresh, reproducible words for a matter that comes back after it was worked on; `turn` tells such renewals apart. */
export function renewAll({ bits, effort }: ContactTable, slot: number, turn: number): void {
  effort[slot] = NOT_KNOWN;
  for (let at = slot * ROLE_COUNT; at < (slot + 1) * ROLE_COUNT; at++) bits[at] = remix(bits[at], turn);
}

/**
 * The outcomes lie on (0, 1) in this order so that a better bot only moves the borders up: customers go over from being
 * handed to a person to being contained, and nobody goes the other way.
 */
function outcomeOf(u: number, model: Model, type: number): number {
  const resolved = model.botResolved[type];
  const contained = resolved + model.botFalselyContained[type];
  if (u < resolved) return BOT_RESOLVES;
  if (u < contained) return BOT_FALSELY_CONTAINS;
  return u < 1 - model.botAbandoned[type] ? BOT_TRANSFERS : BOT_ABANDONED;
}

function hasBot(model: Model, type: number): boolean {
  return model.botDuration[type] !== null;
}

function arrivalRolesOf(model: Model, type: number): ArrivalRole[] {
  const needed = (role: ArrivalRole): boolean => (role === 'vip' ? model.vipShare[type] > 0 : hasBot(model, type));
  return AT_ARRIVAL.filter(needed);
}

/** Words that customers who arrive as a type need later, as whatever type they may go on. */
function rolesOf(model: Model, type: number): Role[] {
  const types = reachable(model, type);
  return ROLES.filter((role) => types.some((k) => NEEDED[role](model, k)));
}

function reachable(model: Model, type: number): number[] {
  const seen = [type];
  for (const k of seen) {
    const next = [
      model.retryType[k],
      model.messageType[k],
      model.callbackType[k],
      model.transferType[k],
      ...model.stageType.subarray(model.ticketStart[k], model.ticketStart[k + 1]),
    ];
    for (const to of next) if (to >= 0 && !seen.includes(to)) seen.push(to);
  }
  return seen;
}

const NEEDED: Readonly<Record<Role, (model: Model, type: number) => boolean>> = {
  patience: (model, type) => model.patience[type] !== null,
  effort: () => true,
  wrapUp: (model, type) => model.wrapUp[type] !== null,
  retry: (model, type) => model.retryLag[type] !== null,
  retryLag: (model, type) => model.retryLag[type] !== null,
  botReturn: (model, type) => model.botDuration[type] !== null,
  routing: (model) => model.arrivalRule === 'weighted',
  silent: (model, type) => model.silentShare[type] > 0,
  callback: (model, type) => model.callbackAccept[type] > 0,
  rounds: (model, type) => model.rounds[type] !== null,
  conversation: (model, type) => model.rounds[type] !== null,
  goodbye: (model, type) => model.goodbyeShare[type] < 1,
  resolution: (model) => model.resolution.some((probability) => probability < 1),
  repeat: (model, type) => model.repeatLag[type] !== null,
  repeatLag: (model, type) => model.repeatLag[type] !== null,
  transfer: (model, type) => model.transferProbability[type] > 0,
  ticket: (model, type) => model.ticketProbability[type] > 0,
  stages: (model, type) => model.ticketProbability[type] > 0,
  late: (model, type) => model.lateRepeatProbability[type] > 0,
};
