import { Aggregator, aggregateOptions, compareRuns, compile } from '../sim/index.ts';
import type { ExperimentOutcome, FigureId, Model, Summary } from '../sim/index.ts';
import type { Scenario, Text } from '../scenarios/index.ts';
import type { Job } from './chunks.ts';
import type { Memory, Recall } from './recall.ts';

/** A scenario of an experiment. */
export interface NamedScenario {
  /** Stands for it in the outcome; different for each scenario of the experiment. */
  readonly id: string;
  readonly name: Text;
  readonly scenario: Scenario;
}

/** A scenario that cannot be run as it is, for instance because a target names an unknown figure; `cause` says why. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly scenario: string;

  constructor(scenario: string, cause: unknown) {
    super(`"${scenario}" cannot be run: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.scenario = scenario;
  }
}

/** The results of one scenario, and the replications of it that came before their turn. */
class Track {
  readonly model: Model;
  readonly aggregator: Aggregator;
  readonly early = new Map<number, Summary>();
  constructor(
    readonly named: NamedScenario,
    confidence: number,
    /** Of runs before. */
    readonly memory: Memory | undefined,
  ) {
    try {
      this.model = compile(named.scenario);
      this.aggregator = new Aggregator(this.model, { ...aggregateOptions(named.scenario), confidence });
    } catch (cause) {
      throw new ScenarioError(named.id, cause);
    }
  }
}

/**
 * What is known of an experiment so far: a base and its variants. Replications are taken in strictly by number and by all
 * scenarios together, whoever was faster, so that comparisons are of the same days and the last digit does not depend on
 * the workers.
 */
export class Experiment {
  readonly #tracks: readonly Track[];
  readonly #seed: string;

  /**
   * Throws a ScenarioError when a scenario cannot be compiled or judged, a RangeError when there is none or two have the same id.
   * @param seed that of the base when left out
   * @param recall what is known of runs before
   */
  constructor(scenarios: readonly NamedScenario[], seed?: string | number, confidence = 0.95, recall?: Recall) {
    const ids = scenarios.map(({ id }) => id);
    if (scenarios.length === 0) throw new RangeError('an experiment needs at least one scenario');
    if (new Set(ids).size < ids.length) throw new RangeError(`ids of scenarios must differ: ${ids.join(', ')}`);
    this.#seed = String(seed ?? scenarios[0].scenario.run.seed);
    this.#tracks = scenarios.map((named) => new Track(named, confidence, recall?.of(named.scenario, this.#seed)));
  }

  /** Replications taken in. */
  get replications(): number {
    return this.#tracks[0].aggregator.replications;
  }

  /** Takes in what is known of runs before. What is missing until every scenario has this many replications? */
  jobsUpTo(replications: number): Job[] {
    for (const { early, memory } of this.#tracks) {
      const known = memory?.known() ?? [];
      for (const summary of known.slice(this.replications, replications)) early.set(summary.replication, summary);
    }
    this.#takeInAll();
    return this.#tracks
      .map(({ early, named, model }) => {
        const first = this.replications + early.size;
        return { key: named.id, model, seed: this.#seed, first, count: replications - first };
      })
      .filter((job) => job.count > 0);
  }

  add(id: string, summaries: readonly Summary[]): void {
    const arrived = this.#tracks.find(({ named }) => named.id === id);
    for (const summary of summaries) arrived?.early.set(summary.replication, summary);
    this.#takeInAll();
  }

  #takeInAll(): void {
    while (this.#tracks.every(({ early }) => early.has(this.replications))) this.#takeIn(this.replications);
  }

  #takeIn(replication: number): void {
    for (const { aggregator, early, memory } of this.#tracks) {
      const summary = early.get(replication)!;
      aggregator.add(summary);
      memory?.keep(summary);
      early.delete(replication);
    }
  }

  /**
   * @param complete whether the experiment has all its replications
   * @param series the figures wanted by interval too, all when left out
   */
  outcome(complete: boolean, series?: readonly FigureId[]): ExperimentOutcome {
    const [base] = this.#tracks;
    return {
      seed: this.#seed,
      replications: this.replications,
      complete,
      scenarios: this.#tracks.map(({ named, aggregator }) => ({
        id: named.id,
        name: named.name,
        currency: named.scenario.economics.currency,
        results: aggregator.results(series),
        comparison: aggregator === base.aggregator ? null : compareRuns(base.aggregator, aggregator),
      })),
    };
  }
}
