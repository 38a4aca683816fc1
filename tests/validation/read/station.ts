import { type Json, NotExpressible, numberOf } from '../format.ts';
import { readAgents } from './agents.ts';
import { type Centre, UNIT_SECONDS, unitForHorizon } from './centre.ts';
import { readCustomers } from './customers.ts';
import type { Experiment } from './experiment.ts';
import { Fields } from './fields.ts';
import { steadyRun } from './lengths.ts';
import { readLaw } from './laws.ts';
import { readPools } from './pools.ts';

type Station = Omit<Experiment, 'label' | 'bareName'>;
/** All of a centre but its times. */
export type Parts = Omit<Centre, 'unitSeconds' | 'naturalSeconds' | 'horizon'>;

const PERIODS = 10;
const DAY_SECONDS = 86_400;
const MOST_DAYS = 40;
const WARM_UP_DAYS = 10;

/**
 * A centre described by arrivals, service, patience and agents: one queue or classes, one pool or several, in the long
 * run, over a day from empty or over periods.
 */
export function readStation(model: Json, names: readonly string[]): Station {
  const fields = new Fields(model);
  const naturalSeconds = UNIT_SECONDS[String(model.time_unit)];
  if (naturalSeconds === undefined) throw new NotExpressible(`time unit ${String(model.time_unit)}`);
  const initial = fields.text('initial');
  if (!/^$|empty|periodic/.test(initial)) throw new NotExpressible(`initial: ${initial}`);
  const threshold = fields.number('T');
  const slice = readSlices(fields.text('slices'));
  const stop = fields.number('arrivals_stop_at');
  fields.agree('then', /handled|cleared/);
  fields.agree('shift_end', /finishes the call in hand/);
  fields.agree('shift_change', /finish the call/);
  const isDay = stop !== undefined || initial !== '' || fields.has('staffing_table');
  const end = stop ?? lastMoment(names, slice);
  const isDaily = fields.has('working_hours');
  fields.agree('regime', /periodic steady state/);
  const parts = readParts(fields, end);
  fields.finish();
  const asked = { ...(threshold !== undefined && { threshold }), ...(slice !== undefined && { slice }) };
  if (isDaily) return { ...asked, ...overDays(parts, naturalSeconds) };
  if (!isDay) return { ...asked, ...inTheLongRun(parts, naturalSeconds) };
  if (/periodic/.test(initial)) return { ...asked, ...overPeriods(parts, naturalSeconds, initial) };
  const centre = { ...parts, unitSeconds: unitForHorizon(end, naturalSeconds), naturalSeconds, horizon: end };
  return { ...asked, days: [{ weight: 1, centre }], warmUp: 0 };
}

function inTheLongRun(parts: Parts, naturalSeconds: number): Station {
  const { unitSeconds, warmUp, horizon } = steadyRun(parts.customers, parts.agents);
  return { days: [{ weight: 1, centre: { ...parts, unitSeconds, naturalSeconds, horizon } }], warmUp };
}

/** `periodic steady state (... use t >= 40)`: from then on, moments one period apart are alike. */
function overPeriods(parts: Parts, naturalSeconds: number, initial: string): Station {
  const from = /t >= ([\d.]+)/.exec(initial)?.[1];
  const { period } = parts.customers[0].rate;
  if (from === undefined || period === undefined) throw new NotExpressible(`initial: ${initial}`);
  const horizon = (Math.ceil(Number(from) / period) + PERIODS) * period;
  const centre = { ...parts, unitSeconds: unitForHorizon(horizon, naturalSeconds), naturalSeconds, horizon };
  return { days: [{ weight: 1, centre }], warmUp: Number(from), period };
}

/** Days that are all alike, as many as a scenario may have; the first ones are left out. */
function overDays(parts: Parts, naturalSeconds: number): Station {
  const period = DAY_SECONDS / naturalSeconds;
  const horizon = MOST_DAYS * period;
  const centre = { ...parts, unitSeconds: naturalSeconds, naturalSeconds, horizon };
  return { days: [{ weight: 1, centre }], warmUp: WARM_UP_DAYS * period, period };
}

function readParts(fields: Fields, horizon: number): Parts {
  if (fields.has('pools')) return readPools(fields);
  const customers = readCustomers(fields, horizon);
  const agents = readAgents(fields, customers);
  const route = agents.map(({ id }) => id);
  return {
    customers: customers.map((one) => ({ ...one, route })),
    agents,
    arrivalRule: agents.length > 1 ? 'longestIdle' : 'listOrder',
    freedRule: 'oldestFirst',
    busynessCv: readBusyness(fields),
  };
}

/** Gamma with mean 1, one draw a day. */
export function readBusyness(fields: Fields): number {
  const busyness = fields.object('busyness');
  if (busyness === undefined) return 0;
  const law = readLaw({ mean: 1, ...busyness });
  if (law.kind !== 'gamma' || law.mean !== 1) throw new NotExpressible('busyness that is not gamma with mean 1');
  return law.cv;
}

/** Slice length of `slice i = [15*i, 15*(i+1))`. */
function readSlices(text: string): number | undefined {
  const length = /\[([\d.]+)\*i/.exec(text)?.[1];
  return length === undefined ? undefined : Number(length);
}

/** The last moment or slice that a quantity speaks of, on a whole unit of time. */
function lastMoment(names: readonly string[], slice = 0): number {
  const moments = names.map((name) => {
    const at = /_t(\d+(?:\.\d+)?)$/.exec(name)?.[1];
    const index = /^slice(\d+)_/.exec(name)?.[1];
    if (index !== undefined) return (Number(index) + 1) * slice;
    return at === undefined ? 0 : numberOf(at);
  });
  return Math.ceil(Math.max(...moments));
}
