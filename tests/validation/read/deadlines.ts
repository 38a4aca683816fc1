import { type Json, NotExpressible } from '../format.ts';
import { type Centre, type Customers, UNIT_SECONDS } from './centre.ts';
import { type Experiment, withPrefix } from './experiment.ts';
import { Fields } from './fields.ts';
import { readLaw } from './laws.ts';
import { steadyRun } from './lengths.ts';
import { constantRate } from './rates.ts';

/** Service times after which the deadline of the second class is as good as never. */
const NEVER = 1e5;
/** Any two deadlines will do for what holds for all of them. */
const SOME_DUE = [2, 5] as const;

/** Two or more classes of work served by due time: equal deadlines, the first class always due before, and any at all. */
export function readDeadlines({ stochastic, time_unit }: Json): Experiment[] {
  const fields = new Fields(stochastic as Json);
  const rates = fields.take('rates') as number[];
  const service = readLaw(fields.object('service') ?? {});
  const servers = Number(/M\/(?:M|G)\/(\d+)/.exec(fields.text('kind'))?.[1] ?? 1);
  fields.take('relative_due');
  fields.finish();
  const naturalSeconds = UNIT_SECONDS[String(time_unit)];
  if (naturalSeconds === undefined) throw new NotExpressible(`time unit ${String(time_unit)}`);
  const withDue = (due: readonly number[], prefix: string): Experiment => {
    const customers = rates.map((rate, k): Customers => ({
      id: `class${k + 1}`,
      rate: constantRate(rate),
      service,
      route: ['agents'],
      deferred: { due: due[k] },
    }));
    const serves = customers.map(({ id }) => ({ customers: id, factor: 1 }));
    const agents = [{ id: 'agents', serves, staff: [{ from: 0, agents: servers }] }];
    const { unitSeconds, warmUp, horizon } = steadyRun(customers, agents);
    const centre: Centre = {
      customers,
      agents,
      unitSeconds,
      naturalSeconds,
      horizon,
      arrivalRule: 'listOrder',
      freedRule: 'earliestDeadline',
      busynessCv: 0,
    };
    return { label: prefix, bareName: withPrefix(prefix), days: [{ weight: 1, centre }], warmUp };
  };
  return [
    withDue(
      rates.map(() => 1),
      'edf_equal_due_',
    ),
    withDue(
      rates.map((_, k) => (k === 0 ? 1 : NEVER * k)),
      'edf_limit_',
    ),
    withDue(
      rates.map((_, k) => SOME_DUE[k % SOME_DUE.length] * (1 + k)),
      'edf_',
    ),
  ];
}
