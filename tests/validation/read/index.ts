import { type Json, NotExpressible, type ValidationCase } from '../format.ts';
import { readCounts } from './counts.ts';
import type { Experiment } from './experiment.ts';
import { readHours } from './hours.ts';
import { readLevels } from './levels.ts';
import { readPeriods } from './periods.ts';
import { readStation } from './station.ts';
import { variantsOf } from './variants.ts';

export type { Experiment } from './experiment.ts';

/** Parts of the vocabulary that the simulator has no counterpart for yet. */
const NOT_SIMULATED: Readonly<Record<string, string>> = {
  single: 'work by deadline',
  stream: 'work by deadline',
  stochastic: 'work by deadline',
  required_by_hour: 'shift covering',
  union_airways: 'shift covering',
  post_office: 'shift covering',
  file: 'replaying a file',
  loads_erlang: 'a staffing rule without a formula here',
  erlang_c: 'shift covering',
};

/** What a model has that the simulator has no counterpart for; undefined when nothing of the kind is seen at once. */
export function notSimulated(model: Json): string | undefined {
  return Object.entries(NOT_SIMULATED).find(([field]) => model[field] !== undefined)?.[1];
}

/**
 * The experiments that answer a case's quantities, told by which fields its model has.
 * @throws NotExpressible naming what has no counterpart
 */
export function experimentsOf({ model, quantities }: ValidationCase): Experiment[] {
  const missing = notSimulated(model);
  if (missing !== undefined) throw new NotExpressible(missing);
  const names = quantities.map(({ name }) => name);
  if (model.interval_mean !== undefined) return [readCounts(model)];
  if (model.LAMBDA !== undefined) return [readPeriods(model)];
  if (model.lambda_per_hour !== undefined) return readHours(model);
  const read = (json: Json): Experiment => ({ label: '', bareName: (name) => name, ...readStation(json, names) });
  if (Array.isArray(model.busyness)) return readLevels(model, read);
  return variantsOf(model).map(({ label, bareName, model: its }) => ({ ...read(its), label, bareName }));
}
