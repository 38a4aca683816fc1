import { grown } from '../kernel/index.ts';
import { uniformOf } from '../random/index.ts';
import { ROLE, ROLE_COUNT } from './roles.ts';

/** Where a contact is; decides what its calendar entry means. */
export const IN_BOT = 0;
export const QUEUED = 1;
export const TALKING = 2;
export const WRAPPING_UP = 3;
/** Held in a shared chat: the agent's calendar entry tells when the next of its chats ends. */
export const CHATTING = 4;
/** Away, to come back later. */
export const IN_ORBIT = 5;
/** Deferred work in an agent's hands. */
export const IN_WORK = 6;
/** A ticket that waits for others before its next stage. */
export const OUTSIDE = 7;
/** Chat by rounds: the customer's message waits for the agent's turn; the agent writes; the customer thinks. */
export const AWAITING_REPLY = 8;
export const BEING_ANSWERED = 9;
export const THINKING = 10;
/** Chat by rounds: nothing more to come, but not closed yet. */
export const SILENT_CHAT = 11;

/** What happens at the end of a bot session; drawn at arrival. */
export const BOT_TRANSFERS = 0;
export const BOT_RESOLVES = 1;
export const BOT_FALSELY_CONTAINS = 2;
export const BOT_ABANDONED = 3;

/** Why a contact in orbit comes back. */
export const TO_RETRY = 0;
export const AFTER_BOT = 1;
export const TO_REPEAT = 2;
export const TO_GO_ON = 3;

/** Marks of a contact, added up. */
export const SILENT = 1;
export const CALLBACK = 2;
/** Repeated, transferred or turned into a ticket before: not resolved at first contact. */
export const NOT_FIRST = 4;
/** Asks about an open ticket. */
export const CHASING = 8;
/** The stage's or message's deadline has passed. */
export const LATE = 16;
/** Put down with work left. */
export const STARTED = 32;
/** Chat by rounds: an agent holds it and has not replied yet. */
export const UNANSWERED = 64;

export const NOBODY = -1;
/** Of the effort: to be worked out when it is needed. */
export const NOT_KNOWN = -1;

/** The contacts now in the system, one slot each, as parallel arrays with a free list; grows by doubling. */
export class ContactTable {
  /** Number of the customer in order of first arrival. */
  customer = new Float64Array(this.capacity);
  type = new Int32Array(this.capacity);
  state = new Uint8Array(this.capacity);
  marks = new Uint8Array(this.capacity);
  /** 2 x type + (vip ? 0 : 1): both the queue and the row of the counters. */
  cell = new Int32Array(this.capacity);
  /** Start of the contact's counters in the flow array: interval of joining and cell. */
  flowBase = new Int32Array(this.capacity);
  /** Human attempts so far; 0 before the first. */
  attempts = new Int32Array(this.capacity);
  firstArrivedAt = new Float64Array(this.capacity);
  joinedAt = new Float64Array(this.capacity);
  /** Since when it counts as waiting: earlier than `joinedAt` for a contact that keeps its age. */
  waitingSince = new Float64Array(this.capacity);
  /** Its place in its queue: contacts stand in ascending order of this. */
  orderKey = new Float64Array(this.capacity);
  /** When its patience ends. */
  leavesAt = new Float64Array(this.capacity);
  /** When it is due; Infinity for live contacts. */
  deadline = new Float64Array(this.capacity);
  takenAt = new Float64Array(this.capacity);
  /** Agent holding the contact. */
  agent = new Int32Array(this.capacity);
  /** Agent who served it last, and until when; NOBODY before. */
  lastAgent = new Int32Array(this.capacity);
  lastServedAt = new Float64Array(this.capacity);
  /** Agent of a warm transfer who stays until the next one takes over, else NOBODY. */
  escort = new Int32Array(this.capacity);
  /** The customer's own effort: the law of its type at its word; NOT_KNOWN until it is needed (ownEffort in hold.ts). */
  effort = new Float64Array(this.capacity);
  /** Factor on the effort left by the bot. */
  effortFactor = new Float64Array(this.capacity);
  /** Agent's chat clock at which the chat ends (chatShared); when the reply is done (chatRounds); effort left (deferred). */
  finishAt = new Float64Array(this.capacity);
  botOutcome = new Uint8Array(this.capacity);
  orbitReason = new Uint8Array(this.capacity);
  /** Chat by rounds: messages still to be answered, the present one included; its number, from 0; when it came or will come. */
  roundsLeft = new Int32Array(this.capacity);
  round = new Int32Array(this.capacity);
  askedAt = new Float64Array(this.capacity);
  /** Index into Model.stageType of a ticket's stage, NOBODY when it is no ticket; when the ticket was created; its first type. */
  stage = new Int32Array(this.capacity);
  ticketSince = new Float64Array(this.capacity);
  ticketType = new Int32Array(this.capacity);
  /** Words drawn at arrival: `bits[slot * ROLE_COUNT + role]`. */
  bits = new Int32Array(this.capacity * ROLE_COUNT);
  /** Slots in use. */
  size = 0;
  private free = new Int32Array(this.capacity);
  private freeCount = 0;
  private columns = this.arraysBySlot();

