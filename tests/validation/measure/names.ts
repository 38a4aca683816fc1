import { numberOf } from '../format.ts';
import {
  agentsHolding,
  allBusy,
  busyVariance,
  loadTimesWait,
  meanOverBusy,
  occupancy,
  servedBy,
} from './agentFigures.ts';
import { mean, type Measure, ratio, variance } from './measure.ts';
import { allBusyAt, atMoment, inSlice } from './moments.ts';
import type { Snapshot } from './recording.ts';
import { limitOf, SERVICE_LEVELS, waitQuantile } from './serviceLevels.ts';
import {
  abandoned,
  abandonedWithin,
  answered,
  accepted,
  answeredWithin,
  blocked,
  callbackDelay,
  callbacks,
  calledBack,
  delayed,
  difference,
  inUnits,
  level,
  offered,
  plus,
  type Scope,
  seconds,
  type Total,
  waitAbandoned,
  waitAnswered,
  waited,
} from './totals.ts';

type Readers = Readonly<Record<string, Reader>>;
/** @param parts what the brackets of the pattern caught */
type Reader = (scope: Scope, ...parts: string[]) => Measure | null;

/**
 * The figure that a quantity's name asks for, in the words of the glossary of the cases; null when the name is none of
 * them. Results are in the case's unit of time.
 */
export function measureOf(name: string, scope: Scope): Measure | null {
  const own = scope.experiment.ownMeasure?.(name, scope);
  if (own) return own;
  if (name.startsWith('total_')) return measureOf(name.slice('total_'.length), scope);
  const ofClass = /^(class|type)(\d+)_(.*)$/.exec(name);
  if (ofClass) {
    const types = typesOf(`${ofClass[1]}${ofClass[2]}`, scope);
    return types.length === 0 ? null : read(ofClass[3], { ...scope, types }, OF_CLASSES);
  }
  return read(name, scope, OF_CLASSES) ?? read(name, scope, OF_ALL);
}

/** A class, or all periods of one that was cut into periods. */
function typesOf(name: string, { centre }: Scope): number[] {
  return centre.customers.flatMap(({ id }, type) => (id === name || id.startsWith(`${name}_period`) ? [type] : []));
}

function read(name: string, scope: Scope, readers: Readers): Measure | null {
  for (const [pattern, reader] of Object.entries(readers)) {
    const match = new RegExp(`^(?:${pattern})$`).exec(name);
    if (match) return reader(scope, ...match.slice(1));
  }
  return null;
}

const NUMBER = '(\\d+(?:\\.\\d+)?(?:/\\d+)?)';

