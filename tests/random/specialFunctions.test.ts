import { describe, expect, it } from 'vitest';
import {
  logGamma,
  lowerGamma,
  normalCdf,
  normalQuantile,
  openStream,
  studentQuantile,
  uniformOf,
  unitGammaQuantile,
  upperGamma,
} from '../../sim/random/index.ts';
import { hexOf } from './bits.ts';

const SMALLEST_U = 2 ** -33;

/** Reference values were computed with 30 digits (mpmath). */
function expectRelative(value: number, reference: number, precision: number): void {
  expect(Math.abs(value / reference - 1)).toBeLessThan(precision);
}

describe('logGamma', () => {
  it.each([
    [0.01, 4.599479878042022],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [7.25, 7.0521854507385395],
    [100, 359.1342053695754],
  ])('of %d has 14 digits', (x, reference) => {
    expectRelative(logGamma(x), reference, 3e-14);
  });

  it('is 0 at 1 and 2 and log of the factorial at whole numbers', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(2)).toBeCloseTo(0, 14);
    expect(logGamma(13)).toBeCloseTo(Math.log(479001600), 13);
  });
});

describe('the incomplete gamma functions', () => {
  it.each([
    [0.5, 2, 0.9544997361036416, 0.04550026389635842],
    [3, 1, 0.08030139707139419, 0.9196986029286058],
    [3, 8, 0.986246032255997, 0.013753967744002985],
    [50, 60, 0.9155933189063081, 0.08440668109369183],
    [8000, 8100, 0.8680310792676227, 0.1319689207323773],
  ])('of shape %d at %d have 13 digits', (shape, x, lower, upper) => {
    expectRelative(lowerGamma(shape, x), lower, 1e-13);
    expectRelative(upperGamma(shape, x), upper, 1e-13);
  });

  it('join where the method changes', () => {
    for (const shape of [0.7, 9.99, 10, 400, 4999.999, 5000]) {
      for (const x of [shape, shape + 1 - 1e-9, shape + 1, 1.1 * shape]) {
        expect(lowerGamma(shape, x) + upperGamma(shape, x)).toBeCloseTo(1, 14);
        expectRelative(lowerGamma(shape, x), lowerGamma(shape * (1 + 1e-9), x), 1e-6);
      }
    }
  });

  it('are 0 and 1 at the ends', () => {
    for (const shape of [0.3, 4, 7000]) {
      expect([lowerGamma(shape, 0), upperGamma(shape, 0)]).toEqual([0, 1]);
      expect([lowerGamma(shape, Infinity), upperGamma(shape, Infinity)]).toEqual([1, 0]);
    }
  });
});

describe('unitGammaQuantile', () => {
  it.each([
    [0.25, 0.3, 0.005491302474275484],
    [0.25, 0.95, 1.2101161374447627],
    [1, 0.4, 0.5108256237659907],
    [4, 0.5, 3.672060748850896],
    [30, 0.999, 49.803616534924686],
    [1000, 0.001, 905.1207909349766],
    [10000, 0.9, 10128.367373674177],
  ])('of shape %d at %d has 13 digits', (shape, u, reference) => {
    expectRelative(unitGammaQuantile(shape, u), reference, 1e-13);
  });

  it('undoes the incomplete gamma function for every shape and u', () => {
    const stream = openStream('special', 'gamma', 'x', 0);
    for (let i = 0; i < 20_000; i++) {
      const shape = 10 ** (-1.3 + 7.3 * stream.next());
      const u = [SMALLEST_U, 1 - SMALLEST_U, 0.5, stream.next(), stream.next() ** 4][i % 5]!;
      const x = unitGammaQuantile(shape, u);
      if (u < 0.5) expectRelative(lowerGamma(shape, x), u, 1e-9);
      else expectRelative(upperGamma(shape, x), 1 - u, 1e-9);
    }
  });

  it('never falls from one u to the next', () => {
    for (const shape of [0.0025, 0.25, 4, 1000, 6000, 1e6]) {
      for (const first of [0, 2 ** 31 - 500, 2 ** 32 - 1000]) {
        let previous = 0;
        for (let word = first; word < first + 1000; word++) {
          const x = unitGammaQuantile(shape, uniformOf(word));
          expect(x).toBeGreaterThanOrEqual(previous);
          previous = x;
        }
      }
    }
  });
});

describe('the normal law', () => {
  it.each([
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-1, 0.15865525393145705],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
  ])('has 14 digits of the cdf at %d', (z, reference) => {
    expectRelative(normalCdf(z), reference, 2e-14);
  });

  it.each([
    [1e-10, -6.361340902404057],
    [0.001, -3.0902323061678136],
    [0.2, -0.8416212335729142],
    [0.975, 1.9599639845400543],
  ])('has 15 digits of the quantile at %d', (p, reference) => {
    expectRelative(normalQuantile(p), reference, 2e-15);
  });

  it('has a quantile that undoes the cdf', () => {
    for (let p = SMALLEST_U; p < 1; p = p * 1.5 + 1e-9) expectRelative(normalCdf(normalQuantile(p)), p, 1e-13);
  });
});

describe('studentQuantile', () => {
  it.each([
    [0.975, 1, 12.706204736174705],
    [0.95, 2, 2.9199855803537256],
    [0.9, 4.5, 1.5008853175085575],
    [0.975, 9, 2.2621571627982053],
    [0.975, 99, 1.9842169515864174],
    [0.995, 999, 2.580759637267637],
    [0.975, 1000, 1.9623390808264085],
    [0.975, 9999, 1.9602012636213577],
  ])('at %d with %d degrees of freedom has 12 digits', (p, degreesOfFreedom, reference) => {
    expectRelative(studentQuantile(p, degreesOfFreedom), reference, 1e-12);
    expectRelative(studentQuantile(1 - p, degreesOfFreedom), -reference, 1e-12);
  });

  it('is 0 in the middle and falls to the normal quantile as the degrees of freedom grow', () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
    const values = [1, 1.5, 2, 10, 999.9, 1000, 1e5, 1e9].map((nu) => studentQuantile(0.99, nu));
    expect(values).toEqual([...values].sort((x, y) => y - x));
    expectRelative(values.at(-1)!, normalQuantile(0.99), 1e-8);
  });
});

it.each([
  ['logGamma(3.7)', logGamma(3.7), '3ff6d9625e359b80'],
  ['normalCdf(-1.5)', normalCdf(-1.5), '3fb11a46d89647c4'],
  ['normalCdf(3)', normalCdf(3), '3feff4f10f033d25'],
  ['normalQuantile(0.3)', normalQuantile(0.3), 'bfe0c7e39582c5fa'],
  ['normalQuantile(0.01)', normalQuantile(0.01), 'c0029c5c4630ff0e'],
  ['normalQuantile(1 - 2^-33)', normalQuantile(1 - SMALLEST_U), '40195a1198fcf3d5'],
  ['unitGammaQuantile(0.5, 0.2)', unitGammaQuantile(0.5, 0.2), '3fa06e697e32a5d6'],
  ['unitGammaQuantile(4, 0.5)', unitGammaQuantile(4, 0.5), '400d606162c9eb48'],
  ['unitGammaQuantile(6000, 0.9)', unitGammaQuantile(6000, 0.9), '40b7d37aefa5eeab'],
  ['studentQuantile(0.95, 9.5)', studentQuantile(0.95, 9.5), '3ffd27aff8048e90'],
])('%s never changes a bit', (_, value, hex) => {
  expect(hexOf(value)).toBe(hex);
});
