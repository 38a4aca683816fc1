import type { DemandSource } from '../../../../scenarios/index.ts';
import type { Frame } from '../time.ts';
import type { MeanRate } from './rate.ts';

/** The demand source of one kind as it is written in a scenario. */
export type SourceOf<K extends DemandSource['kind']> = Extract<DemandSource, { kind: K }>;

/** The simulated time as sources see it. */
export interface Span extends Pick<Frame, 'horizon' | 'startSecondOfDay'> {
  /** Local time of t = 0, such as 2026-11-11T00:00. */
  readonly start: string;
}

/** What the file of a kind of source states about it. */
export interface SourceKind<S> {
  /** Whole seconds that the common step had better divide: then the rate changes between steps, not inside them. */
  steps(source: S, span: Span): readonly number[];
  rate(source: S, span: Span): MeanRate;
}
