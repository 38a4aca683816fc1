import type { Quantity, Row } from './format.ts';
import type { Measure } from './measure/measure.ts';
import { type Estimated, jackknife } from './measure/statistics.ts';
import type { Runner } from './simulateExperiment.ts';
import { precisionOf, simulatedRow } from './verdict.ts';

const FEWEST_REPLICATIONS = 40;
/** Replications for a standard error a little below what is asked for, so that the last extension is rarely missed. */
const MARGIN = 1.15;
const MOST_EXTENSIONS = 5;

/** A quantity and how it is read off a replication. */
export interface Asked {
  readonly quantity: Quantity;
  readonly measure: Measure;
}

/** Independent replications of an experiment, as many as it takes. */
export class Sample {
  replications = 0;
  private readonly runner: Runner;
  private readonly asked: readonly Asked[];
  private readonly seed: string;
  /** By quantity, by replication. */
  private readonly totals: number[][][];

  constructor(runner: Runner, asked: readonly Asked[], seed: string) {
    this.runner = runner;
    this.asked = asked;
    this.seed = seed;
    this.totals = asked.map(() => []);
  }

  extendTo(replications: number): void {
    for (; this.replications < replications; this.replications++) {
      const days = this.runner.run(this.seed, this.replications);
      this.asked.forEach(({ measure }, i) => {
        const mixed = days.map(({ weight, day }) => measure.read(day).map((total) => weight * total));
        this.totals[i].push(mixed.reduce((a, b) => a.map((total, j) => total + b[j])));
      });
    }
  }

  /** A first look, then as many more as the standard errors asked for need. */
  extendToPrecision(mostContacts: number): void {
    const most = Math.max(FEWEST_REPLICATIONS, Math.ceil(mostContacts / this.runner.contacts));
    this.extendTo(FEWEST_REPLICATIONS);
    for (let i = 0; i < MOST_EXTENSIONS; i++) {
      const lacking = this.estimates().map((one, j) => one.standardError / precisionOf(this.asked[j].quantity));
      const worst = Math.max(...lacking);
      if (!(worst > 1) || this.replications >= most) return;
      this.extendTo(Math.min(most, Math.ceil(this.replications * worst * worst * MARGIN)));
    }
  }

  rows(label: string): Map<Quantity, Row> {
    const estimates = this.estimates();
    return new Map(this.asked.map(({ quantity }, i) => [quantity, simulatedRow(quantity, label, estimates[i])]));
  }

  private estimates(): Estimated[] {
    return this.asked.map(({ measure }, i) => jackknife(this.totals[i], (means) => measure.value(means)));
  }
}