/** By the pattern of the whole name: figures of all contacts or of a class. */
const OF_CLASSES: Readers = {
  // --- shares and waits of contacts
  p_wait: (s) => ratio(delayed(s), offered(s)),
  'p_abandon|p_abandon_per_attempt': (s) => ratio(abandoned(s), offered(s)),
  'p_block|p_lost|blocked_per_attempt': (s) => ratio(blocked(s), offered(s)),
  p_wait_accepted: (s) => ratio(delayed(s), accepted(s)),
  p_callback: (s) => ratio(callbacks(s), offered(s)),
  callback_delay_mean: (s) => ratio(callbackDelay(s), calledBack(s)),
  p_served: (s) => ratio(answered(s), offered(s)),
  'asa|wait_mean_served': (s) => ratio(waitAnswered(s), answered(s)),
  asa_delayed: (s) => ratio(waited(s), delayed(s)),
  'wait_mean|wait_mean_all|wait_mean_accepted|wait_mean_per_attempt': (s) => ratio(waited(s), accepted(s)),
  /** Time in the system beyond the service itself: all time in the queue, before and between. */
  delay_mean: (s) => ratio(inUnits(s, level(s, 'waiting')), offered(s)),
  wait_mean_abandoned: (s) => ratio(waitAbandoned(s), abandoned(s)),
  [`wait_quantile_${NUMBER}`]: (s, q) => waitQuantile(s, numberOf(q)),
  [`(${Object.keys(SERVICE_LEVELS).join('|')})_(?:${NUMBER}(s?)|(T))`]: (s, which, limit, unit, t) =>
    SERVICE_LEVELS[which](s, limitOf(s, t ?? limit, unit)),
  'share_served_by_(\\w+)': servedBy,

  // --- numbers over time; times in the system by Little's law: contact-seconds per contact
  'queue_mean|caller_queue_mean': (s) => ratio(level(s, 'waiting'), seconds),
  callback_queue_mean: (s) => ratio(level(s, 'toBeCalled'), seconds),
  number_in_system: (s) => ratio(inSystem(s), seconds),
  sojourn_mean: (s) => ratio(inUnits(s, inSystem(s)), offered(s)),
  chat_duration_mean: (s) => ratio(inUnits(s, level(s, 'inService')), answered(s)),
  open_chats_mean: (s) => ratio(level(s, 'inService'), seconds),
  mean_talking: (s) => ratio(difference(level(s, 'inService'), level(s, 'talked')), seconds),
  mean_wrapping: (s) => ratio(level(s, 'talked'), seconds),
  bot_sessions_mean: (s) => ratio(level(s, 'inBot'), seconds),
  orbit_mean: (s) => ratio(level(s, 'orbit'), seconds),
  agent_arrival_rate: (s) => ratio(offered(s), inUnits(s, seconds)),
  throughput: (s) => ratio(answered(s), inUnits(s, seconds)),

  // --- counts of a day, against the case's T
  'arrivals|arrivals_mean': (s) => mean(offered(s)),
  arrivals_variance: (s) => variance(offered(s)),
  served: (s) => mean(answered(s)),
  abandoned: (s) => mean(abandoned(s)),
  good: (s) => mean(inTime(s)),
  SL: (s) => ratio(inTime(s), answered(s)),
  'SL_ab|service_level': (s) =>
    ratio(inTime(s), plus(answered(s), difference(abandoned(s), abandonedWithin(s, limitOf(s, 'T'))))),
  'slice(\\d+)_(\\w+)': (s, slice, figure) => inSlice(s, Number(slice), figure),
};

/** Figures that know no classes. */
const OF_ALL: Readers = {
  'attempts_per_customer|attempts_per_call': (s) => ratio(offered(s), arrived),
  customers_finally_lost: () => ratio(lost, arrived),
  conservation_sum_rho_W: loadTimesWait,

  // --- agents; nobody is staffed outside working hours
  'occupancy|occupancy_in_working_hours': (s) => occupancy(s),
  'occupancy_(\\w+)': occupancy,
  'share_of_agent_time_with_(\\d+)_chats': (_, chats) => agentsHolding(Number(chats)),
  'p_(\\d+)_chats': (_, chats) => agentsHolding(Number(chats)),
  'mean_busy|busy_mean': () => meanOverBusy((n) => n),
  variance_busy: () => busyVariance,
  'P_busy_gt_(\\d+)': (_, k) => meanOverBusy((n) => Number(n > Number(k))),
  P_all_busy: allBusy,

  // --- moments and slices of a day
  [`(?:N|mean_in_system|mean)_t${NUMBER}`]: (s, t) => atMoment(s, t, (floor) => floor.waiting + floor.inService),
  [`Q_t${NUMBER}`]: (s, t) => atMoment(s, t, ({ waiting }) => waiting),
  [`P_all_busy_t${NUMBER}`]: allBusyAt,
  open_tickets_at_opening: (s) => atMoment(s, '0', open),
  open_tickets_at_closing: (s) => atMoment(s, closing(s), open),
  P_no_backlog_beyond_agents_at_closing: (s) =>
    atMoment(s, closing(s), (floor) => Number(open(floor) <= s.centre.agents[0].staff[0].agents)),
};

function inSystem(scope: Scope): Total {
  return plus(level(scope, 'waiting'), level(scope, 'inService'));
}

function inTime(scope: Scope): Total {
  return answeredWithin(scope, limitOf(scope, 'T'));
}

/** Tickets not finished. */
const open = ({ waiting, inService }: Snapshot): number => waiting + inService;
/** When work stops on the first day. */
const closing = ({ centre }: Scope): string => String(centre.agents[0].staff[1].from);
const arrived: Total = (day) => day.arrived;
const lost: Total = (day) => day.lost;
