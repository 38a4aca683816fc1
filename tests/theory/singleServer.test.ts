import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../scenarios/index.ts';
import { singleServer, singleServerWait } from '../../sim/theory/singleServer.ts';
import './toBeClose.ts';

describe('one server with general service', () => {
  // Erlang's alternating series with 200 digits (mpmath).
  it.each([
    [0.5, 0.3, 0.4190828786358584],
    [0.9, 7.5, 0.19737976529045528],
    [0.95, 60, 0.0021606069677835957],
    [0.99, 200, 0.017950956161217512],
  ])('constant service at load %d: a wait above %d services', (load, t, value) => {
    const server = singleServer(load, { kind: 'constant', value: 1 });
    expect(server.waitExceeds(t)).toBeClose(value, 1e-11);
    expect(server.sojournExceeds(t + 1)).toBe(server.waitExceeds(t));
    expect(server.sojournExceeds(0.99)).toBe(1);
  });

  // The transform of Pollaczek and Khinchine, inverted by Talbot's method with 60 digits (mpmath).
  it.each<[string, number, Distribution, number, number, number]>([
    [
      'hyperexponential',
      0.9,
      { kind: 'hyperexponential', probabilities: [0.8, 0.2], means: [0.5, 3] },
      3,
      0.7493264113178466,
      0.7902099060481922,
    ],
    [
      'hyperexponential',
      0.9,
      { kind: 'hyperexponential', probabilities: [0.8, 0.2], means: [0.5, 3] },
      60,
      0.04819084658882989,
      0.05076785903513586,
    ],
    [
      'hyperexponential, a quarter at once',
      0.5,
      { kind: 'hyperexponential', probabilities: [0.25, 0.75], means: [0, 2] },
      2,
      0.5841005873035536,
      0.730125734129442,
    ],
    ['Erlang of 4 phases', 3, { kind: 'erlang', phases: 4, mean: 0.3 }, 4, 0.10412612561907773, 0.12303150867748136],
    ['Erlang of 20 phases', 0.45, { kind: 'erlang', phases: 20, mean: 2 }, 3, 0.6925739998242899, 0.8425442747704388],
    ['exponential', 0.7, { kind: 'exponential', mean: 1 }, 2, 0.3841681452658185, 0.5488116360940264],
  ])('%s service: a wait and a sojourn above t', (_, rate, service, t, wait, sojourn) => {
    const server = singleServer(rate, service);
    expect(server.waitExceeds(t)).toBeClose(wait, 1e-12);
    expect(server.sojournExceeds(t)).toBeClose(sojourn, 1e-12);
    expect(server.waitExceeds(0)).toBeClose(server.pWait, 1e-12);
  });

  it('the chance of a wait above t adds up to the mean wait', () => {
    for (const service of [
      { kind: 'constant', value: 1 },
      { kind: 'erlang', phases: 2, mean: 1 },
    ] as const) {
      const server = singleServer(0.6, service);
      let area = 0.5 * server.waitExceeds(0);
      for (let i = 1; i < 2000; i++) area += server.waitExceeds(i / 100);
      expect(area / 100 / server.waitMean).toBeCloseTo(1, 3);
    }
  });

  it('from full load on everybody waits for ever', () => {
    const server = singleServer(1, { kind: 'constant', value: 1 });
    expect([server.pWait, server.waitMean, server.waitExceeds(1e6), server.sojournExceeds(1e6)]).toEqual([
      1,
      Infinity,
      1,
      1,
    ]);
    expect(singleServerWait(1.5, { mean: 1, cv: 2 })).toBe(Infinity);
  });

  it('a law without an exact wait says so, but has its mean', () => {
    const server = singleServer(0.7, { kind: 'lognormal', mean: 1, cv: 1.5 });
    expect(server.waitMean).toBeCloseTo(3.7916666666666665, 12);
    expect(() => server.waitExceeds(1)).toThrow('lognormal');
  });
});
