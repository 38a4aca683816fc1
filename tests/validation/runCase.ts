import { NotExpressible, type Quantity, type Row, type ValidationCase } from './format.ts';
import { formulasOf } from './formulas/index.ts';
import type { Measure } from './measure/measure.ts';
import { measureOf } from './measure/names.ts';
import { Needs } from './measure/needs.ts';
import { type Experiment, experimentsOf } from './read/index.ts';
import { type Asked, Sample } from './sample.ts';
import { runnerOf } from './simulateExperiment.ts';
import { formulaRow, notExpressible } from './verdict.ts';

/** How a case is run. */
export interface Effort {
  readonly seed: string;
  /** Contacts per experiment after which the precision reached must do. */
  readonly mostContacts: number;
}

/** Every quantity of a case with its verdict, in the order of the file; several rows where several laws must agree. */
export function runCase(validationCase: ValidationCase, effort: Effort): Row[] {
  const { quantities } = validationCase;
  const isSimulated = ({ kind }: Quantity): boolean => kind === 'mean' || kind === 'prob' || kind === 'published';
  const computed = quantities.filter((quantity) => !isSimulated(quantity));
  const formula = computed.length > 0 ? attempt(() => formulasOf(validationCase)) : () => undefined;
  const rows = [
    ...computed.map((quantity) => [quantity, formulaRow(quantity, formula)] as const),
    ...simulatedRows(validationCase, quantities.filter(isSimulated), effort),
  ];
  return quantities.flatMap((quantity) => {
    const its = rows.filter(([of]) => of === quantity).map(([, row]) => row);
    return its.length > 0 ? its : [notExpressible(quantity, 'no figure of that name for this model')];
  });
}

type QuantityRow = readonly [Quantity, Row];

function simulatedRows(validationCase: ValidationCase, asked: readonly Quantity[], effort: Effort): QuantityRow[] {
  if (asked.length === 0) return [];
  const experiments = attempt(() => experimentsOf(validationCase));
  if (experiments instanceof NotExpressible) {
    return asked.map((quantity) => [quantity, notExpressible(quantity, experiments.message)]);
  }
  return experiments.flatMap((experiment) => {
    const seed = `${effort.seed} ${validationCase.id} ${experiment.label}`;
    return [...runExperiment(experiment, asked, { ...effort, seed })];
  });
}

/** What a reading gives, or why the case cannot be read: words it does not know may surface as any error. */
function attempt<T>(read: () => T): T | NotExpressible {
  try {
    return read();
  } catch (error) {
    return error instanceof NotExpressible ? error : new NotExpressible(`not understood: ${String(error)}`);
  }
}

function runExperiment(experiment: Experiment, quantities: readonly Quantity[], effort: Effort): Map<Quantity, Row> {
  const needs = new Needs();
  const asked = quantities.flatMap((quantity): Asked[] => {
    const measure = measureFor(experiment, quantity, needs);
    return measure === null ? [] : [{ quantity, measure }];
  });
  if (asked.length === 0) return new Map();
  const runner = runnerOf(experiment, needs);
  const first = new Sample(runner, asked, effort.seed);
  first.extendToPrecision(effort.mostContacts);
  const rows = first.rows(experiment.label);
  if ([...rows.values()].every(({ verdict }) => verdict === 'passed')) return rows;
  // The cases ask for one more run, of double length and with another seed, before a failure counts.
  const second = new Sample(runner, asked, `${effort.seed} again`);
  second.extendTo(2 * first.replications);
  const again = second.rows(experiment.label);
  for (const [quantity, row] of rows) {
    if (row.verdict !== 'passed') rows.set(quantity, { note: 'second run', ...again.get(quantity)! });
  }
  return rows;
}

function measureFor(experiment: Experiment, quantity: Quantity, needs: Needs): Measure | null {
  const name = experiment.bareName(quantity.name);
  if (name === null) return null;
  const { centre } = experiment.days[0];
  const types = centre.customers.map((_, type) => type);
  return measureOf(name, { experiment, centre, needs, types, definition: quantity.definition ?? '' });
}
