import type { Distribution, DistributionKind } from '../../scenarios/index.ts';

/** One law of every kind, of a mean near 100; a kind that is missing does not compile. */
export const EVERY_LAW: { readonly [K in DistributionKind]: Extract<Distribution, { kind: K }> } = {
  constant: { kind: 'constant', value: 100 },
  uniform: { kind: 'uniform', min: 20, max: 190 },
  exponential: { kind: 'exponential', mean: 97 },
  erlang: { kind: 'erlang', mean: 110, phases: 3 },
  gamma: { kind: 'gamma', mean: 93, cv: 1.3 },
  weibull: { kind: 'weibull', mean: 105, shape: 0.8 },
  lognormal: { kind: 'lognormal', mean: 99, cv: 1.2 },
  normal: { kind: 'normal', mean: 80, standardDeviation: 60 },
  empirical: { kind: 'empirical', values: [7, 60.5, 130, 301.7], weights: [0.1, 0.4, 0.4, 0.1] },
  hyperexponential: { kind: 'hyperexponential', probabilities: [0.7, 0.3], means: [45, 230] },
};
