import { compileLaw, gammaQuantile } from '../distributions/index.ts';
import { Sampler } from '../distributions/sampler.ts';
import { normalCdf, normalQuantile, openStream, type Stream } from '../random/index.ts';
import type { Model } from './model.ts';
import { DAY } from './units.ts';

const UNIT = compileLaw({ kind: 'exponential', mean: 1 });

/** Where first arrivals come from. */
export interface ArrivalSource {
  /** Time of the next arrival of a type, Infinity after the last. */
  next(type: number): number;
}

/** Arrivals as they were, or as a test wants them. */
export class ReplayedArrivals implements ArrivalSource {
  private readonly times: readonly ArrayLike<number>[];
  private readonly used: Int32Array;

  constructor(times: readonly ArrayLike<number>[]) {
    this.times = times;
    this.used = new Int32Array(times.length);
  }

  next(type: number): number {
    const times = this.times[type];
    return this.used[type] < times.length ? times[this.used[type]++] : Infinity;
  }
}

/**
 * Non-homogeneous Poisson arrivals by inversion: the gaps of a unit-rate process are spent along the cumulative rate, so
 * the n-th contact of a type uses the same draw under every rate curve (Leemis 1991; reference model, section 2).
 */
export class PoissonArrivals implements ArrivalSource {
  private readonly rate: Float64Array;
  private readonly steps: number;
  private readonly stepSeconds: number;
  private readonly gaps: Sampler[];
  /** Per type: time reached, and the step it is in. */
  private readonly time: Float64Array;
  private readonly step: Int32Array;

  constructor(model: Model, seed: string, replication: number) {
    this.steps = model.arrivalSteps;
    this.stepSeconds = model.arrivalStepSeconds;
    this.rate = withBusyness(model, seed, replication);
    this.gaps = model.contactTypeIds.map((id) => new Sampler(UNIT, openStream(seed, 'arrival', id, replication)));
    this.time = new Float64Array(this.gaps.length);
    this.step = new Int32Array(this.gaps.length);
  }

  next(type: number): number {
    const { rate, steps, stepSeconds } = this;
    let left = this.gaps[type].next();
    let time = this.time[type];
    for (let step = this.step[type]; step < steps; step++) {
      const rateNow = rate[type * steps + step];
      const end = (step + 1) * stepSeconds;
      const reached = time + left / rateNow;
      if (reached < end) {
        this.time[type] = reached;
        this.step[type] = step;
        return reached;
      }
      left = Math.max(0, left - (end - time) * rateNow); // rounding must not leave less than nothing
      time = end;
    }
    this.step[type] = steps;
    return Infinity;
  }
}

/** The rates of one replication: of each type, times its busyness factor of the day and that of the period in it. */
function withBusyness(model: Model, seed: string, replication: number): Float64Array {
  const { busynessCv, periodBusynessCv, periodBusynessSeconds } = model;
  if (busynessCv === 0 && periodBusynessCv === 0) return model.arrivalRate;
  const rate = model.arrivalRate.slice();
  const open = (role: string, id: string): Stream => openStream(seed, role, id, replication);
  multiply(rate, model, busynessCv, DAY, (id) => open('busyness', id));
  multiply(rate, model, periodBusynessCv, periodBusynessSeconds, (id) => open('periodBusyness', id));
  return rate;
}

/** Multiplies the rates of each period by its factor, of each type its own. Periods begin anew at each local midnight. */
function multiply(
  rate: Float64Array,
  model: Model,
  cv: number,
  periodSeconds: number,
  open: (id: string) => Stream,
): void {
  if (cv === 0) return;
  const periodsPerDay = Math.ceil(DAY / periodSeconds);
  const days = Math.ceil((model.startSecondOfDay + model.horizon) / DAY);
  const common = open('');
  const shared = Array.from({ length: days * periodsPerDay }, () => normalQuantile(common.next()));
  const { arrivalSteps: steps, arrivalStepSeconds: stepSeconds } = model;
  model.contactTypeIds.forEach((id, type) => {
    const own = open(id);
    const factor = shared.map((z) => busynessFactor(cv, model.busynessCorrelation, z, normalQuantile(own.next())));
    for (let step = 0; step < steps; step++) {
      const clock = model.startSecondOfDay + (step + 0.5) * stepSeconds;
      const day = Math.floor(clock / DAY);
      rate[type * steps + step] *= factor[day * periodsPerDay + Math.floor((clock - day * DAY) / periodSeconds)];
    }
  });
}

/**
 * Gamma with mean 1 and this cv. Types are joined by a Gaussian copula: `correlation` is the correlation of the normal
 * scores; 1 gives one factor for all, 0 independent ones.
 */
function busynessFactor(cv: number, correlation: number, shared: number, own: number): number {
  const z = Math.sqrt(correlation) * shared + Math.sqrt(1 - correlation) * own;
  return gammaQuantile(1 / (cv * cv), normalCdf(z));
}
