import type { Distribution } from '../../../scenarios/index.ts';
import { type Json, NotExpressible } from '../format.ts';
import type { Customers } from './centre.ts';
import { Fields } from './fields.ts';
import { readLaw } from './laws.ts';
import { constantRate, type Rate, readArrivals } from './rates.ts';

const NOBODY_WAITS: Distribution = { kind: 'constant', value: 0 };
const FIRST_COME = /^(?!.*(?:preemptive[- ]resume|LCFS|EDF)).*FCFS/;

/** What all classes of a case have in common. */
type Common = Pick<Customers, 'wrapUp' | 'patience' | 'retry' | 'bot'>;

/** Contacts of one class, or of several with priorities; their routes are not known here. */
export function readCustomers(fields: Fields, horizon: number): Omit<Customers, 'route'>[] {
  fields.agree('discipline', FIRST_COME);
  const service = fields.object('talk') ?? fields.object('service') ?? fields.object('chat_work');
  fields.take('chat_work_mean');
  const common = readCommon(fields);
  const classes = fields.take('classes') as Json[] | undefined;
  if (classes) return classes.map((json, i) => readClass(json, i, horizon, service, common));
  if (service === undefined) throw new NotExpressible('no service times');
  const rate = readArrivals(fields.take('arrivals'), horizon);
  return [{ id: 'class1', rate, service: readLaw(service), ...common }];
}

function readCommon(fields: Fields): Common {
  const wrapUp = fields.object('after_call_work');
  const patience = readPatience(fields);
  const retry = readRetry(fields);
  const bot = readBot(fields);
  return {
    ...(wrapUp && { wrapUp: readLaw(wrapUp) }),
    ...(patience && { patience }),
    ...(retry && { retry }),
    ...(bot && { bot }),
  };
}

function readClass(
  json: Json,
  index: number,
  horizon: number,
  service: Json | undefined,
  common: Common,
): Omit<Customers, 'route'> {
  const fields = new Fields(json);
  const law = fields.object('service') ?? service;
  const patience = fields.object('patience');
  const rate = readClassRate(fields, horizon);
  const priority = fields.number('priority') ?? 5;
  fields.finish();
  if (law === undefined) throw new NotExpressible('a class without service times');
  const own = patience && { patience: readLaw(patience) };
  return { id: `class${index + 1}`, rate, priority, service: readLaw(law), ...common, ...own };
}

/** A class has a constant rate or arrivals of its own. */
export function readClassRate(fields: Fields, horizon: number): Rate {
  const rate = fields.number('rate');
  return rate === undefined ? readArrivals(fields.take('arrivals'), horizon) : constantRate(rate);
}

/** No waiting room is zero patience: who finds no free agent leaves at once. */
function readPatience(fields: Fields): Distribution | undefined {
  const patience = fields.object('patience');
  const capacity = fields.take('capacity') ?? fields.take('queue_capacity');
  const overflow = fields.text('overflow');
  if (capacity === undefined && overflow === '') return patience && readLaw(patience);
  const noRoom = capacity === fields.take('servers') || overflow === 'lost';
  if (!noRoom)
    throw new NotExpressible(`a limit of ${String(capacity)} on the number in system: queues have no limit yet`);
  return NOBODY_WAITS;
}

function readRetry(fields: Fields): Customers['retry'] {
  const redial = fields.object('redial');
  if (redial === undefined) return undefined;
  const its = new Fields(redial);
  its.agree('rule', /calls back with this probability.*fresh patience/);
  const retry = { probability: its.number('probability') ?? 1, lag: readLaw(its.object('delay') ?? {}) };
  its.finish();
  return retry;
}

function readBot(fields: Fields): Customers['bot'] {
  const bot = fields.object('bot');
  if (bot === undefined) return undefined;
  const its = new Fields(bot);
  its.agree('capacity', /unlimited/);
  its.agree('rule', /independent of the duration/);
  const read = { contained: its.number('contained_probability') ?? 0, duration: readLaw(its.object('duration') ?? {}) };
  its.finish();
  return read;
}
