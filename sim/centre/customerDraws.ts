import { type Law, replaceByQuantiles } from '../distributions/index.ts';
import { type Stream, uniformOf } from '../random/index.ts';
import { type ContactTable, NOT_KNOWN } from './contactTable.ts';
import { ROLE, ROLE_COUNT } from './roles.ts';

const BLOCK = 64;

/** The words of the customers of one type, made a block of customers ahead: small loops run several times as fast. */
export class CustomerDraws {
  private readonly streams: readonly Stream[];
  private readonly roles: Int32Array;
  /** Customer by customer, a word for each role. */
  private readonly words: Int32Array;
  private readonly efforts = new Float64Array(BLOCK).fill(NOT_KNOWN);
  private readonly effort: Law | null;
  private next = BLOCK;

  /**
   * @param roles places of the words among a contact's words
   * @param streams in the order of the roles
   * @param effort law of the effort that nearly all customers will need; null leaves it to be worked out when it is needed
   */
  constructor(roles: readonly number[], streams: readonly Stream[], effort: Law | null) {
    this.streams = streams;
    this.roles = Int32Array.from(roles);
    this.words = new Int32Array(BLOCK * roles.length);
    this.effort = effort;
  }

  /** Fills a contact's words with those of the next customer. */
  draw(contacts: ContactTable, slot: number): void {
    if (this.next === BLOCK) this.refill();
    const { roles, words } = this;
    const { bits } = contacts;
    const from = this.next * roles.length;
    const to = slot * ROLE_COUNT;
    for (let i = 0; i < roles.length; i++) bits[to + roles[i]] = words[from + i];
    contacts.effort[slot] = this.efforts[this.next++];
  }

  private refill(): void {
    const { effort, efforts, roles, streams, words } = this;
    const width = roles.length;
    streams.forEach((stream, i) => {
      for (let at = i; at < words.length; at += width) words[at] = stream.nextBits();
    });
    if (effort !== null) {
      const place = roles.indexOf(ROLE.effort);
      for (let i = 0; i < BLOCK; i++) efforts[i] = uniformOf(words[i * width + place]);
      replaceByQuantiles(effort, efforts);
    }
    this.next = 0;
  }
}
