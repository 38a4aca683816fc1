import { parseScenario, type ScenarioInput } from '../../../scenarios/index.ts';
import { compile, type ContactEvent, simulate } from '../../../sim/index.ts';

/** A ticket of a case; times in the case's unit. */
export interface Ticket {
  readonly name: string;
  readonly arrival: number;
  readonly handle: number;
  readonly due: number;
}

export interface Schedule {
  /** Name and start of every ticket, in the order of the case. */
  readonly starts: readonly (readonly [string, number])[];
  /** Finished after their due time. */
  readonly late: number;
  /** Largest finish - due. */
  readonly maxLateness: number;
}

export type Order = 'edf' | 'fcfs';

/** Seconds for one unit of time of the case; a power of two, so that quarters of a unit stay exact. */
const UNIT = 4096;
const HOUR = 3600;

/** Replays the tickets through the simulator: each is deferred work of a type of its own. */
export function replay(agents: number, tickets: readonly Ticket[], order: Order): Schedule {
  // Those who arrive together come in the order in which a free agent would choose among them.
  const sorted = order === 'edf' ? [...tickets].sort((a, b) => a.arrival - b.arrival || a.due - b.due) : tickets;
  const parsed = parseScenario(scenarioOf(agents, sorted, order));
  if (!parsed.ok) throw new Error(`the scenario made of the tickets is not valid: ${JSON.stringify(parsed.problems)}`);
  const started = new Map<string, number>();
  const finished = new Map<string, number>();
  simulate(compile(parsed.scenario), 'replay', 0, {
    arrivalTimes: sorted.map(({ arrival }) => [arrival * UNIT]),
    observer: {
      contact(event: ContactEvent, time: number, _contact: number, type: number): void {
        if (event === 'answered') started.set(sorted[type].name, time / UNIT);
        if (event === 'completed') finished.set(sorted[type].name, time / UNIT);
      },
    },
  });
  const lateness = tickets.map(({ name, due }) => finished.get(name)! - due);
  return {
    starts: tickets.map(({ name }) => [name, started.get(name)!]),
    late: lateness.filter((hours) => hours > 0).length,
    maxLateness: Math.max(...lateness),
  };
}

function scenarioOf(agents: number, tickets: readonly Ticket[], order: Order): ScenarioInput {
  const end = Math.max(...tickets.map(({ arrival }) => arrival)) * UNIT;
  return {
    schemaVersion: 1,
    name: 'replay',
    calendar: { start: '2026-01-01T00:00', durationHours: Math.floor(end / HOUR) + 1, intervalMinutes: 60 },
    channels: { tickets: { name: 'tickets', kind: 'ticket' } },
    contactTypes: Object.fromEntries(
      tickets.map((ticket) => [
        `t_${ticket.name}`,
        {
          name: ticket.name,
          channel: 'tickets',
          demand: [],
          service: {
            kind: 'deferred',
            effortSeconds: { kind: 'constant', value: ticket.handle * UNIT },
            deadlineHours: ((ticket.due - ticket.arrival) * UNIT) / HOUR,
          },
          route: [{ skillGroup: 'desk' }],
        },
      ]),
    ),
    routing: { capacityFrees: order === 'edf' ? 'earliestDeadline' : 'oldestFirst' },
    skillGroups: {
      desk: {
        name: 'desk',
        serves: tickets.map(({ name }) => ({ contactType: `t_${name}` })),
        roster: { kind: 'curve', intervalMinutes: 60, agents: [agents] },
      },
    },
  };
}
