import ln from '@stdlib/math-base-special-ln';
import { describe, expect, it } from 'vitest';
import { exp, expm1, log, log1p, openStream, pow, type Stream } from '../../sim/random/index.ts';
import { doubleOf, hexOf, ulpsBetween } from './bits.ts';

const N = 100_000;

/** Doubles of every exponent and sign, NaN and the infinities among them. */
const anyDouble = (stream: Stream): number => doubleOf(stream.nextBits(), stream.nextBits());
const between =
  (low: number, high: number) =>
  (stream: Stream): number =>
    low + (high - low) * stream.next();
/** Both signs, magnitudes from 10^low to 10^high evenly spread on the logarithmic scale. */
const magnitudes =
  (low: number, high: number) =>
  (stream: Stream): number =>
    (stream.next() < 0.5 ? -1 : 1) * 10 ** (low + (high - low) * stream.next());

function largestDifference(
  ours: (x: number) => number,
  theirs: (x: number) => number,
  draw: (stream: Stream) => number,
): number {
  const stream = openStream('elementary', 'input', 'x', 0);
  let largest = 0;
  for (let i = 0; i < N; i++) {
    const x = draw(stream);
    const difference = ulpsBetween(ours(x), theirs(x));
    if (difference > largest) largest = difference;
  }
  return largest;
}

describe('log', () => {
  it.each([
    ['any double', anyDouble],
    ['numbers between 0 and 1', between(0, 1)],
    ['numbers near 1', between(1 - 1e-6, 1 + 1e-6)],
    ['powers of two, subnormal ones too', (stream: Stream) => 2 ** Math.floor(between(-1074, 1024)(stream))],
  ])('has the bits of the reference fdlibm for %s', (_, draw) => {
    expect(largestDifference(log, ln, draw)).toBe(0);
  });
});

describe('each function is within 1 ulp of the built-in one', () => {
  it.each([
    ['log', log, Math.log, anyDouble],
    ['log1p', log1p, Math.log1p, anyDouble],
    ['log1p', log1p, Math.log1p, between(-1, 3)],
    ['log1p', log1p, Math.log1p, magnitudes(-20, 0)],
    ['exp', exp, Math.exp, anyDouble],
    ['exp', exp, Math.exp, between(-750, 712)],
    ['exp', exp, Math.exp, between(-1, 1)],
    ['expm1', expm1, Math.expm1, anyDouble],
    ['expm1', expm1, Math.expm1, between(-60, 712)],
    ['expm1', expm1, Math.expm1, magnitudes(-20, 1)],
  ] as const)('%s', (_, ours, theirs, draw) => {
    expect(largestDifference(ours, theirs, draw)).toBeLessThanOrEqual(1);
  });

  it('pow is within 2 ulp, for every base above 0', () => {
    const stream = openStream('elementary', 'exponent', 'y', 0);
    const exponents = [() => anyDouble(stream), () => between(-10, 10)(stream), () => magnitudes(5, 12)(stream)];
    let largest = 0;
    for (let i = 0; i < N; i++) {
      const exponent = exponents[i % 3]!();
      const base = i % 2 === 0 ? Math.abs(anyDouble(stream)) : 1 + between(-1e-8, 1e-8)(stream);
      largest = Math.max(largest, ulpsBetween(pow(base, exponent), base ** exponent));
    }
    expect(largest).toBeLessThanOrEqual(2);
  });
});

describe('zeros, infinities and NaN are those of the built-in functions', () => {
  const values = [0, -0, 1, -1, -2, NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE, 710, -746];

  it.each(values)('of one argument, x = %d', (x) => {
    expect(ulpsBetween(log(x), Math.log(x))).toBeLessThanOrEqual(1);
    expect(ulpsBetween(log1p(x), Math.log1p(x))).toBeLessThanOrEqual(1);
    expect(ulpsBetween(exp(x), Math.exp(x))).toBeLessThanOrEqual(1);
    expect(ulpsBetween(expm1(x), Math.expm1(x))).toBeLessThanOrEqual(1);
  });

  it.each([0, 0.5, 1, 2, Infinity, NaN])('of pow, base = %d', (base) => {
    for (const exponent of [...values, 0.5, 2, -0.5, 1e300]) {
      expect(ulpsBetween(pow(base, exponent), base ** exponent)).toBeLessThanOrEqual(1);
    }
  });

  it('pow has no value for a base below 0', () => {
    expect(pow(-8, 3)).toBeNaN();
  });
});

it.each([
  ['log(1e-310)', log(1e-310), 'c0864e69394d9508'],
  ['log(0.001)', log(0.001), 'c01ba18a998fffa0'],
  ['log(0.75)', log(0.75), 'bfd269621134db92'],
  ['log(10)', log(10), '40026bb1bbb55516'],
  ['log1p(-0.3)', log1p(-0.3), 'bfd6d3c324e13f4e'],
  ['log1p(1e-5)', log1p(1e-5), '3ee4f8aea9ae7317'],
  ['log1p(7)', log1p(7), '4000a2b23f3bab73'],
  ['exp(-740)', exp(-740), '0000000000000055'],
  ['exp(-0.4)', exp(-0.4), '3fe57343067270ee'],
  ['exp(20)', exp(20), '41bceb088b68e804'],
  ['expm1(-0.3)', expm1(-0.3), 'bfd0966f2c7907f6'],
  ['expm1(0.2)', expm1(0.2), '3fcc56ecf2c56468'],
  ['expm1(15)', expm1(15), '4148f0cc2fad2a87'],
  ['pow(0.1, -3.7)', pow(0.1, -3.7), '40b393df516e1277'],
  ['pow(1.4, 7.5)', pow(1.4, 7.5), '4028f204f2996e36'],
  ['pow(1e-320, 0.25)', pow(1e-320, 0.25), '2f52f8a8a170f052'],
])('%s never changes a bit', (_, value, hex) => {
  expect(hexOf(value)).toBe(hex);
});
