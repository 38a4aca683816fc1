import { type Law, quantilesInto } from '../distributions/index.ts';
import { type Stream, uniformOf } from '../random/index.ts';
import { type ContactTable, NOT_KNOWN } from './contactTable.ts';
import { AT_ARRIVAL, type ArrivalRole, ROLE, ROLE_COUNT, type Role, ROLES } from './roles.ts';

const BLOCK = 64;
const ALL_ROLES = [...AT_ARRIVAL, ...ROLES];

/**
 * The customers of one type, drawn a block of customers ahead: small loops run several times as fast. Those still to come
 * have slots already, so that the words a contact keeps are written where they stay.
 */
export class CustomerDraws {
  private readonly contacts: ContactTable;
  /** By place in ALL_ROLES; null for roles that the type does not need. */
  private readonly streams: readonly (Stream | null)[];
  private readonly effort: Law | null;
  /** Slots of the customers of the block. */
  private readonly slots = new Int32Array(BLOCK);
  /** Role by role, in the order of AT_ARRIVAL, a word for each customer of the block; 0 for roles not needed. */
  private readonly atArrival = new Int32Array(AT_ARRIVAL.length * BLOCK);
  private readonly words = new Int32Array(BLOCK);
  private readonly efforts = new Float64Array(BLOCK).fill(NOT_KNOWN);
  private customer = BLOCK - 1;

  /**
   * @param open gives the stream of a role, null when the type does not need it
   * @param effort law of the effort that nearly all customers will need; null leaves it to be worked out when it is needed
   */
  constructor(contacts: ContactTable, open: (role: ArrivalRole | Role) => Stream | null, effort: Law | null) {
    this.contacts = contacts;
    this.streams = ALL_ROLES.map(open);
    this.effort = effort;
  }

  /** Goes on to the next customer: its slot, with the words that a contact keeps. */
  next(): number {
    if (++this.customer === BLOCK) this.refill();
    return this.slots[this.customer];
  }

  /** The number of (0, 1) that this customer has for what is settled at its arrival. */
  uniform(role: number): number {
    return uniformOf(this.atArrival[role * BLOCK + this.customer]);
  }

  private refill(): void {
    const { atArrival, contacts, efforts, slots, streams, words } = this;
    for (let i = 0; i < BLOCK; i++) slots[i] = contacts.reserve();
    for (let place = 0; place < streams.length; place++) {
      const stream = streams[place];
      if (stream === null) continue;
      stream.fill(words);
      if (place < AT_ARRIVAL.length) atArrival.set(words, place * BLOCK);
      else this.keep(place - AT_ARRIVAL.length);
    }
    for (let i = 0; i < BLOCK; i++) contacts.effort[slots[i]] = efforts[i];
    this.customer = 0;
  }

  private keep(role: number): void {
    const { slots, words } = this;
    const { bits } = this.contacts;
    for (let i = 0; i < BLOCK; i++) bits[slots[i] * ROLE_COUNT + role] = words[i];
    if (role === ROLE.effort && this.effort !== null) quantilesInto(this.efforts, this.effort, words);
  }
}
