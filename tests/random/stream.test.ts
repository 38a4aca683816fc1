import xor4096 from 'seedrandom/lib/xor4096.js';
import { describe, expect, it } from 'vitest';
import { openStream, remix, Stream, uniformOf } from '../../sim/random/index.ts';

const draws = (stream: Stream, n: number): number[] => Array.from({ length: n }, () => stream.nextBits());

describe('a stream', () => {
  it('gives the words of seedrandom xor4096 seeded with its name, across block borders', () => {
    const generator = xor4096('peakdesk|arrivals|preSale|1');
    const expected = Array.from({ length: 1000 }, () => generator.int32());
    expect(draws(openStream('peakdesk', 'arrivals', 'preSale', 1), 1000)).toEqual(expected);
  });

  it('gives the same words one by one and in lists of any length', () => {
    const expected = draws(openStream('s', 'patience', 'a', 7), 401);
    const stream = openStream('s', 'patience', 'a', 7);
    const lists = [0, 1, 64, 129, 207].map((length) => {
      const words = new Int32Array(length);
      stream.fill(words);
      return [...words];
    });
    expect(lists.flat()).toEqual(expected);
  });

  it('never changes a bit', () => {
    const words = [1800645366, -521046695, 1412357565, -1577692452, -918387819, 1612558475];
    expect(draws(openStream('peakdesk', 'arrivals', 'preSale', 1), 6)).toEqual(words);
  });

  it('is not disturbed by draws from another', () => {
    const alone = draws(openStream('s', 'patience', 'a', 7), 50);
    const [one, other] = [openStream('s', 'patience', 'a', 7), openStream('s', 'patience', 'b', 7)];
    const together = alone.map(() => {
      other.nextBits();
      return one.nextBits();
    });
    expect(together).toEqual(alone);
  });

  it('gives numbers that fill (0, 1) evenly', () => {
    const stream = openStream('s', 'effort', 'a', 0);
    const n = 200_000;
    const sum = Array.from({ length: n }, () => stream.next()).reduce((total, u) => total + u, 0);
    expect(Math.abs(sum / n - 0.5)).toBeLessThan(Math.min(4 / Math.sqrt(12 * n), 0.003));
  });
});

describe('streams of neighbouring names are independent', () => {
  const PAIRS = 20_000;
  const CELLS = 8;

  it.each([
    [
      'replication',
      (i: number, draw: number) => [nth('s', 'role', 'id', 2 * i, draw), nth('s', 'role', 'id', 2 * i + 1, draw)],
    ],
    ['id', (i: number, draw: number) => [nth('s', 'role', 'a', i, draw), nth('s', 'role', 'b', i, draw)]],
    ['role', (i: number, draw: number) => [nth('s', 'effort', 'a', i, draw), nth('s', 'efforu', 'a', i, draw)]],
    ['seed', (i: number, draw: number) => [nth('1', 'role', 'a', i, draw), nth('2', 'role', 'a', i, draw)]],
  ] as const)('that differ in the %s', (_, pairOf) => {
    for (const draw of [0, 20]) {
      const counts = new Float64Array(CELLS * CELLS);
      let covariance = 0;
      for (let i = 0; i < PAIRS; i++) {
        const [x, y] = pairOf(i, draw) as [number, number];
        counts[Math.floor(x * CELLS) * CELLS + Math.floor(y * CELLS)]! += 1;
        covariance += (x - 0.5) * (y - 0.5);
      }
      const expected = PAIRS / counts.length;
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      const freedom = counts.length - 1;
      expect(chiSquare).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
      expect(Math.abs((12 * covariance) / PAIRS)).toBeLessThan(4 / Math.sqrt(PAIRS));
    }
  });

  /** The draw at position `draw` of a stream. */
  function nth(seed: string, role: string, id: string, replication: number, draw: number): number {
    const stream = openStream(seed, role, id, replication);
    for (let i = 0; i < draw; i++) stream.nextBits();
    return stream.next();
  }

  it('and so is the exclusive or of four names that differ in two places', () => {
    const ones = new Float64Array(32);
    const n = 20_000;
    for (let i = 0; i < n; i++) {
      const word = ['a', 'b']
        .flatMap((id) => [2 * i, 2 * i + 1].map((replication) => openStream('s', 'role', id, replication).nextBits()))
        .reduce((all, bits) => all ^ bits);
      for (let bit = 0; bit < 32; bit++) ones[bit]! += (word >>> bit) & 1;
    }
    for (const count of ones) expect(Math.abs(count - n / 2)).toBeLessThan(4 * Math.sqrt(n / 4));
  });
});

describe('uniformOf', () => {
  it('stays inside (0, 1), symmetric, with 1 - u exact', () => {
    expect(uniformOf(0)).toBe(2 ** -33);
    expect(uniformOf(-1)).toBe(1 - 2 ** -33);
    for (const bits of draws(openStream('s', 'u', 'x', 0), 1000)) expect(1 - uniformOf(bits)).toBe(uniformOf(~bits));
  });
});

describe('remix', () => {
  /** Inverse of the finaliser: the shifts undo themselves in one or two steps, the factors have inverses modulo 2^32. */
  function undo(word: number, attempt: number): number {
    let h = word ^ (word >>> 16);
    h = Math.imul(h, 0x7ed1b41d);
    h = h ^ (h >>> 13) ^ (h >>> 26);
    h = Math.imul(h, 0xa5cb9243);
    h ^= h >>> 16;
    return (h - Math.imul(attempt, 0x9e3779b9)) | 0;
  }

  it('is one-to-one for each attempt, so nothing of the uniform law is lost', () => {
    for (const bits of draws(openStream('s', 'remix', 'x', 0), 1000)) {
      for (const attempt of [2, 3, 10, 1000]) expect(undo(remix(bits, attempt), attempt)).toBe(bits);
    }
  });

  it('makes attempts that are uncorrelated with the first and with each other', () => {
    const n = 50_000;
    const words = draws(openStream('s', 'remix', 'x', 0), n);
    for (const [one, other] of [
      [1, 2],
      [2, 3],
      [2, 4],
      [3, 9],
    ] as const) {
      const at = (bits: number, attempt: number): number =>
        uniformOf(attempt === 1 ? bits : remix(bits, attempt)) - 0.5;
      const correlation = words.reduce((sum, bits) => sum + 12 * at(bits, one) * at(bits, other), 0) / n;
      expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(n));
    }
  });

  it('flips half of the bits when one bit of the word changes', () => {
    const words = draws(openStream('s', 'remix', 'x', 1), 3200);
    const flipped = words.map((bits, i) => onesIn(remix(bits, 2) ^ remix(bits ^ (1 << (i % 32)), 2)));
    const mean = flipped.reduce((sum, count) => sum + count, 0) / flipped.length;
    expect(Math.abs(mean - 16)).toBeLessThan(0.2);
  });

  function onesIn(word: number): number {
    let count = 0;
    for (let rest = word >>> 0; rest !== 0; rest >>>= 1) count += rest & 1;
    return count;
  }
});
