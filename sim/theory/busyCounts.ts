import { negativeBinomialProbability, poissonProbability } from '../random/index.ts';

/**
 * Number of contacts in a time with a given mean count when the day's busyness is gamma with mean 1: a negative binomial
 * law, Poisson at cv 0.
 */
export interface CountLaw {
  readonly mean: number;
  readonly variance: number;
  probability(count: number): number;
  /** Smallest count whose distribution function reaches q. */
  quantile(q: number): number;
}

/** @param cv standard deviation of the busyness factor */
export function busyCounts(mean: number, cv: number): CountLaw {
  const probability = cv === 0 ? poisson(mean) : negativeBinomial(mean, 1 / (cv * cv));
  const quantile = (q: number): number => {
    let count = 0;
    for (let sum = probability(0); sum < q; sum += probability(count)) count++;
    return count;
  };
  return { mean, variance: mean + mean * mean * cv * cv, probability, quantile };
}

function poisson(mean: number): (count: number) => number {
  return (k) => poissonProbability(k, mean);
}

function negativeBinomial(mean: number, shape: number): (count: number) => number {
  const both = shape + mean;
  return (k) => negativeBinomialProbability(k, shape, shape / both, mean / both);
}
