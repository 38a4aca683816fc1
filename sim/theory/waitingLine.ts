import { exp, expm1, negativeBinomialProbability, poissonProbability } from '../random/index.ts';
import { birthDeath, type StateProbabilities } from './birthDeath.ts';
import type { MarkovQueue } from './markovQueue.ts';

/**
 * Contacts that find all agents busy, of M/M/n/K+M. All shares are of these contacts, so they stay exact however rare a
 * wait is. One that finds j waiting waits for j + 1 departures in turn, at rates n / serviceMean + i / patienceMean.
 */
export class WaitingLine {
  /** Share that finds nobody else waiting. */
  readonly first: number;
  /** Share turned away because the system is full. */
  readonly blocked: number;
  /** Share that waits, and is answered in the end. */
  readonly joined: number;
  readonly answered: number;
  /** Time waited by all and by those answered, per contact that finds all busy; mean time of one who gives up. */
  readonly waited: number;
  readonly waitedAnswered: number;
  readonly meanAbandoned: number;
  /** Share that finds j waiting and joins them. */
  private readonly shares: Float64Array;
  /** Rate at which agents come free, and at which one waiting customer gives up. */
  private readonly freeing: number;
  private readonly leaving: number;

  constructor({ arrivalRate, serviceMean, agents, patienceMean = Infinity, capacity = Infinity }: MarkovQueue) {
    this.freeing = agents / serviceMean;
    this.leaving = 1 / patienceMean;
    const room = capacity - agents;
    const { first, probability } = this.lengths(arrivalRate, room);
    this.shares = new Float64Array(Math.min(first + probability.length, room));
    for (let j = first; j < this.shares.length; j++) this.shares[j] = probability[j - first];
    this.first = first === 0 ? probability[0] : 0;
    this.blocked = probability[room - first] ?? 0;
    const sums = this.sums();
    this.joined = sums.joined;
    this.answered = sums.answered;
    this.waited = sums.waited;
    this.waitedAnswered = sums.waitedAnswered;
    this.meanAbandoned = sums.waitedAbandoned / sums.waited;
  }

  /** Law of the number waiting while all agents are busy. */
  private lengths(arrivalRate: number, most: number): StateProbabilities {
    const surplus = arrivalRate - this.freeing;
    const mode = surplus > 0 ? Math.min(most, Math.floor(surplus / this.leaving)) : 0;
    return birthDeath(
      () => arrivalRate,
      (j) => this.freeing + j * this.leaving,
      most,
      mode,
    );
  }

  /**
   * Whoever finds j waiting is answered with probability freeing / (freeing + (j + 1) leaving), and then has seen j + 1
   * departures; `waitedAbandoned` is without a factor `leaving`.
   */
  private sums(): Record<'joined' | 'answered' | 'waited' | 'waitedAnswered' | 'waitedAbandoned', number> {
    const sums = { joined: 0, answered: 0, waited: 0, waitedAnswered: 0, waitedAbandoned: 0 };
    let ifAnswered = 0;
    let ifAbandoned = 0;
    for (let j = 0; j < this.shares.length; j++) {
      const departures = this.freeing + (j + 1) * this.leaving;
      const perRate = this.shares[j] / departures;
      ifAnswered += 1 / departures;
      ifAbandoned += (j + 1) / departures;
      sums.joined += this.shares[j];
      sums.answered += perRate * this.freeing;
      sums.waited += perRate * (j + 1);
      sums.waitedAnswered += perRate * this.freeing * ifAnswered;
      sums.waitedAbandoned += perRate * ifAbandoned;
    }
    return sums;
  }

  waitExceeds(t: number): number {
    return exp(-this.leaving * t) * notYetGone(sumsFrom(this.shares), this.freeing, this.leaving, t);
  }

  answeredAfter(t: number): number {
    const answered = this.shares.map((share, j) => (share * this.freeing) / (this.freeing + (j + 1) * this.leaving));
    return notYetGone(sumsFrom(answered), this.freeing + this.leaving, this.leaving, t);
  }
}

/** Sums of values j, j + 1, ... for each j, and 0 at the end. */
function sumsFrom(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let j = values.length - 1; j >= 0; j--) sums[j] = sums[j + 1] + values[j];
  return sums;
}

/**
 * Sum over i of from[i] P(i departures by t), departures coming at rates first, first + step, ... The terms follow from
 * the largest, so that none of them underflows before it is too small to matter.
 */
function notYetGone(from: Float64Array, first: number, step: number, t: number): number {
  const last = from.length - 2;
  if (last < 0) return 0;
  const { mode, growth, probability } = departures(first, step, t);
  const start = Math.max(0, Math.min(last, Math.floor(mode)));
  const largest = probability(start);
  let sum = largest * from[start];
  for (let i = start, term = largest; i < last && term > 0; i++) {
    term *= (growth * (first + i * step)) / (i + 1);
    sum += term * from[i + 1];
  }
  for (let i = start, term = largest; i > 0 && term > 0; i--) {
    term *= i / (growth * (first + (i - 1) * step));
    sum += term * from[i - 1];
  }
  return sum;
}

/** Law of the number of departures by t: negative binomial, Poisson without step. P(i + 1) = P(i) growth rate(i) / (i + 1). */
function departures(
  first: number,
  step: number,
  t: number,
): { mode: number; growth: number; probability: (i: number) => number } {
  if (step === 0) return { mode: first * t, growth: t, probability: (i) => poissonProbability(i, first * t) };
  const shape = first / step;
  const kept = exp(-step * t);
  const gone = -expm1(-step * t);
  return {
    mode: ((shape - 1) * gone) / kept,
    growth: gone / step,
    probability: (i) => negativeBinomialProbability(i, shape, kept, gone),
  };
}
