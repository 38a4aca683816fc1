import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../scenarios/index.ts';
import { drawCurve, valueOn } from '../../sim/distributions/curve.ts';
import { compileLaw, quantile, unitExponential } from '../../sim/distributions/index.ts';
import { exp, log, normalQuantile, openStream, unitGammaQuantile } from '../../sim/random/index.ts';

/** Numbers as streams give them: odd multiples of 2^-33, all sizes of both tails among them. */
function* numbers(count: number): Generator<number> {
  const stream = openStream('curve', 'u', 'x', 0);
  for (let i = 0; i < count; i++) {
    const small = (Math.floor(2 ** (32 * stream.next())) + 0.5) * 2 ** -32;
    yield i % 3 === 0 ? small : i % 3 === 1 ? 1 - small : stream.next();
  }
}

const SHAPES: readonly (readonly [name: string, exact: (u: number) => number])[] = [
  ...[0.05, 0.5, 1, 1.8, 3].map((b) => [`lognormal, b = ${b}`, (u: number) => exp(b * normalQuantile(u))] as const),
  ...[0.3, 0.6, 1, 3, 100].map(
    (k) => [`Weibull of shape ${k}`, (u: number) => exp(log(unitExponential(u)) / k)] as const,
  ),
  ...[0.3, 1, 3, 1000].map((k) => [`gamma of shape ${k}`, (u: number) => unitGammaQuantile(k, u)] as const),
];

describe('the curve of a law', () => {
  it.each(SHAPES)('%s: is its quantile to a relative 1e-12, and never falls', (_, exact) => {
    const curve = drawCurve(exact)!;
    let read = 0;
    for (const u of numbers(30_000)) {
      const value = valueOn(curve, u);
      if (Number.isNaN(value)) continue;
      read++;
      expect(Math.abs(value / exact(u) - 1)).toBeLessThan(1e-12);
      expect(valueOn(curve, u + 2 ** -32) >= value || Number.isNaN(valueOn(curve, u + 2 ** -32))).toBe(true);
    }
    expect(read).toBeGreaterThan(15_000);
  });

  it('has no values nearer to 0 or 1 than its cells', () => {
    const curve = drawCurve(unitExponential)!;
    expect([2 ** -33, 2 ** -9, 1 - 2 ** -9, 1 - 2 ** -33].map((u) => valueOn(curve, u))).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('is not drawn of a law too steep for it, whose quantiles are then worked out one by one', () => {
    const steep: Distribution = { kind: 'gamma', mean: 1, cv: 5 };
    expect(compileLaw(steep).curve).toBeNull();
    expect(quantile(compileLaw(steep), 0.5)).toBe(25 * unitGammaQuantile(0.04, 0.5));
  });

  it('is shared by laws that differ in their scale only', () => {
    const [a, b] = [3, 500].map((mean) => compileLaw({ kind: 'lognormal', mean, cv: 1.1 }));
    expect(a.curve).toBe(b.curve);
    expect(quantile(b, 0.3) / quantile(a, 0.3)).toBeCloseTo(500 / 3, 11);
  });
});

describe('an exponential value', () => {
  it('is -log(1 - u) to a relative 1e-13, and never falls', () => {
    for (const u of numbers(100_000)) {
      expect(Math.abs(unitExponential(u) / -Math.log1p(-u) - 1)).toBeLessThan(1e-13);
      expect(unitExponential(u + 2 ** -32) >= unitExponential(u) || u + 2 ** -32 >= 1).toBe(true);
    }
  });
});
