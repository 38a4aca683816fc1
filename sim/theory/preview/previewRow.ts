import { addAtom, mixtureQuantile, type WaitAtom } from './waitMixture.ts';

/** First arrivals, before the bot. */
interface Arrivals {
  contacts: number;
  botMet: number;
  botContained: number;
}

/** Contacts that asked for people and gave up, and the mean number waiting x intervals. */
interface Flow {
  offered: number;
  abandoned: number;
  abandonedWithin: number;
  queue: number;
}

export interface Answered {
  answered: number;
  answeredWithin: number;
  /** Seconds. */
  waited: number;
}

/** Agents x intervals. */
interface Agents {
  busy: number;
  staffed: number;
}

/** Expected counts of an interval or a run. */
export type Counts = Arrivals & Flow & Answered & Agents & { intervals: number };

/** Expected counts of one row of the preview, by interval, and the waits of its answered contacts. */
export class PreviewRow {
  private readonly firstCounted: number;
  private readonly counts: readonly Counts[];
  private readonly atoms: readonly WaitAtom[][];
  private sum: Counts | undefined;

  /** @param firstCounted intervals before it are warm-up */
  constructor(intervals: number, firstCounted: number) {
    this.firstCounted = firstCounted;
    this.counts = Array.from({ length: intervals }, () => ({ ...NOTHING, intervals: 1 }));
    this.atoms = Array.from({ length: intervals }, () => []);
  }

  addArrivals(interval: number, { contacts, botMet, botContained }: Arrivals): void {
    const counts = this.counts[interval];
    counts.contacts += contacts;
    counts.botMet += botMet;
    counts.botContained += botContained;
  }

  addFlow(interval: number, { offered, abandoned, abandonedWithin, queue }: Flow): void {
    const counts = this.counts[interval];
    counts.offered += offered;
    counts.abandoned += abandoned;
    counts.abandonedWithin += abandonedWithin;
    counts.queue += queue;
  }

  addAnswered(interval: number, { answered, answeredWithin, waited }: Answered, atom: WaitAtom): void {
    const counts = this.counts[interval];
    counts.answered += answered;
    counts.answeredWithin += answeredWithin;
    counts.waited += waited;
    addAtom(this.atoms[interval], atom);
  }

  addAgents(interval: number, { busy, staffed }: Agents): void {
    this.counts[interval].busy += busy;
    this.counts[interval].staffed += staffed;
  }

  /** Over the run, without the warm-up; to be called when the row is full. */
  run(): Counts {
    this.sum ??= sumOf(this.counts.slice(this.firstCounted));
    return this.sum;
  }

  /** By interval. */
  series(figure: (counts: Counts) => number): Float64Array {
    return byInterval(this.counts, figure);
  }

  quantileSeries(q: number): Float64Array {
    return byInterval(this.atoms, (atoms) => mixtureQuantile(atoms, q));
  }

  quantile(q: number): number {
    return mixtureQuantile(this.atoms.slice(this.firstCounted).flat(), q);
  }
}

/** As `Float64Array.from` does, several times as fast. */
function byInterval<T>(values: readonly T[], figure: (value: T) => number): Float64Array {
  const figures = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) figures[i] = figure(values[i]);
  return figures;
}

const NOTHING: Readonly<Counts> = {
  contacts: 0,
  botMet: 0,
  botContained: 0,
  offered: 0,
  abandoned: 0,
  abandonedWithin: 0,
  queue: 0,
  answered: 0,
  answeredWithin: 0,
  waited: 0,
  busy: 0,
  staffed: 0,
  intervals: 0,
};

function sumOf(intervals: readonly Counts[]): Counts {
  const sum = { ...NOTHING };
  for (const counts of intervals) {
    for (const count of Object.keys(sum) as (keyof Counts)[]) sum[count] += counts[count];
  }
  return sum;
}
