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

const COLUMNS = {
  /** Number of the customer in order of first arrival. */
  customer: Float64Array,
  type: Int32Array,
  state: Uint8Array,
  marks: Uint8Array,
  /** 2 x type + (vip ? 0 : 1): both the queue and the row of the counters. */
  cell: Int32Array,
  /** Start of the contact's counters in the flow array: interval of joining and cell. */
  flowBase: Int32Array,
  /** Human attempts so far; 0 before the first. */
  attempts: Int32Array,
  firstArrivedAt: Float64Array,
  joinedAt: Float64Array,
  /** Since when it counts as waiting: earlier than `joinedAt` for a contact that keeps its age. */
  waitingSince: Float64Array,
  /** Its place in its queue: contacts stand in ascending order of this. */
  orderKey: Float64Array,
  /** When its patience ends. */
  leavesAt: Float64Array,
  /** When it is due; Infinity for live contacts. */
  deadline: Float64Array,
  takenAt: Float64Array,
  /** Agent holding the contact. */
  agent: Int32Array,
  /** Agent who served it last, and until when; NOBODY before. */
  lastAgent: Int32Array,
  lastServedAt: Float64Array,
  /** Agent of a warm transfer who stays until the next one takes over, else NOBODY. */
  escort: Int32Array,
  /** Factor on the effort left by the bot. */
  effortFactor: Float64Array,
  /** Agent's chat clock at which the chat ends (chatShared); when the reply is done (chatRounds); effort left (deferred). */
  finishAt: Float64Array,
  botOutcome: Uint8Array,
  orbitReason: Uint8Array,
  /** Chat by rounds: messages still to be answered, the present one included; its number, from 0; when it came or will come. */
  roundsLeft: Int32Array,
  round: Int32Array,
  askedAt: Float64Array,
  /** Index into Model.stageType of a ticket's stage, NOBODY when it is no ticket; when the ticket was created; its first type. */
  stage: Int32Array,
  ticketSince: Float64Array,
  ticketType: Int32Array,
} as const;
type Columns = { -readonly [Name in keyof typeof COLUMNS]: InstanceType<(typeof COLUMNS)[Name]> };

function columnsOf(capacity: number): Columns {
  return Object.fromEntries(Object.entries(COLUMNS).map(([name, array]) => [name, new array(capacity)])) as Columns;
}

/** The contacts now in the system, one slot each, as parallel arrays (COLUMNS) with a free list; grows by doubling. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- the constructor assigns every column
export interface ContactTable extends Columns {}
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging
export class ContactTable {
  /** Slots in use. */
  size = 0;
  /** Words drawn at arrival: `bits[slot * ROLE_COUNT + role]`. */
  bits: Int32Array;
  private capacity: number;
  private free: Int32Array;
  private freeCount = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.bits = new Int32Array(capacity * ROLE_COUNT);
    this.free = new Int32Array(capacity);
    Object.assign(this, columnsOf(capacity));
    this.addFree(0, capacity);
  }

  allocate(): number {
    if (this.freeCount === 0) this.grow();
    this.size++;
    return this.free[--this.freeCount];
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
    const twin = this.allocate();
    for (const name of COLUMN_NAMES) this[name][twin] = this[name][slot];
    this.escort[twin] = NOBODY;
    this.bits.copyWithin(twin * ROLE_COUNT, slot * ROLE_COUNT, (slot + 1) * ROLE_COUNT);
    return twin;
  }

  /** Lowest slots are given out first. */
  private addFree(from: number, to: number): void {
    for (let slot = to - 1; slot >= from; slot--) this.free[this.freeCount++] = slot;
  }

  private grow(): void {
    const { bits, capacity } = this;
    const wider = columnsOf(2 * capacity);
    for (const name of COLUMN_NAMES) wider[name].set(this[name]);
    Object.assign(this, wider);
    this.bits = new Int32Array(2 * bits.length);
    this.bits.set(bits);
    this.capacity = 2 * capacity;
    this.free = new Int32Array(2 * capacity);
    this.addFree(capacity, 2 * capacity);
  }
}

const COLUMN_NAMES = Object.keys(COLUMNS) as (keyof Columns)[];
