import xor4096 from 'seedrandom/lib/xor4096.js';

const FIRST_BLOCK = 16;
const FULL_BLOCK = 256;

/**
 * A sequence of random 32-bit words. Words are made a block ahead, so that a draw is one read of an array;
 * the first block is small because most streams of a replication give only a few draws.
 */
export class Stream {
  private block = new Int32Array(0);
  private position = 0;
  private readonly generate: () => number;

  /** `generate` gives signed 32-bit integers. */
  constructor(generate: () => number) {
    this.generate = generate;
  }

  /** The next word, a signed 32-bit integer. */
  nextBits(): number {
    if (this.position === this.block.length) this.refill();
    return this.block[this.position++];
  }

  /** The next number of the open interval (0, 1). */
  next(): number {
    return uniformOf(this.nextBits());
  }

  /** Fills a list with the next numbers of the open interval (0, 1). */
  fill(list: Float64Array): void {
    const { generate } = this;
    let i = 0;
    while (i < list.length && this.position < this.block.length) list[i++] = this.next();
    for (; i < list.length; i++) list[i] = uniformOf(generate());
  }

  private refill(): void {
    const size = this.block.length === 0 ? FIRST_BLOCK : FULL_BLOCK;
    if (this.block.length !== size) this.block = new Int32Array(size);
    const { block, generate } = this;
    for (let i = 0; i < size; i++) block[i] = generate();
    this.position = 0;
  }
}

/**
 * Opens the stream named `seed|role|id|replication`. The name alone decides what it gives: a further stream changes no
 * other. `role` and `id` must not hold `|`; then two streams never share a name.
 */
export function openStream(seed: string, role: string, id: string, replication: number): Stream {
  return new Stream(xor4096(`${seed}|${role}|${id}|${replication}`).int32);
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
