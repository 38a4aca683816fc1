import { addAtom, mixtureQuantile, type WaitAtom } from './waitMixture.ts';

/** Expected counts of an interval or a day. */
export interface Counts {
  contacts: number;
  botMet: number;
  botContained: number;
  offered: number;
  answered: number;
  answeredWithin: number;
  abandoned: number;
  abandonedWithin: number;
  /** Seconds of the answered. */
  waited: number;
  intervals: number;
  /** Mean number waiting x intervals. */
  queue: number;
  /** Agents x intervals. */
  busy: number;
  staffed: number;
}

/** Expected counts of one row of the preview, by interval, and the waits of its answered contacts. */
export class PreviewRow {
  private readonly counts: readonly Counts[];
  private readonly atoms: readonly WaitAtom[][];

  constructor(intervals: number) {
    this.counts = Array.from({ length: intervals }, noCounts);
    this.atoms = Array.from({ length: intervals }, () => []);
  }

  add(interval: number, count: keyof Counts, amount: number): void {
    this.counts[interval][count] += amount;
  }

  addWaits(interval: number, atom: WaitAtom): void {
    addAtom(this.atoms[interval], atom);
  }

  /** By interval. */
  series(figure: (counts: Counts) => number): Float64Array {
    return Float64Array.from(this.counts, figure);
  }

  quantileSeries(q: number): Float64Array {
    return Float64Array.from(this.atoms, (atoms) => mixtureQuantile(atoms, q));
  }

  /** Sum over the intervals from `first` on. */
  whole(first: number): Counts {
    const sum = noCounts();
    for (const counts of this.counts.slice(first)) {
      for (const count of Object.keys(sum) as (keyof Counts)[]) sum[count] += counts[count];
    }
    return sum;
  }

  quantile(q: number, first: number): number {
    return mixtureQuantile(this.atoms.slice(first).flat(), q);
  }
}

function noCounts(): Counts {
  return {
    contacts: 0,
    botMet: 0,
    botContained: 0,
    offered: 0,
    answered: 0,
    answeredWithin: 0,
    abandoned: 0,
    abandonedWithin: 0,
    waited: 0,
    intervals: 0,
    queue: 0,
    busy: 0,
    staffed: 0,
  };
}
