import { stepped } from './rate.ts';
import type { SourceKind, SourceOf } from './source.ts';

/** Counts per interval from the scenario's start. */
export const series: SourceKind<SourceOf<'series'>> = {
  steps: ({ intervalMinutes }) => [Math.max(1, Math.round(intervalMinutes * 60))],
  rate({ intervalMinutes, counts, growthFactor }) {
    const interval = intervalMinutes * 60;
    return stepped(
      counts.map((count) => (count * growthFactor) / interval),
      interval,
    );
  },
};
