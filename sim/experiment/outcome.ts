import type { Text } from '../../scenarios/index.ts';
import type { Comparison, Results } from './types.ts';

/** What an experiment leaves: a base and its variants after the same replications. */
export interface ExperimentOutcome {
  readonly seed: string;
  /** Replications that every scenario has. */
  readonly replications: number;
  /** False when the experiment was cancelled before it had all its replications. */
  readonly complete: boolean;
  /** The base first. */
  readonly scenarios: readonly ScenarioOutcome[];
}

export interface ScenarioOutcome {
  readonly id: string;
  readonly name: Text;
  /** Of its amounts of money. */
  readonly currency: string;
  readonly results: Results;
  /** Against the base; null for the base itself. */
  readonly comparison: Comparison | null;
}
