import type { Shift, ShiftProblem } from '../../../sim/index.ts';
import { type Json, NotExpressible } from '../format.ts';
import { Fields, isObject } from '../read/fields.ts';

const REQUIRED = /^required(_|$)/;
const HOURS = 24;

/** What a model, or a part of it, asks to be covered; undefined when it asks for nothing of the kind. */
export function readCover(json: Json): ShiftProblem | undefined {
  const name = Object.keys(json).find((key) => REQUIRED.test(key) && Array.isArray(json[key]));
  if (name === undefined) return undefined;
  const fields = new Fields(json);
  const required = fields.take(name) as readonly number[] | readonly (readonly number[])[];
  const days = isNumbers(required) ? [required] : required;
  const mostPerPeriod = fields.number('max_per_period');
  const mostPerShift = fields.number('max_per_shift');
  fields.take('periods');
  const oneDay = readShifts(fields, days[0].length);
  fields.finish();
  const shifts = days.flatMap((periods, day) =>
    oneDay.map((shift) => ({
      ...(mostPerShift !== undefined && { most: mostPerShift }),
      ...shift,
      covers: shift.covers.map((period) => period + day * periods.length),
    })),
  );
  return { required: days.flat(), shifts, ...(mostPerPeriod !== undefined && { mostPerPeriod }) };
}

function isNumbers(values: readonly unknown[]): values is readonly number[] {
  return values.every((value) => typeof value === 'number');
}

/** Shifts as a list, as periods by the name of the shift, or told by the rule. */
function readShifts(fields: Fields, periods: number): Shift[] {
  const rule = fields.text('rule');
  const list = fields.take('shifts');
  const coverage = fields.object('coverage');
  const costs = fields.object('cost') ?? fields.object('costs') ?? {};
  if (coverage !== undefined) {
    return Object.entries(coverage).map(([name, covers]) => ({
      covers: covers as number[],
      cost: Number(costs[name] ?? 1),
    }));
  }
  const days = /works (\d+) consecutive (?:days|periods|hours)/.exec(rule)?.[1];
  if (days !== undefined) return consecutive(Number(days), periods, /\(cyclic\)/.test(rule));
  if (!Array.isArray(list)) throw new NotExpressible(rule === '' ? 'no shifts' : `rule: ${rule}`);
  if (rule !== '' && !/>= required/.test(rule)) throw new NotExpressible(`rule: ${rule}`);
  return list.map((shift) => readShift(shift, periods));
}

/** One shift from each period on, over the end of the week only when it is cyclic. */
function consecutive(length: number, periods: number, cyclic: boolean): Shift[] {
  const starts = cyclic ? periods : periods - length + 1;
  return Array.from({ length: starts }, (_, start) => ({ covers: span(start, start + length, periods), cost: 1 }));
}

/** A shift by the periods it covers, or by the hours of its start and end. */
function readShift(json: unknown, periods: number): Shift {
  if (!isObject(json)) throw new NotExpressible(`shift: ${JSON.stringify(json)}`);
  const fields = new Fields(json);
  fields.take('name');
  const covers = fields.take('covers') as number[] | undefined;
  const start = fields.number('start');
  const end = fields.number('end');
  const cost = fields.number('cost') ?? 1;
  const most = fields.number('max');
  fields.finish();
  const perHour = periods % HOURS === 0 ? periods / HOURS : 1;
  const worked = covers ?? (start !== undefined && end !== undefined && span(start * perHour, end * perHour, periods));
  if (!worked) throw new NotExpressible(`shift: ${JSON.stringify(json)}`);
  return { covers: worked, cost, ...(most !== undefined && { most }) };
}

/** Periods from `start` up to but not including `end`, past the end of the day if it comes first. */
function span(start: number, end: number, periods: number): number[] {
  const length = end > start ? end - start : end - start + periods;
  return Array.from({ length }, (_, i) => (start + i) % periods);
}