  constructor(private capacity: number) {
    this.addFree(0, capacity);
  }

  /** A slot for a customer who is still to come. */
  reserve(): number {
    if (this.freeCount === 0) this.grow();
    return this.free[--this.freeCount];
  }

  /** The customer of a reserved slot, of whom nothing is known yet but when and as what he or she first came. */
  admit(slot: number, customer: number, type: number, time: number): void {
    this.size++;
    this.customer[slot] = customer;
    this.type[slot] = type;
    this.marks[slot] = 0;
    this.attempts[slot] = 0;
    this.firstArrivedAt[slot] = time;
    this.effortFactor[slot] = 1;
    this.lastAgent[slot] = NOBODY;
    this.escort[slot] = NOBODY;
    this.stage[slot] = NOBODY;
    this.round[slot] = 0;
  }

  release(slot: number): void {
    this.size--;
    this.free[this.freeCount++] = slot;
  }

  /** The number of (0, 1) drawn for a role. */
  uniform(slot: number, role: number): number {
    return uniformOf(this.bits[slot * ROLE_COUNT + role]);
  }

  routingDraw(slot: number): number {
    return this.uniform(slot, ROLE.routing);
  }

  has(slot: number, mark: number): boolean {
    return (this.marks[slot] & mark) !== 0;
  }

  /** Another slot for the same customer, whom nobody keeps company. */
  copy(slot: number): number {
    const twin = this.reserve();
    this.size++;
    for (const column of this.columns) column[twin] = column[slot];
    this.escort[twin] = NOBODY;
    this.bits.copyWithin(twin * ROLE_COUNT, slot * ROLE_COUNT, (slot + 1) * ROLE_COUNT);
    return twin;
  }

  /** Lowest slots are given out first. */
  private addFree(from: number, to: number): void {
    for (let slot = to - 1; slot >= from; slot--) this.free[this.freeCount++] = slot;
  }

  private grow(): void {
    const { capacity } = this;
    const longer = Object.entries(this).flatMap(([name, array]) =>
      isColumn(array) ? [[name, grown(array, 2 * array.length, 0)]] : [],
    );
    Object.assign(this, Object.fromEntries(longer));
    this.columns = this.arraysBySlot();
    this.capacity = 2 * capacity;
    this.addFree(capacity, 2 * capacity);
  }

  private arraysBySlot(): Column[] {
    const { bits, free } = this;
    return Object.values(this).filter((value): value is Column => isColumn(value) && value !== bits && value !== free);
  }
}

type Column = Float64Array | Int32Array | Uint8Array;

function isColumn(value: unknown): value is Column {
  return ArrayBuffer.isView(value);
}
