import { lawMean } from '../../../sim/distributions/index.ts';
import { NotExpressible } from '../format.ts';
import type { Agents, Customers } from './centre.ts';
import type { Fields } from './fields.ts';

const DAY = 24;
const DAYS = 40;

/** Agents as a number, a staffing table, shifts, or as many as anybody could need. */
export function readAgents(fields: Fields, customers: readonly Omit<Customers, 'route'>[]): Agents[] {
  const serves = customers.map(({ id }) => ({ customers: id, factor: 1 }));
  const speeds = readSpeeds(fields);
  fields.agree('idle_agent_selection', /random|longest/);
  fields.take('staffing');
  const table = fields.take('staffing_table') as { from_: number; agents: number }[] | undefined;
  if (table) return [{ id: 'agents', serves, staff: table.map(({ from_, agents }) => ({ from: from_, agents })) }];
  const agents = fields.take('agents');
  if (Array.isArray(agents)) return agents.map((one: Shift) => ({ id: one.name, serves, staff: staffOfShift(one) }));
  const hours = readWorkingHours(fields);
  const count =
    agents ?? fields.take('servers') ?? (/infinity/.test(fields.text('kind')) ? plenty(customers) : undefined);
  if (typeof count !== 'number') throw new NotExpressible(`agents: ${JSON.stringify(count)}`);
  const staff = hours === undefined ? [{ from: 0, agents: count }] : daily(count, hours);
  return [{ id: 'agents', serves, staff, ...(speeds && { speeds }) }];
}

/** `8 h per day, same hours every day`. */
function readWorkingHours(fields: Fields): number | undefined {
  const text = fields.text('working_hours');
  if (text === '') return undefined;
  const hours = /^([\d.]+) h per day, same hours every day/.exec(text)?.[1];
  if (hours === undefined) throw new NotExpressible(`working_hours: ${text}`);
  return Number(hours);
}

/** At work for the first hours of each of forty days, the longest that a scenario can be; time in hours. */
function daily(agents: number, hours: number): Agents['staff'] {
  return Array.from({ length: DAYS }, (_, day) => [
    { from: DAY * day, agents },
    { from: DAY * day + hours, agents: 0 },
  ]).flat();
}

interface Shift {
  readonly name: string;
  readonly n: number;
  readonly shift: readonly [number, number | null];
}

function staffOfShift({ n, shift: [start, end] }: Shift): Agents['staff'] {
  const staff = [{ from: start, agents: n }, ...(end === null ? [] : [{ from: end, agents: 0 }])];
  return start === 0 ? staff : [{ from: 0, agents: 0 }, ...staff];
}

/** Ten standard deviations above the busiest moment. */
function plenty(customers: readonly Omit<Customers, 'route'>[]): number {
  const busiest = customers.map(({ rate, service }) => {
    const rates = Array.from({ length: 1000 }, (_, i) => (rate.until((i + 1) / 10) - rate.until(i / 10)) * 10);
    return Math.max(...rates) * lawMean(service);
  });
  const load = busiest.reduce((a, b) => a + b, 0);
  return Math.ceil(load + 10 * Math.sqrt(load) + 10);
}

/** Speed of each chat with 1, 2, ... chats at once. */
function readSpeeds(fields: Fields): number[] | undefined {
  fields.agree('routing', /fewest open chats/);
  fields.agree('queue', /FCFS/);
  fields.agree('per_chat', /shared equally/);
  const most = fields.number('max_concurrent');
  const each = fields.object('speed_per_chat');
  const total = fields.object('total_speed');
  if (most === undefined) return undefined;
  return Array.from({ length: most }, (_, i) =>
    each ? Number(each[String(i + 1)]) : Number(total?.[String(i + 1)]) / (i + 1),
  );
}
