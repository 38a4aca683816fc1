import { type Json, NotExpressible } from '../format.ts';
import { type Variant, withPrefix, withSuffix } from './experiment.ts';
import { isObject } from './fields.ts';

type Variants = readonly Variant<Json>[];

const LOSS_LAWS: Readonly<Record<string, Json>> = {
  exponential: { type: 'exponential', mean: 1 },
  lognormal: { type: 'lognormal', mean: 1, cv: 1.5 },
};

/** A case often holds several models that differ in one field. Writes each of them out, with the names it answers to. */
export function variantsOf(model: Json): Variants {
  if (Array.isArray(model.rows))
    return (model.rows as Json[]).flatMap((row) => (row.retry_rate ? [orbitRow(model, row)] : lossRow(model, row)));
  if (typeof model.rho === 'number' && Array.isArray(model.n))
    return (model.n as number[]).map((n) => loadRow(model, n));
  if (Array.isArray(model.servers)) return (model.servers as number[]).flatMap((n) => prioritiesRows(model, n));
  if (typeof model.servers === 'string') return unlimitedAndBlocking(model);
  if (model.pools === undefined && isLabelled(model.service))
    return byLaw(model, 'service').map((one) => ({ ...one, bareName: withPrefix(`${one.label}_`) }));
  if (isLabelled(model.chat_work)) return byLaw(model, 'chat_work');
  return [{ label: '', bareName: (name) => name, model }];
}

/** Several laws by name, as opposed to one law. */
function isLabelled(value: unknown): value is Readonly<Record<string, Json>> {
  return isObject(value) && value.type === undefined && Object.values(value).every((law) => isObject(law) && law.type);
}

/** Without a label in the names, all laws must give the same figures. */
function byLaw(model: Json, field: string): Variants {
  return Object.entries(model[field] as Record<string, Json>).map(([label, law]) => ({
    label,
    bareName: (name) => name,
    model: { ...model, [field]: law },
  }));
}

/** Blocking without a waiting room, for two service laws that must give the same figure. */
function lossRow({ kind, time_unit, service }: Json, { load, n }: Json): Variants {
  if (!/any distribution/.test(String(service))) throw new NotExpressible(`service: ${String(service)}`);
  return Object.entries(LOSS_LAWS).map(([law, json]) => ({
    label: `load${String(load)}_n${String(n)} ${law}`,
    bareName: (name) => (name === `B_load${String(load)}_n${String(n)}` ? 'p_block' : null),
    model: { kind, time_unit, arrivals: { type: 'poisson', rate: load }, service: json, servers: n, capacity: n },
  }));
}

/** Blocked callers who try again for ever. */
function orbitRow({ kind, time_unit }: Json, { rate, mu, n, retry_rate: retryRate }: Json): Variant<Json> {
  return {
    label: `n${String(n)}`,
    bareName: withPrefix(`n${String(n)}_`),
    model: {
      kind,
      time_unit,
      arrivals: { type: 'poisson', rate },
      service: { type: 'exponential', mean: 1 / Number(mu) },
      servers: n,
      capacity: n,
      redial: { probability: 1, delay: { type: 'exponential', mean: 1 / Number(retryRate) } },
    },
  };
}

function loadRow({ kind, time_unit, rho }: Json, n: number): Variant<Json> {
  const service = { type: 'exponential', mean: 1 };
  return {
    label: `n${n}`,
    bareName: withSuffix(`_n${n}`),
    model: { kind, time_unit, arrivals: { type: 'poisson', rate: Number(rho) * n }, service, servers: n },
  };
}

/** Each number of servers without and with interruption of less urgent service. */
function prioritiesRows(model: Json, servers: number): Variants {
  return ['nonpreemptive', 'preemptive'].map((rule) => ({
    label: `servers${servers} ${rule}`,
    bareName: withPrefix(`servers${servers}_${rule}_`),
    model: { ...model, servers, ...(rule === 'preemptive' && { discipline: 'preemptive-resume' }) },
  }));
}

function unlimitedAndBlocking(model: Json): Variants {
  const blocking = /(\d+) with blocking/.exec(String(model.servers))?.[1];
  if (blocking === undefined) throw new NotExpressible(`servers: ${String(model.servers)}`);
  const suffix = `_n${blocking}`;
  return [
    {
      label: 'unlimited',
      bareName: (name) => (name.endsWith(suffix) ? null : name),
      model: { ...model, servers: undefined, kind: 'infinity' },
    },
    {
      label: `n${blocking}`,
      bareName: withSuffix(suffix),
      model: { ...model, servers: Number(blocking), capacity: Number(blocking) },
    },
  ];
}
