import type { Distribution } from '../../../scenarios/index.ts';
import { lawMean } from '../../../sim/distributions/index.ts';
import { type Json, NotExpressible } from '../format.ts';
import type { Agents, Customers } from './centre.ts';
import { readClassRate } from './customers.ts';
import { Fields, isObject } from './fields.ts';
import { factorBetween, readLaw } from './laws.ts';
import { readArrivals } from './rates.ts';
import type { Parts } from './station.ts';

const LONGEST_IDLE = /longest-idle agent of all pools/;
const FIRST_POOL = /^(?:fast|fastest|first|pool ?1)\b.*first/;

interface Pool {
  readonly name: string;
  readonly n: number;
  readonly json: Json;
}

/** Several pools: like pools in a list share one queue; pools by name serve classes in the order of the classes' lists. */
export function readPools(fields: Fields): Parts {
  const pools = fields.take('pools');
  return Array.isArray(pools) ? sharedQueue(fields, pools as Json[]) : byClass(fields, pools as Json);
}

function sharedQueue(fields: Fields, list: readonly Json[]): Parts {
  const arrival = fields.text('arrival');
  if (!LONGEST_IDLE.test(arrival) && !FIRST_POOL.test(arrival)) throw new NotExpressible(`arrival: ${arrival}`);
  const patience = fields.object('patience');
  const services = list.map((pool) => readLaw(pool.service as Json));
  const agents = list.map(({ n }, i): Agents => {
    const factor = factorBetween(services[0], services[i], lawMean);
    return { id: `pool${i + 1}`, staff: [{ from: 0, agents: Number(n) }], serves: [{ customers: 'class1', factor }] };
  });
  const customers: Customers = {
    id: 'class1',
    rate: readArrivals(fields.take('arrivals'), 0),
    service: services[0],
    route: agents.map(({ id }) => id),
    ...(patience && { patience: readLaw(patience) }),
  };
  const arrivalRule = LONGEST_IDLE.test(arrival) ? 'longestIdle' : 'listOrder';
  return { customers: [customers], agents, arrivalRule, freedRule: 'oldestFirst', busynessCv: 0 };
}

function byClass(fields: Fields, json: Json): Parts {
  fields.agree('overflow', /decided at arrival/);
  const pools = Object.entries(json).map(([name, pool]): Pool => {
    return isObject(pool) ? { name, n: Number(pool.n), json: pool } : { name, n: Number(pool), json: {} };
  });
  const shared = fields.object('service');
  const common = fields.object('patience');
  const classes = (fields.take('classes') as Json[]).map((one) => new Fields(one));
  const routes = classes.map((its) => routeOf(its.take('pools') as string[], pools));
  const freed = fields.text('freed_agent');
  const serviceIn = (k: number, name: string): Distribution => serviceOf(k, name, routes[k], pools, shared);
  const customers = classes.map((its, k): Customers => {
    const patience = its.object('patience') ?? common;
    const rate = readClassRate(its, 0);
    its.finish();
    return {
      id: `class${k + 1}`,
      rate,
      service: serviceIn(k, routes[k][0]),
      route: routes[k],
      ...(patience && { patience: readLaw(patience) }),
    };
  });
  const agents = pools.map(({ name, n }): Agents => ({
    id: name,
    staff: [{ from: 0, agents: n }],
    serves: preferences(freed, name, routes).map((k) => ({
      customers: `class${k + 1}`,
      factor: factorBetween(serviceIn(k, routes[k][0]), serviceIn(k, name), lawMean),
    })),
  }));
  return { customers, agents, arrivalRule: 'listOrder', freedRule: freedRuleOf(freed), busynessCv: 0 };
}

/** `["pool1", "pool2 if pool1 is full"]`, `["A", "then B"]` as names of pools. */
function routeOf(list: readonly string[], pools: readonly Pool[]): string[] {
  return list.map((text) => {
    const word = /^(?:then )?(\w+)/.exec(text)?.[1];
    if (!pools.some(({ name }) => name === word)) throw new NotExpressible(`pools: ${text}`);
    return word!;
  });
}

/** `pool1: class 1; pool2: class 2 first, then class 1` as indices of classes. */
function preferences(freed: string, name: string, routes: readonly string[][]): number[] {
  const said = freed
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}:`));
  const order = [...(said ?? '').slice(name.length + 1).matchAll(/\d+/g)].map(([k]) => Number(k) - 1);
  const served = routes.flatMap((route, k) => (route.includes(name) ? [k] : []));
  if (served.some((k) => !order.includes(k))) throw new NotExpressible(`freed_agent: ${freed}`);
  return order;
}

/** The group's own order, or the longest waiting; all pools that have a choice must choose alike. */
function freedRuleOf(freed: string): Parts['freedRule'] {
  const choices = freed.split(';').filter((part) => (part.slice(part.indexOf(':')).match(/\d+/g) ?? []).length > 1);
  const byAge = choices.filter((part) => /longest|oldest/.test(part)).length;
  if (byAge > 0 && byAge < choices.length) throw new NotExpressible(`freed_agent: ${freed}`);
  return byAge > 0 ? 'oldestFirst' : 'listOrder';
}

/** By pool and class, or primary for a class's first pool and secondary for the others. */
function serviceOf(
  k: number,
  name: string,
  route: readonly string[],
  pools: readonly Pool[],
  shared: Json | undefined,
): Distribution {
  const own = pools.find((pool) => pool.name === name)?.json[`service_class${k + 1}`];
  const byRank = shared?.[route[0] === name ? 'primary' : 'secondary'];
  const law = own ?? byRank ?? (shared?.type ? shared : undefined);
  if (!isObject(law)) throw new NotExpressible(`no service times of class ${k + 1} in ${name}`);
  return readLaw(law);
}
