import type { Distribution } from '../../../scenarios/index.ts';
import { type Json, NotExpressible } from '../format.ts';
import type { Customers } from './centre.ts';
import { Fields } from './fields.ts';
import { readLaw } from './laws.ts';
import { constantRate, type Rate, readArrivals } from './rates.ts';

const FIRST_COME = /^(?!.*(?:LCFS|EDF)).*FCFS/;
const RESUMES = /^(?!.*(?:non-?preemptive|LCFS|EDF)).*preemptive[- ]resume/;
/** Far beyond any wait, for work whose deadline does not matter. */
const NEVER_DUE = 1e6;

/** What all classes of a case have in common. */
type Common = Pick<Customers, 'wrapUp' | 'patience' | 'queueCapacity' | 'retry' | 'bot' | 'deferred'>;

/** Contacts of one class, or of several with priorities; their routes are not known here. */
export function readCustomers(fields: Fields, horizon: number): Omit<Customers, 'route'>[] {
  const service = fields.object('talk') ?? fields.object('service') ?? fields.object('chat_work');
  fields.take('chat_work_mean');
  const common = readCommon(fields);
  const classes = fields.take('classes') as Json[] | undefined;
  if (classes && (common.queueCapacity ?? 0) > 0) throw new NotExpressible('a limit on several queues together');
  if (classes) return classes.map((json, i) => readClass(json, i, horizon, service, common));
  if (service === undefined) throw new NotExpressible('no service times');
  const rate = readArrivals(fields.take('arrivals'), horizon);
  const only = { id: 'class1', rate, service: readLaw(service), ...common };
  const callback = readCallback(fields);
  return callback ? [{ ...only, callback }, awaitingCall(only)] : [only];
}

function readCommon(fields: Fields): Common {
  const wrapUp = fields.object('after_call_work');
  const patience = readPatience(fields);
  const queueCapacity = readQueueCapacity(fields);
  const deferred = readDeferred(fields);
  const retry = readRetry(fields);
  const bot = readBot(fields);
  return {
    ...(wrapUp && { wrapUp: readLaw(wrapUp) }),
    ...(patience && { patience }),
    ...(queueCapacity !== undefined && { queueCapacity }),
    ...(deferred && { deferred }),
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

function readPatience(fields: Fields): Distribution | undefined {
  const patience = fields.object('patience');
  return patience && readLaw(patience);
}

/** Room to wait: given as such, or as a limit on the number in the system. */
function readQueueCapacity(fields: Fields): number | undefined {
  const inSystem = fields.number('capacity');
  const waiting = fields.number('queue_capacity');
  const overflow = fields.text('overflow');
  if (overflow !== '' && overflow !== 'lost') throw new NotExpressible(`overflow: ${overflow}`);
  if (inSystem === undefined) return overflow === 'lost' ? 0 : waiting;
  const servers = fields.number('servers') ?? fields.number('agents');
  if (servers === undefined) throw new NotExpressible(`a capacity of ${inSystem} without a number of servers`);
  return inSystem - servers;
}

/** Work that may be interrupted by more urgent work, or at closing time, and goes on where it stopped. */
function readDeferred(fields: Fields): Customers['deferred'] {
  const discipline = fields.text('discipline');
  const preemptible = RESUMES.test(discipline);
  if (discipline !== '' && !preemptible && !FIRST_COME.test(discipline)) {
    throw new NotExpressible(`discipline: ${discipline}`);
  }
  const closing = fields.text('closing');
  const putDown = /stops at closing time and resumes where it stopped/.test(closing);
  if (closing !== '' && !putDown) throw new NotExpressible(`closing: ${closing}`);
  return preemptible || putDown ? { due: NEVER_DUE, preemptible, putDown } : undefined;
}

function readCallback(fields: Fields): Customers['callback'] {
  const callback = fields.object('callback');
  if (callback === undefined) return undefined;
  const its = new Fields(callback);
  const offered = its.text('offered_when');
  const waiting = /at least (\d+) callers? (?:is|are) waiting/.exec(offered)?.[1];
  if (waiting === undefined) throw new NotExpressible(`offered_when: ${offered}`);
  its.agree('queue', /never abandons?, FCFS/);
  its.agree('served', /only when no caller waits/);
  its.agree('handle_time', /same law/);
  const probability = its.number('accepted_with_probability') ?? 1;
  its.finish();
  return { whenWaiting: Number(waiting), probability, as: CALLBACKS };
}

/** Those who accepted a callback: a class of its own, less urgent, that nobody joins in another way. */
const CALLBACKS = 'callbacks';
function awaitingCall({ service, wrapUp }: Omit<Customers, 'route'>): Omit<Customers, 'route'> {
  return { id: CALLBACKS, rate: constantRate(0), service, ...(wrapUp && { wrapUp }), priority: 9 };
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
