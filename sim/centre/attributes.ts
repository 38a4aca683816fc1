import { openStream, remix, type Stream, uniformOf } from '../random/index.ts';
import { BOT_ABANDONED, BOT_FALSELY_CONTAINS, BOT_RESOLVES, BOT_TRANSFERS, type ContactTable } from './contactTable.ts';
import type { Model } from './model.ts';

/**
 * Draws everything a customer will ever need when it arrives, used or not, each attribute of each contact type from its
 * own stream. So customer n of a type is the same person in every scenario compared (common random numbers).
 * A mechanism that a type does not have draws nothing; as streams are keyed by name, that changes no other draw.
 */
export class Attributes {
  private readonly vip: (Stream | null)[];
  private readonly botCoverage: (Stream | null)[];
  private readonly botRefusal: (Stream | null)[];
  private readonly botOutcome: (Stream | null)[];
  private readonly botDuration: (Stream | null)[];
  private readonly botReturn: (Stream | null)[];
  private readonly patience: (Stream | null)[];
  private readonly effort: (Stream | null)[];
  private readonly wrapUp: (Stream | null)[];
  private readonly retry: (Stream | null)[];
  private readonly retryLag: (Stream | null)[];
  private readonly model: Model;

  constructor(model: Model, seed: string, replication: number) {
    this.model = model;
    const open = (role: string, has: (type: number) => boolean): (Stream | null)[] =>
      model.contactTypeIds.map((id, type) => (has(type) ? openStream(seed, role, id, replication) : null));
    const hasBot = (type: number): boolean => model.botDuration[type] !== null;
    const hasRetry = (type: number): boolean => model.retryLag[type] !== null;
    this.vip = open('vip', (type) => model.vipShare[type] > 0);
    this.botCoverage = open('botCoverage', hasBot);
    this.botRefusal = open('botRefusal', hasBot);
    this.botOutcome = open('botOutcome', hasBot);
    this.botDuration = open('botDuration', hasBot);
    this.botReturn = open('botReturn', hasBot);
    this.patience = open('patience', (type) => model.patience[type] !== null);
    this.effort = open('effort', () => true);
    this.wrapUp = open('wrapUp', (type) => model.wrapUp[type] !== null);
    this.retry = open('retry', hasRetry);
    this.retryLag = open('retryLag', hasRetry);
  }

  /** Fills the slot's VIP mark (in its cell) and the draws for patience, effort and retry. */
  draw(contacts: ContactTable, slot: number, type: number): void {
    const vip = this.vip[type];
    const isVip = vip !== null && vip.next() < this.model.vipShare[type];
    contacts.cell[slot] = 2 * type + (isVip ? 0 : 1);
    contacts.effortBits[slot] = this.effort[type]!.nextBits();
    const patience = this.patience[type];
    if (patience !== null) contacts.patienceBits[slot] = patience.nextBits();
    const wrapUp = this.wrapUp[type];
    if (wrapUp !== null) contacts.wrapUpBits[slot] = wrapUp.nextBits();
    const retry = this.retry[type];
    if (retry !== null) {
      contacts.retryBits[slot] = retry.nextBits();
      contacts.retryLagBits[slot] = this.retryLag[type]!.nextBits();
    }
  }

  /** Draws the bot stage of a contact: covered?, refuses?, outcome, duration (as bits, returned) and time to come back. */
  drawBot(
    contacts: ContactTable,
    slot: number,
    type: number,
  ): { covered: boolean; refuses: boolean; durationBits: number } {
    const draw = this.botDraw;
    const model = this.model;
    draw.covered = this.botCoverage[type]!.next() < model.botCoverage[type];
    draw.refuses = this.botRefusal[type]!.next() < model.botRefuse[type];
    draw.durationBits = this.botDuration[type]!.nextBits();
    contacts.botReturnBits[slot] = this.botReturn[type]!.nextBits();
    contacts.botOutcome[slot] = outcomeOf(this.botOutcome[type]!.next(), model, type);
    return draw;
  }

  /** Handed out again and again, so that a contact's arrival allocates nothing. */
  private readonly botDraw = { covered: false, refuses: false, durationBits: 0 };

  /** Fresh, reproducible draws for a customer's next attempt; its effort stays, as it is the same matter. */
  static redraw(contacts: ContactTable, slot: number): void {
    const attempt = contacts.attempts[slot];
    contacts.patienceBits[slot] = remix(contacts.patienceBits[slot], attempt);
    contacts.retryBits[slot] = remix(contacts.retryBits[slot], attempt);
    contacts.retryLagBits[slot] = remix(contacts.retryLagBits[slot], attempt);
  }
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

/** True with the given probability, from bits drawn at arrival. */
export function happens(bits: number, probability: number): boolean {
  return uniformOf(bits) < probability;
}
