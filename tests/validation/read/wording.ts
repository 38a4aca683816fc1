import { type Json, NotExpressible } from '../format.ts';
import { type Agents, UNIT_SECONDS } from './centre.ts';

export const FINISHES = /finish the call in hand/;

/** Gamma with mean 1, as `Gamma(28.7, rate 28.7)`; its cv. */
export function busynessCv(text: string): number {
  const [, shape, rate] = /Gamma\(([\d.]+), rate ([\d.]+)\)/.exec(text) ?? [];
  if (shape === undefined || shape !== rate) throw new NotExpressible(`busyness in ${text}`);
  return 1 / Math.sqrt(Number(shape));
}

export function naturalSeconds(model: Json): number {
  const seconds = UNIT_SECONDS[String(model.time_unit)];
  if (seconds === undefined) throw new NotExpressible(`time unit ${String(model.time_unit)}`);
  return seconds;
}

/** Steps of staff, one number per period. */
export function staffByPeriod(starts: readonly number[], agents: readonly number[]): Agents['staff'] {
  return agents.map((count, p) => ({ from: starts[p], agents: count }));
}
