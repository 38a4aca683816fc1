import xor4096 from 'seedrandom/lib/xor4096.js';

const STATE_WORDS = 128;
/** Behind the generator's words: its counter, a Weyl sequence. */
const WEYL = STATE_WORDS;
const WEYL_STEP = 0x61c88647;
const LAG = 33;

/**
 * A sequence of random 32-bit words: seedrandom's xor4096 (R. P. Brent's xorgens), seeded by seedrandom and continued here
 * from its state: a call of its function for each word takes half as long again, and more where words do not fit the
 * engine's small integers.
 */
export class Stream {
  private readonly state: Int32Array;
  /** Place of the word made last. */
  private place: number;
  private readonly word = new Int32Array(1);

  /** @param seed any text; each gives another sequence */
  constructor(seed: string) {
    const { i, w, X } = xor4096(seed, { state: true }).state();
    this.state = Int32Array.from([...X, w]);
    this.place = i;
  }

  /** Fills a list with the next words, signed 32-bit integers. */
  fill(words: Int32Array): void {
    const { state } = this;
    let place = this.place;
    let weyl = state[WEYL];
    for (let i = 0; i < words.length; i++) {
      place = (place + 1) & (STATE_WORDS - 1);
      let t = state[place];
      let v = state[(place + LAG) & (STATE_WORDS - 1)];
      v ^= v << 13;
      t ^= t << 17;
      v ^= (v >>> 15) ^ t ^ (t >>> 12);
      state[place] = v;
      weyl = (weyl + WEYL_STEP) | 0;
      words[i] = (v + (weyl ^ (weyl >>> 16))) | 0;
    }
    this.place = place;
    state[WEYL] = weyl;
  }

  /** The next word. Many at once, by `fill`, cost half as much. */
  nextBits(): number {
    this.fill(this.word);
    return this.word[0];
  }

  /** The next number of the open interval (0, 1). */
  next(): number {
    return uniformOf(this.nextBits());
  }
}

/**
 * Opens the stream named `seed|role|id|replication`. The name alone decides what it gives: a further stream changes no
 * other. `role` and `id` must not hold `|`; then two streams never share a name.
 */
export function openStream(seed: string, role: string, id: string, replication: number): Stream {
  return new Stream(`${seed}|${role}|${id}|${replication}`);
}

/**
 * A 32-bit word as the middle of one of 2^32 equal cells of (0, 1): never 0, never 1. 1 - u is exact in a double,
 * so -log(1 - u) loses nothing against -log1p(-u).
 */
export function uniformOf(bits: number): number {
  return ((bits >>> 0) + 0.5) * 2.3283064365386963e-10;
}

/**
 * Fresh words for the second and later attempts of the same customer, made from the word of the first without drawing
 * from any stream. One-to-one in `bits` for each attempt, so the result is as uniform as what went in
 * (MurmurHash3's finaliser by Austin Appleby, public domain, applied to the word shifted by the attempt).
 */
export function remix(bits: number, attempt: number): number {
  let h = (bits + Math.imul(attempt, 0x9e3779b9)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
