import type { Json, ValidationCase } from '../format.ts';
import { readCounts } from './counts.ts';
import { readDeadlines } from './deadlines.ts';
import type { Experiment } from './experiment.ts';
import { readHours } from './hours.ts';
import { readLevels } from './levels.ts';
import { readPeriods } from './periods.ts';
import { readStation } from './station.ts';
import { variantsOf } from './variants.ts';

export type { Experiment } from './experiment.ts';

/**
 * The experiments that answer a case's quantities, told by which fields its model has.
 * @throws NotExpressible naming what has no counterpart
 */
export function experimentsOf({ model, quantities }: ValidationCase): Experiment[] {
  const names = quantities.map(({ name }) => name);
  if (model.interval_mean !== undefined) return [readCounts(model)];
  if (model.LAMBDA !== undefined) return [readPeriods(model)];
  if (model.stochastic !== undefined) return readDeadlines(model);
  if (model.lambda_per_hour !== undefined) return readHours(model);
  const read = (json: Json): Experiment => ({ label: '', bareName: (name) => name, ...readStation(json, names) });
  if (Array.isArray(model.busyness)) return readLevels(model, read);
  return variantsOf(model).map(({ label, bareName, model: its }) => ({ ...read(its), label, bareName }));
}
