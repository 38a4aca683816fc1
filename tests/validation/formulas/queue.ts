import type { Distribution } from '../../../scenarios/index.ts';
import { lawMean } from '../../../sim/distributions/index.ts';
import { busyCounts, erlangB, markovQueue, serviceLevels, singleServer, type SteadyState } from '../../../sim/index.ts';
import { type Json, NotExpressible, numberOf } from '../format.ts';
import { UNIT_SECONDS } from '../read/centre.ts';
import { Fields } from '../read/fields.ts';
import { readLaw } from '../read/laws.ts';
import { variantsOf } from '../read/variants.ts';
import { byName, firstOf, type Formula, NUMBER } from './formula.ts';
import { priorityFormula } from './priorities.ts';

/** Figures of a queue in the long run, or of several that the model tells apart, as far as sim/theory knows them. */
export function queueFormula(model: Json): Formula {
  return firstOf(
    variantsOf(model).map(({ bareName, model: its }): Formula => {
      const formula = knownOf(its);
      return (quantity) => {
        const name = bareName(quantity.name);
        return name === null ? undefined : formula({ ...quantity, name });
      };
    }),
  );
}

/** A model with a word that is not read here has no formula. */
function knownOf(model: Json): Formula {
  try {
    return Array.isArray(model.classes) ? priorityFormula(model) : stationFormula(model);
  } catch (error) {
    if (error instanceof NotExpressible) return () => undefined;
    throw error;
  }
}

/** One kind of customers before one group of agents. Times in the case's unit. */
interface Station {
  readonly rate: number;
  readonly service: Distribution;
  /** Infinity: always an agent free. */
  readonly agents: number;
  readonly patience?: Distribution;
  readonly capacity?: number;
  /** Seconds in the unit. */
  readonly unit: number;
}

function stationFormula(model: Json): Formula {
  const fields = new Fields(model);
  fields.agree('discipline', /^FCFS/);
  fields.take('T');
  const arrivals = fields.object('arrivals') ?? {};
  if (arrivals.type !== 'poisson') throw new NotExpressible('arrivals that are not Poisson');
  const [ofBot, passed] = readBot(fields, Number(arrivals.rate));
  const unlimited = /infinity/.test(fields.text('kind')) ? Infinity : undefined;
  const agents = fields.number('servers') ?? fields.number('agents') ?? unlimited;
  const service = readLaw(fields.object('service') ?? {});
  const patience = fields.object('patience');
  const capacity = fields.number('capacity');
  fields.finish();
  if (agents === undefined) throw new NotExpressible('no number of agents');
  const unit = UNIT_SECONDS[String(model.time_unit)];
  const station = { rate: passed, service, agents, unit };
  return firstOf([
    ofBot,
    figuresOf({
      ...station,
      ...(patience && { patience: readLaw(patience) }),
      ...(capacity !== undefined && { capacity }),
    }),
  ]);
}

/** Figures of the bot, and the rate at which customers ask for people. */
function readBot(fields: Fields, rate: number): [Formula, number] {
  const bot = fields.object('bot');
  if (bot === undefined) return [() => undefined, rate];
  const passed = rate * (1 - Number(bot.contained_probability));
  const sessions = rate * lawMean(readLaw(bot.duration as Json));
  return [byName({ bot_sessions_mean: () => sessions, agent_arrival_rate: () => passed }), passed];
}

/** Where several formulas hold, they are tried in turn. */
function figuresOf(station: Station): Formula {
  const { rate, service, agents, patience, capacity } = station;
  const load = rate * lawMean(service);
  if (agents === Infinity) return unlimitedFigures(load);
  if (capacity === agents) return byName({ p_block: () => erlangB(agents, load) });
  const formulas: Formula[] = [];
  if (agents === 1 && patience === undefined && capacity === undefined) formulas.push(singleServerFigures(station));
  const isMarkov = service.kind === 'exponential' && (patience === undefined || patience.kind === 'exponential');
  if (isMarkov) {
    const queue = markovQueue({
      arrivalRate: rate,
      serviceMean: service.mean,
      agents,
      ...(patience && { patienceMean: lawMean(patience) }),
      ...(capacity !== undefined && { capacity }),
    });
    formulas.push(steadyFigures(queue, service.mean, station.unit));
  }
  return firstOf(formulas);
}

function unlimitedFigures(load: number): Formula {
  const busy = busyCounts(load, 0);
  return byName({
    mean_busy: () => busy.mean,
    variance_busy: () => busy.variance,
    'P_busy_gt_(\\d+)': (k) =>
      1 - Array.from({ length: Number(k) + 1 }, (_, i) => busy.probability(i)).reduce((a, b) => a + b),
  });
}

function singleServerFigures({ rate, service }: Station): Formula {
  const server = singleServer(rate, service);
  return byName({
    wait_mean: () => server.waitMean,
    sojourn_mean: () => server.waitMean + lawMean(service),
    [`wait_cdf_${NUMBER}`]: (t) => 1 - server.waitExceeds(numberOf(t)),
    [`P_wait_gt_${NUMBER}`]: (t) => server.waitExceeds(numberOf(t)),
    [`P_sojourn_gt_${NUMBER}`]: (t) => server.sojournExceeds(numberOf(t)),
  });
}

function steadyFigures(queue: SteadyState, serviceMean: number, unit: number): Formula {
  const t = (limit: string, seconds: string): number => numberOf(limit) / (seconds ? unit : 1);
  const limit = `${NUMBER}(s?)`;
  return byName({
    p_wait: () => queue.pWait,
    p_wait_accepted: () => queue.pWait / (1 - queue.pBlocked),
    p_abandon: () => queue.pAbandon,
    p_block: () => queue.pBlocked,
    p_served: () => queue.pAnswered,
    asa_delayed: () => queue.waitMeanDelayed,
    'asa|wait_mean|wait_mean_all|wait_mean_accepted': () => queue.waitMean,
    wait_mean_served: () => queue.waitMeanAnswered,
    wait_mean_abandoned: () => queue.waitMeanAbandoned,
    sojourn_mean: () => queue.waitMean + serviceMean,
    queue_mean: () => queue.queueMean,
    occupancy: () => queue.occupancy,
    [`(?:sl|served)_within_${limit}`]: (...of) => queue.answeredWithin(t(...(of as Limit))),
    [`abandoned_within_${limit}`]: (...of) => queue.abandonedWithin(t(...(of as Limit))),
    [`(?:wait_exceeds|P_wait_gt)_${limit}`]: (...of) => queue.waitExceeds(t(...(of as Limit))),
    [`sl_served_over_offered_${limit}`]: (...of) => serviceLevels(queue, t(...(of as Limit))).offered,
    [`sl_excl_short_abandons_${limit}`]: (...of) =>
      serviceLevels(queue, t(...(of as Limit))).offeredExcludingShortAbandons,
    [`sl_over_answered_${limit}`]: (...of) => serviceLevels(queue, t(...(of as Limit))).answered,
    [`sl_counting_abandons_ok_${limit}`]: (...of) => serviceLevels(queue, t(...(of as Limit))).countingShortAbandons,
    [`wait_quantile_${NUMBER}`]: (q) => queue.waitQuantile(numberOf(q)),
  });
}

type Limit = [limit: string, seconds: string];
