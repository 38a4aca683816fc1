/** What the figures asked for require to be written down; grows while their names are read. Times in seconds. */
export class Needs {
  readonly waitLimits: number[] = [];
  readonly sojournLimits: number[] = [];
  readonly snapshotTimes: number[] = [];
  histogram = false;

  /** Place of a limit in the list. */
  waitLimit(seconds: number): number {
    return placeIn(this.waitLimits, seconds);
  }

  sojournLimit(seconds: number): number {
    return placeIn(this.sojournLimits, seconds);
  }

  /** Place of a moment among the snapshots; final once all are known, as snapshots are taken in order of time. */
  snapshot(seconds: number): () => number {
    placeIn(this.snapshotTimes, seconds);
    return () => [...this.snapshotTimes].sort((a, b) => a - b).indexOf(seconds);
  }
}

function placeIn(list: number[], value: number): number {
  const place = list.indexOf(value);
  return place >= 0 ? place : list.push(value) - 1;
}
