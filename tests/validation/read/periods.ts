import { type Json, NotExpressible } from '../format.ts';
import { mean, type Measure, ratio } from '../measure/measure.ts';
import { answeredWithin, type Scope } from '../measure/totals.ts';
import { type Agents, type Centre, type Customers, unitForHorizon } from './centre.ts';
import type { Experiment } from './experiment.ts';
import { Fields } from './fields.ts';
import { stepRate } from './rates.ts';
import { busynessCv, FINISHES, naturalSeconds, staffByPeriod } from './wording.ts';

/**
 * Types and groups over periods with parameters of the period of ARRIVAL (ContactCenters): type k in period p becomes a
 * contact type of its own, alive in that period only.
 */
export function readPeriods(model: Json): Experiment {
  const fields = new Fields(model);
  const periods = fields.take('periods') as [number, number][];
  const rates = fields.take('LAMBDA') as number[][];
  const service = fields.take('MU') as number[];
  const leaving = fields.take('NU') as number[];
  const staff = fields.take('agents') as Record<string, number[]>;
  fields.agree('service', /exponential.*period in which the contact ARRIVED/);
  fields.agree('patience', /exponential.*arrival period/);
  fields.agree('after_last_period', /everything waiting is handled/);
  fields.agree('shift_change', FINISHES);
  const arrivals = fields.text('arrivals');
  const routing = fields.text('routing');
  const threshold = fields.number('T') ?? NaN;
  fields.finish();
  const names = Object.keys(staff);
  const routes = rates.map((_, k) => routeOf(routing, k, names));
  const customers = rates.flatMap((row, k) =>
    row.map((rate, p): Customers => ({
      id: `type${k}_period${p}`,
      rate: stepRate(
        periods.map(([, end]) => end),
        row.map((_, i) => (i === p ? rate : 0)),
      ),
      service: { kind: 'exponential', mean: 1 / service[p] },
      patience: { kind: 'exponential', mean: 1 / leaving[p] },
      route: routes[k],
    })),
  );
  const agents = names.map((id): Agents => ({
    id,
    staff: staffByPeriod(
      periods.map(([start]) => start),
      staff[id],
    ),
    serves: customers.filter(({ route }) => route.includes(id)).map((one) => ({ customers: one.id, factor: 1 })),
  }));
  const horizon = periods.at(-1)![1];
  const natural = naturalSeconds(model);
  const centre: Centre = {
    unitSeconds: unitForHorizon(horizon, natural),
    naturalSeconds: natural,
    horizon,
    customers,
    agents,
    arrivalRule: 'listOrder',
    freedRule: 'oldestFirst',
    busynessCv: busynessCv(arrivals),
  };
  return {
    label: '',
    bareName: (name) => name,
    days: [{ weight: 1, centre }],
    warmUp: 0,
    threshold,
    ownMeasure: ofPeriods,
  };
}

/** `type 1 -> group 0, else group 1; ... A freed agent takes the longest-waiting contact`. */
function routeOf(routing: string, type: number, names: readonly string[]): string[] {
  const said = new RegExp(`type ${type} -> ([^;.]*)`).exec(routing)?.[1] ?? '';
  const route = [...said.matchAll(/group (\d+)/g)].map(([, group]) => names[Number(group)]);
  if (route.length === 0 || !/longest-waiting/.test(routing)) throw new NotExpressible(`routing: ${routing}`);
  return route;
}

/** Occupancy there runs until the last contact has left; good = answered within T. */
function ofPeriods(name: string, scope: Scope): Measure | null {
  const group = scope.centre.agents.findIndex(({ id }) => name === `occupancy_${id}`);
  if (group >= 0)
    return ratio(
      ({ agents }) => agents.busyToEnd[group],
      ({ agents }) => agents.presentToEnd[group],
    );
  const type = scope.centre.customers.findIndex(({ id }) => name === `good_${id}`);
  return type < 0 ? null : mean(answeredWithin({ ...scope, types: [type] }, scope.experiment.threshold ?? NaN));
}
