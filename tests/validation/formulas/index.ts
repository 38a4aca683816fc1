import type { ValidationCase } from '../format.ts';
import { logFormula } from '../log/logFormula.ts';
import { coverFormulas } from '../plan/coverFormulas.ts';
import { countLaws } from './counts.ts';
import { firstOf, type Formula } from './formula.ts';
import { queueFormula } from './queue.ts';
import { replayFormula } from '../replay/replayFormula.ts';
import { positions, staffingRule } from './staffing.ts';

export type { Formula, Value } from './formula.ts';

type Reader = (validationCase: ValidationCase) => Formula;

/** By the field of the model that asks for them; a model may have several. */
const READERS: Readonly<Record<string, Reader>> = {
  loads_erlang: ({ model }) => staffingRule(model),
  erlang_c: ({ model, quantities }) => positions(model, quantities),
  interval_mean: ({ model }) => countLaws(model),
  file: logFormula,
  single: ({ model }) => replayFormula(model, 'single'),
  stream: ({ model }) => replayFormula(model, 'stream'),
};

/**
 * Quantities that need no simulation, those of kind analytic, int and exact, as far as formulas, a solver or a file give
 * them.
 */
export function formulasOf(validationCase: ValidationCase): Formula {
  const { model } = validationCase;
  const asked = Object.entries(READERS).filter(([field]) => model[field] !== undefined);
  const covers = coverFormulas(model);
  if (asked.length + covers.length === 0) return queueFormula(model);
  return firstOf([...asked.map(([, read]) => read(validationCase)), ...covers]);
}
