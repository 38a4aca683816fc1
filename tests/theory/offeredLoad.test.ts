import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../scenarios/index.ts';
import { integrate } from '../../sim/theory/integrate.ts';
import { modifiedOfferedLoad, offeredLoadAt } from '../../sim/theory/offeredLoad.ts';
import { publicCase } from './publicCases.ts';
import './toBeClose.ts';

const swinging = (t: number): number => 100 + 60 * Math.sin((2 * Math.PI * t) / 8);

describe('the offered load when nobody has to wait', () => {
  it('PUB-C01: a rate that swings, for three laws of service', () => {
    const service: Readonly<Record<string, Distribution>> = {
      exponential: { kind: 'exponential', mean: 1 },
      deterministic: { kind: 'constant', value: 1 },
      lognormal: { kind: 'lognormal', mean: 1, cv: 1.2 },
    };
    for (const { name, value } of publicCase('PUB-C01').quantities) {
      const [, law, t] = /^(\w+)_mean_t(\d)$/.exec(name)!;
      expect(offeredLoadAt(Number(t), swinging, service[law]), name).toBeClose(Number(value));
    }
  });

  it('PUB-C02: from empty, exponential service', () => {
    const rate = (t: number): number => 100 + 20 * Math.sin(t);
    for (const { name, value } of publicCase('PUB-C02').quantities) {
      if (!name.startsWith('mean_in_system_t')) continue;
      const t = Number(name.split('_t')[1]);
      expect(offeredLoadAt(t, rate, { kind: 'exponential', mean: 1 }, 0), name).toBeClose(Number(value));
    }
  });

  // Quadrature with 40 digits (mpmath); the last one by hand.
  it.each<[string, number, (t: number) => number, Distribution, number]>([
    ['lognormal, swinging', 2.5, swinging, { kind: 'lognormal', mean: 1, cv: 1.2 }, 134.05939531243217],
    [
      'Erlang, a rate that jumps',
      1.3,
      (t) => (t < 1 ? 50 : 400),
      { kind: 'erlang', phases: 3, mean: 0.5 },
      120.57180635883601,
    ],
    ['Weibull with a steep start', 3, () => 7, { kind: 'weibull', mean: 2, shape: 0.7 }, 9.133778876401944],
    ['uniform, with corners', 2.5, () => 5, { kind: 'uniform', min: 1, max: 3 }, 9.6875],
  ])('from empty: %s', (_, t, rate, service, value) => {
    expect(offeredLoadAt(t, rate, service, 0)).toBeClose(value, 1e-10);
  });

  it('is rate x service once the rate has been constant for long, and 0 before the start', () => {
    expect(offeredLoadAt(5, () => 3, { kind: 'gamma', mean: 2, cv: 0.4 })).toBeClose(6, 1e-11);
    expect(offeredLoadAt(0, () => 3, { kind: 'exponential', mean: 2 }, 0)).toBe(0);
    expect(offeredLoadAt(10, (t) => (t < 5 ? 3 : 0), { kind: 'constant', value: 2 })).toBe(0);
  });

  it('by steps of a constant rate it climbs like the exponential service lets it', () => {
    const load = modifiedOfferedLoad(new Float64Array(5).fill(2), 0.5, 1);
    load.forEach((busy, i) => {
      expect(busy).toBeClose(2 * (1 - Math.exp(-0.5 * (i + 1))));
      expect(busy).toBeClose(offeredLoadAt(0.5 * (i + 1), () => 2, { kind: 'exponential', mean: 1 }, 0));
    });
  });
});

describe('integration', () => {
  it('is exact for polynomials of the degree of its rule, in one step', () => {
    for (const degree of [0, 1, 2, 9, 13, 22])
      expect(integrate((x) => x ** degree, 0, 1, Infinity)).toBeClose(1 / (degree + 1), 1e-14);
    expect(integrate((x) => x ** 21, -1, 1, Infinity)).toBeCloseTo(0, 15);
  });

  it('finds jumps and corners', () => {
    expect(integrate((x) => (x < 1 / 3 ? 1 : 5), 0, 1, 1e-13)).toBeClose(11 / 3, 1e-12);
    expect(integrate((x) => Math.abs(x - 0.3), 0, 1, 1e-13)).toBeClose(0.29, 1e-12);
    expect(integrate(Math.sqrt, 0, 1, 1e-13)).toBeClose(2 / 3, 1e-11);
  });
});
