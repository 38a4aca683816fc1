import { dateOfDay, parseDay } from '../../scenarios/import/log/clock.ts';
import { compile, type Observer, simulate } from '../../sim/index.ts';
import { parseScenario, type ScenarioInput } from '../../scenarios/index.ts';

/** A log of our own making, with the truth it was made from. */
export const TRUTH = {
  firstDate: '2026-03-02',
  days: 10,
  openHour: 8,
  closeHour: 20,
  /** Contacts per open hour. */
  arrivals: { orders: 120, returns: 60 },
  service: { orders: { mean: 180, cv: 0.8 }, returns: { mean: 90, cv: 0.5 } },
  patienceMean: { orders: 240, returns: 100 },
  /** Generalists take both types, specialists only orders. */
  agents: { generalists: 4, specialists: 4 },
  /** From this hour on, for half an hour, so many generalists are at work. */
  lunch: { hour: 12, generalists: 2 },
} as const;

const HEADER = ['arrival', 'queue_seconds', 'outcome', 'service_start', 'service_seconds', 'agent', 'type', 'priority'];

/** Simulates the true scenario once and writes what a switch would have logged, one line per call. */
export function syntheticLog(seed = 'synthetic'): string {
  const parsed = parseScenario(trueScenario());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const model = compile(parsed.scenario);
  const recorder = new Recorder(model.contactTypeIds, model.skillGroupIds);
  simulate(model, seed, 0, { observer: recorder });
  return [HEADER.join(','), ...recorder.lines].join('\n');
}

/** Turns events into lines; a call is written when it ends. */
class Recorder implements Observer {
  readonly lines: string[] = [];
  private readonly taken = new Map<number, { start: number; wait: number }>();

  constructor(
    private readonly types: readonly string[],
    private readonly groups: readonly string[],
  ) {}

  contact(
    event: string,
    time: number,
    contact: number,
    type: number,
    group: number,
    agent: number,
    wait: number,
  ): void {
    if (event === 'answered') this.taken.set(contact, { start: time, wait });
    if (event === 'abandoned') this.write(time - wait, wait, 'abandoned', '', 0, '', type);
    const answer = this.taken.get(contact);
    if (event === 'completed' && answer) {
      const { start } = answer;
      const name = `${this.groups[group]}-${agent}`;
      this.write(start - answer.wait, answer.wait, 'answered', moment(start), time - start, name, type);
    }
  }

  private write(
    arrival: number,
    wait: number,
    outcome: string,
    start: string,
    service: number,
    agent: string,
    type: number,
  ) {
    const fields = [moment(arrival), wait.toFixed(3), outcome, start, service.toFixed(3), agent, this.types[type], ''];
    this.lines.push(fields.join(','));
  }
}

/** `2026-03-02 08:00:01.250` */
function moment(second: number): string {
  const day = Math.floor(second / 86_400);
  const inDay = second - day * 86_400;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const milliseconds = Math.min(59_999, Math.floor((inDay % 60) * 1000));
  const seconds = (milliseconds / 1000).toFixed(3).padStart(6, '0');
  return `${dateOfDay((parseDay(TRUTH.firstDate) ?? 0) + day)} ${two(inDay / 3600)}:${two((inDay / 60) % 60)}:${seconds}`;
}

function trueScenario(): ScenarioInput {
  const byHour = (value: number): number[] =>
    Array.from({ length: 24 }, (_, hour) => (hour >= TRUTH.openHour && hour < TRUTH.closeHour ? value : 0));
  const everyDay = (hours: number[]): number[] => Array.from({ length: TRUTH.days }, () => hours).flat();
  const contactType = (id: 'orders' | 'returns', route: string[]) => ({
    name: id,
    channel: 'phone',
    demand: [{ kind: 'series' as const, intervalMinutes: 60, counts: everyDay(byHour(TRUTH.arrivals[id])) }],
    patienceSeconds: { kind: 'exponential' as const, mean: TRUTH.patienceMean[id] },
    service: { kind: 'voice' as const, talkSeconds: { kind: 'lognormal' as const, ...TRUTH.service[id] } },
    route: route.map((skillGroup) => ({ skillGroup })),
  });
  const group = (agents: number, atLunch: number, types: string[]) => ({
    name: types.join(),
    serves: types.map((type) => ({ contactType: type })),
    // Open half an hour longer, so that nobody is left in the queue at closing time.
    roster: { kind: 'curve' as const, intervalMinutes: 30, agents: halfHours(agents, atLunch) },
  });
  const halfHours = (agents: number, atLunch: number): number[] =>
    Array.from({ length: 48 }, (_, i) => {
      if (i === 2 * TRUTH.lunch.hour) return atLunch;
      return i >= 2 * TRUTH.openHour && i <= 2 * TRUTH.closeHour ? agents : 0;
    });
  return {
    schemaVersion: 1,
    name: 'truth',
    calendar: { start: `${TRUTH.firstDate}T00:00`, durationHours: 24 * TRUTH.days },
    channels: { phone: { name: 'phone', kind: 'phone' } },
    contactTypes: {
      orders: contactType('orders', ['generalists', 'specialists']),
      returns: contactType('returns', ['generalists']),
    },
    routing: { contactArrives: 'longestIdle', capacityFrees: 'oldestFirst' },
    skillGroups: {
      generalists: group(TRUTH.agents.generalists, TRUTH.lunch.generalists, ['orders', 'returns']),
      specialists: group(TRUTH.agents.specialists, TRUTH.agents.specialists, ['orders']),
    },
  };
}
