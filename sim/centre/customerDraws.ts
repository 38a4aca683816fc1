import { type Law, replaceByQuantiles } from '../distributions/index.ts';
import { type Stream, uniformOf } from '../random/index.ts';
import { type ContactTable, NOT_KNOWN } from './contactTable.ts';
import { AT_ARRIVAL, type ArrivalRole, ROLE, ROLE_COUNT, type Role, ROLES } from './roles.ts';

const BLOCK = 64;
const ALL_ROLES = [...AT_ARRIVAL, ...ROLES];

/** The words of the customers of one type, made a block of customers ahead: small loops run several times as fast. */
export class CustomerDraws {
  /** Streams of the roles that the type needs, and their places in ALL_ROLES. */
  private readonly streams: readonly Stream[];
  private readonly places: readonly number[];
  /** Places in ROLES of those among them whose words a contact keeps. */
  private readonly kept: Int32Array;
  /** Role by role, in the order of ALL_ROLES, a word for each customer of the block; 0 for roles not needed. */
  private readonly words = new Int32Array(ALL_ROLES.length * BLOCK);
  private readonly efforts = new Float64Array(BLOCK).fill(NOT_KNOWN);
  private readonly effort: Law | null;
  private customer = BLOCK - 1;

  /**
   * @param open gives the stream of a role, null when the type does not need it
   * @param effort law of the effort that nearly all customers will need; null leaves it to be worked out when it is needed
   */
  constructor(open: (role: ArrivalRole | Role) => Stream | null, effort: Law | null) {
    const streams = ALL_ROLES.map(open);
    this.places = [...streams.keys()].filter((place) => streams[place] !== null);
    this.streams = streams.filter((stream) => stream !== null);
    this.kept = Int32Array.from(this.places, (place) => place - AT_ARRIVAL.length).filter((role) => role >= 0);
    this.effort = effort;
  }

  /** Goes on to the next customer, and fills a contact's words with those it keeps. */
  draw(contacts: ContactTable, slot: number): void {
    if (++this.customer === BLOCK) this.refill();
    const { customer, kept, words } = this;
    const { bits } = contacts;
    for (let i = 0; i < kept.length; i++) {
      const role = kept[i];
      bits[slot * ROLE_COUNT + role] = words[(AT_ARRIVAL.length + role) * BLOCK + customer];
    }
    contacts.effort[slot] = this.efforts[customer];
  }

  /** The number of (0, 1) that the customer drawn last has for what is settled at its arrival. */
  uniform(role: number): number {
    return uniformOf(this.words[role * BLOCK + this.customer]);
  }

  private refill(): void {
    const { effort, efforts, places, streams, words } = this;
    for (let i = 0; i < streams.length; i++) {
      const stream = streams[i];
      const first = places[i] * BLOCK;
      for (let at = first; at < first + BLOCK; at++) words[at] = stream.nextBits();
    }
    if (effort !== null) {
      const first = (AT_ARRIVAL.length + ROLE.effort) * BLOCK;
      for (let i = 0; i < BLOCK; i++) efforts[i] = uniformOf(words[first + i]);
      replaceByQuantiles(effort, efforts);
    }
    this.customer = 0;
  }
}
