import type { Part } from '../centre/model.ts';
import type { BusinessCounter, FlowCounter, GroupCounter, StateCounter } from '../observe/summary.ts';

/** A text in the two languages of the product, each written for its own readers. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a figure is counted on: flows of contacts, states of skill groups, states of contact types, or the shop as a whole. */
export type Domain = 'flow' | 'group' | 'state' | 'business';

/** `count` is a number per simulated run, `contacts` a number at one moment or per person, `money` in the scenario's currency. */
export type Unit = 'count' | 'share' | 'seconds' | 'agents' | 'contacts' | 'money';

/** Besides counters: `seconds` is the length of the time looked at, `run` is 1, so that a count becomes a mean per run. */
export const MEASURES = ['seconds', 'run'] as const;
export type Measure = (typeof MEASURES)[number];

/** Sum of coefficient x counter. */
export type LinearForm<Counter extends string> = readonly (readonly [
  counter: Counter | Measure,
  coefficient: number,
])[];

interface FigureText {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Unit;
  /** The direction a manager wants; null where neither is better by itself. */
  readonly better: 'higher' | 'lower' | null;
  /** A share of something that is not counted with what it is a share of. */
  readonly mayExceedOne?: true;
  /** What a scenario must have for the figure; without it there is no value, which is not the same as 0. */
  readonly needs?: Part;
  /** In words. */
  readonly formula: Bilingual;
  readonly definition: Bilingual;
}

interface Ratio<D extends Domain, Counter extends string> extends FigureText {
  readonly domain: D;
  /** Over replications: mean of the numerators / mean of the denominators. */
  readonly estimator: 'ratio';
  readonly numerator: LinearForm<Counter>;
  readonly denominator: LinearForm<Counter>;
}

export type FlowFigure = Ratio<'flow', FlowCounter>;
export type GroupFigure = Ratio<'group', GroupCounter>;
export type StateFigure = Ratio<'state', StateCounter>;
export type BusinessFigure = Ratio<'business', BusinessCounter>;
export type RatioFigure = FlowFigure | GroupFigure | StateFigure | BusinessFigure;

/** Read off a histogram of waits. */
export interface WaitFigure extends FigureText {
  readonly domain: 'flow';
  /** Whose waits: of the answered to an agent, or the virtual waits of all to the first answer. */
  readonly of: 'answered' | 'all';
  /** `quantile`: of the waits of all replications together; `maximum`: mean over replications of each one's longest wait. */
  readonly estimator: 'quantile' | 'maximum';
  /** Share of waits at or below the figure; 1 for the maximum. */
  readonly probability: number;
}
