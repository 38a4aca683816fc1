import { Fields, isObject } from './fields.ts';
import { NotExpressible } from '../format.ts';

/** Arrivals per unit of time; `until(t)` is the expected number up to t. Times in the case's unit. */
export interface Rate {
  until(t: number): number;
  /** Moments between which the rate is constant; null: it changes all the time. */
  readonly changes: readonly number[] | null;
  readonly period?: number;
}

export function constantRate(rate: number): Rate {
  return { until: (t) => rate * t, changes: [] };
}

/** A rate per period; the periods are given by the moments that end them. */
export function stepRate(ends: readonly number[], rates: readonly number[]): Rate {
  const until = (t: number): number => {
    let sum = 0;
    let from = 0;
    ends.forEach((end, i) => {
      sum += rates[i] * Math.max(0, Math.min(end, t) - from);
      from = end;
    });
    return sum;
  };
  return { until, changes: ends };
}

function sinusoid(base: number, amplitude: number, frequency: number, phase: number): Rate {
  const wave = (t: number): number => Math.cos(frequency * t + phase);
  return {
    until: (t) => base * t + (amplitude / frequency) * (wave(0) - wave(t)),
    changes: null,
    period: (2 * Math.PI) / frequency,
  };
}

function linearBetween(knots: readonly { t: number; rate: number }[]): Rate {
  const until = (t: number): number => {
    let sum = 0;
    for (let i = 0; i + 1 < knots.length && knots[i].t < t; i++) {
      const [a, b] = [knots[i], knots[i + 1]];
      const end = Math.min(t, b.t);
      const rateAtEnd = a.rate + ((b.rate - a.rate) * (end - a.t)) / (b.t - a.t);
      sum += ((a.rate + rateAtEnd) / 2) * (end - a.t);
    }
    return sum;
  };
  return { until, changes: null };
}

const SINE = /([\d.]+) ?\+ ?([\d.]+) ?\*? ?sin\(([^)]*)\)/;

/** `100 + 60*sin(2*pi*t/8)`, `100 + 20 sin(t)`, `50 + 5 sin(0.5 t)`. */
function readFormula(formula: string): Rate {
  const match = SINE.exec(formula);
  const inside = match?.[3].replaceAll(' ', '').replaceAll('*', '') ?? '';
  const byPeriod = /^2pit\/([\d.]+)$/.exec(inside);
  const byFrequency = /^([\d.]*)t$/.exec(inside);
  if (match && byPeriod) return sinusoid(Number(match[1]), Number(match[2]), (2 * Math.PI) / Number(byPeriod[1]), 0);
  if (match && byFrequency) return sinusoid(Number(match[1]), Number(match[2]), Number(byFrequency[1] || 1), 0);
  throw new NotExpressible(`arrival rate ${formula}`);
}

/** @param horizon where the last step of a piecewise constant rate ends */
export function readArrivals(json: unknown, horizon: number): Rate {
  if (!isObject(json)) throw new NotExpressible(`arrivals: ${JSON.stringify(json)}`);
  const fields = new Fields(json);
  const rate = rateOf(fields, horizon);
  fields.finish();
  return rate;
}

function rateOf(fields: Fields, horizon: number): Rate {
  const type = fields.text('type');
  switch (type) {
    case 'poisson':
      return constantRate(fields.need('rate'));
    case 'sinusoid':
      if (fields.has('formula')) return readFormula(fields.text('formula'));
      return sinusoid(
        fields.need('base'),
        fields.need('amplitude'),
        fields.number('angular_frequency') ?? (2 * Math.PI) / fields.need('period'),
        fields.number('phase') ?? 0,
      );
    case 'piecewise_linear':
      return linearBetween(fields.take('knots') as { t: number; rate: number }[]);
    case 'piecewise_constant': {
      const steps = fields.take('steps') as { t: number; rate: number }[];
      const ends = [...steps.slice(1).map(({ t }) => t), horizon];
      return stepRate(
        ends,
        steps.map(({ rate }) => rate),
      );
    }
    default:
      throw new NotExpressible(`arrivals of type ${type}`);
  }
}
