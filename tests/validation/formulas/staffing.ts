import {
  erlangB,
  markovQueue,
  serviceLevels,
  type ServiceLevels,
  smallestAgents,
  type SteadyState,
} from '../../../sim/index.ts';
import { type Json, NotExpressible, type Quantity } from '../format.ts';
import { byName, type Formula, NUMBER } from './formula.ts';

interface Demand {
  readonly arrivalRate: number;
  readonly serviceMean: number;
  readonly patienceMean?: number;
}

/** What is looked at, and from which value on it is good enough. */
interface Target {
  readonly read: (queue: SteadyState) => number;
  readonly isGood: (value: number) => boolean;
}

/** The smallest group that reaches a target, the value reached and the one with an agent fewer, by load. */
export function staffingRule(model: Json): Formula {
  return Array.isArray(model.targets) ? withPatience(model) : withoutPatience(model);
}

/** `smallest n > load with P(wait <= 20 s) >= 0.8` for loads and mean handle times. */
function withoutPatience({ rule }: Json): Formula {
  const match = new RegExp(`P\\(wait <= ${NUMBER} s\\) >= ${NUMBER}`).exec(String(rule));
  if (match === null) throw new NotExpressible(`rule: ${String(rule)}`);
  const [seconds, level] = match.slice(1).map(Number);
  const target = atLeast(level, (queue) => queue.answeredWithin(seconds));
  const row = `load${NUMBER}_aht${NUMBER}`;
  const at = (load: string, handleTime: string): Staffed =>
    staffed({ arrivalRate: Number(load) / Number(handleTime), serviceMean: Number(handleTime) }, target);
  return byName({
    [`n_${row}`]: (load, handleTime) => at(load, handleTime).agents,
    [`sl_${row}`]: (load, handleTime) => at(load, handleTime).reached(0),
    [`sl_minus1_${row}`]: (load, handleTime) => at(load, handleTime).reached(-1),
  });
}

/** Several targets with patience; a group may then be smaller than the load. */
function withPatience(model: Json): Formula {
  const serviceMean = Number(model.aht_seconds);
  const patienceMean = Number(model.mean_patience_seconds);
  const row = `(\\w+)_${NUMBER}_load${NUMBER}`;
  const at = (figure: string, value: string, load: string): Staffed =>
    staffed(
      { arrivalRate: Number(load) / serviceMean, serviceMean, patienceMean },
      targetOf(figure, Number(value), model),
    );
  return byName({
    [`n_${row}`]: (...parts) => at(...(parts as Row)).agents,
    [row]: (...parts) => at(...(parts as Row)).reached(0),
    [`${row}_at_n_minus1`]: (...parts) => at(...(parts as Row)).reached(-1),
  });
}

type Row = [figure: string, value: string, load: string];

interface Staffed {
  readonly agents: number;
  /** The figure with so many agents more. */
  reached(more: number): number;
}

function staffed(demand: Demand, { read, isGood }: Target): Staffed {
  const agents = smallestAgents(demand, (queue) => isGood(read(queue)));
  return { agents, reached: (more) => read(markovQueue({ ...demand, agents: agents + more })) };
}

function targetOf(figure: string, value: number, { T_seconds: seconds, sl }: Json): Target {
  const t = Number(seconds);
  switch (figure) {
    case 'sl':
      return atLeast(value, (queue) => serviceLevels(queue, t)[definitionOf(String(sl))]);
    case 'p_abandon':
      return atMost(value, (queue) => queue.pAbandon);
    case 'p_wait':
      return atMost(value, (queue) => queue.pWait);
    case 'asa':
      return atMost(value, (queue) => queue.waitMean);
    default:
      throw new NotExpressible(`target: ${figure}`);
  }
}

function definitionOf(text: string): keyof ServiceLevels {
  if (text.endsWith('+ abandoned within T) / offered')) return 'countingShortAbandons';
  if (text.endsWith('/ (offered - abandoned within T)')) return 'offeredExcludingShortAbandons';
  if (text.endsWith('/ offered')) return 'offered';
  if (text.endsWith('/ answered')) return 'answered';
  throw new NotExpressible(`sl: ${text}`);
}

function atLeast(value: number, read: Target['read']): Target {
  return { read, isGood: (reached) => reached >= value };
}

function atMost(value: number, read: Target['read']): Target {
  return { read, isGood: (reached) => reached <= value };
}

/**
 * Positions for a service level under a largest occupancy, with shrinkage on top (pyworkforce). Names without a number
 * of agents mean the first group that the case asks for.
 */
export function positions(model: Json, quantities: readonly Quantity[]): Formula {
  const given = model.erlang_c as Readonly<Record<string, number>>;
  const demand = { arrivalRate: given.transactions / given.interval_min, serviceMean: given.aht_min };
  const within = (queue: SteadyState): number => queue.answeredWithin(given.asa_min);
  const raw = (level: string, occupancy: string): number =>
    smallestAgents(
      demand,
      (queue) => within(queue) >= Number(level) / 100 && queue.occupancy <= Number(occupancy) / 100,
    );
  const name = `raw_positions_sl${NUMBER}_occ${NUMBER}`;
  const first = quantities
    .map((quantity) => new RegExp(`^${name}$`).exec(quantity.name))
    .find((match) => match !== null);
  const agents = (): number => {
    if (first === undefined) throw new NotExpressible('no number of agents');
    return raw(first[1], first[2]);
  };
  return byName({
    [name]: raw,
    [`positions_with_${NUMBER}pct_shrinkage`]: (percent) => roundUp(agents() / (1 - Number(percent) / 100)),
    [`service_level(?:_n${NUMBER})?`]: (n) => within(markovQueue({ ...demand, agents: n ? Number(n) : agents() })),
    [`p_wait(?:_n${NUMBER})?`]: (n) => markovQueue({ ...demand, agents: n ? Number(n) : agents() }).pWait,
    [`erlang_b_trunks_${NUMBER}erl_${NUMBER}pct`]: (load, percent) => trunks(Number(load), Number(percent) / 100),
  });
}

function trunks(load: number, blocked: number): number {
  let count = 0;
  while (erlangB(count, load) > blocked) count++;
  return count;
}

/** 14 / 0.7 is 20 and not a hair above. */
function roundUp(value: number): number {
  return Math.ceil(value - 1e-9);
}
