import { erlangB } from '../../sim/theory/erlang.ts';
import { busyCounts } from '../../sim/theory/busyCounts.ts';
import { markovQueue } from '../../sim/theory/markovQueue.ts';
import { type Demand, smallestAgents } from '../../sim/theory/staffing.ts';
import type { SteadyState } from '../../sim/theory/steadyState.ts';
import type { Json } from './format.ts';

/** Values by the name of the quantity. */
export type Formulas = Readonly<Record<string, number>>;

/** Quantities of kind analytic, int and exact, as far as sim/theory knows them. */
export function formulasOf(model: Json): Formulas {
  if (model.loads_erlang !== undefined)
    return Array.isArray(model.targets) ? withPatience(model) : withoutPatience(model);
  if (model.erlang_c !== undefined) return positions(model.erlang_c as Record<string, number>);
  if (model.interval_mean !== undefined) return countQuantiles(model);
  return {};
}

/** `smallest n > load with P(wait <= 20 s) >= 0.8` for loads and mean handle times. */
function withoutPatience({ rule, loads_erlang: loads, aht_seconds: handleTimes }: Json): Formulas {
  const [, seconds, level] = /P\(wait <= ([\d.]+) s\) >= ([\d.]+)/.exec(String(rule))!.map(Number);
  const values: Record<string, number> = {};
  for (const load of loads as number[]) {
    for (const handleTime of handleTimes as number[]) {
      const demand = { arrivalRate: load / handleTime, serviceMean: handleTime };
      const agents = smallestAgents(demand, (queue) => queue.answeredWithin(seconds) >= level);
      const row = `load${load}_aht${handleTime}`;
      values[`n_${row}`] = agents;
      values[`sl_${row}`] = queueOf(demand, agents).answeredWithin(seconds);
      values[`sl_minus1_${row}`] = queueOf(demand, agents - 1).answeredWithin(seconds);
    }
  }
  return values;
}

/** Smallest n for a largest share abandoned or a smallest share answered in time, with patience. */
function withPatience(model: Json): Formulas {
  const handleTime = Number(model.aht_seconds);
  const patienceMean = Number(model.mean_patience_seconds);
  const values: Record<string, number> = {};
  for (const load of model.loads_erlang as number[]) {
    const demand = { arrivalRate: load / handleTime, serviceMean: handleTime, patienceMean };
    for (const [figure, target] of model.targets as [string, number][]) {
      const isShare = figure === 'sl';
      const read = (queue: SteadyState): number =>
        isShare ? queue.answeredWithin(Number(model.T_seconds)) : queue.pAbandon;
      const agents = smallestAgents(demand, (queue) => (isShare ? read(queue) >= target : read(queue) <= target));
      const row = `${figure}_${target}_load${load}`;
      values[`n_${row}`] = agents;
      values[row] = read(queueOf(demand, agents));
      values[`${row}_at_n_minus1`] = read(queueOf(demand, agents - 1));
    }
  }
  return values;
}

/** Positions for 80 % in time under a largest occupancy, with shrinkage on top (pyworkforce). */
function positions(given: Record<string, number>): Formulas {
  const demand = { arrivalRate: given.transactions / given.interval_min, serviceMean: given.aht_min };
  const within = (queue: SteadyState): number => queue.answeredWithin(given.asa_min);
  const raw = (occupancy: number): number =>
    smallestAgents(demand, (queue) => within(queue) >= 0.8 && queue.occupancy <= occupancy);
  return {
    raw_positions_sl80_occ85: raw(0.85),
    positions_with_30pct_shrinkage: Math.ceil(raw(0.85) / (1 - given.shrinkage)),
    service_level: within(queueOf(demand, raw(0.85))),
    raw_positions_sl80_occ70: raw(0.7),
    service_level_n15: within(queueOf(demand, 15)),
    p_wait_n15: queueOf(demand, 15).pWait,
    erlang_b_trunks_10erl_2pct: smallestTrunks(10, 0.02),
  };
}

function smallestTrunks(load: number, blocked: number): number {
  let trunks = 0;
  while (erlangB(trunks, load) > blocked) trunks++;
  return trunks;
}

/** Smallest counts whose distribution function reaches each of the usual levels, in steps of one percent. */
function countQuantiles({ interval_mean: mean, busyness }: Json): Formulas {
  const law = busyCounts(Number(mean), 1 / Math.sqrt(Number((busyness as Json).shape)));
  const levels = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  return Object.fromEntries(levels.map((q) => [`count_quantile_${q}`, law.quantile(q)]));
}

function queueOf(demand: Demand, agents: number): SteadyState {
  return markovQueue({ ...demand, agents });
}
