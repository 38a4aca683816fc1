import type { Call } from '../log/callLog.ts';
import { groupBy } from '../groupBy.ts';

/** What one agent did on one day. */
export interface AgentDay {
  readonly day: number;
  readonly agent: string;
  /** Calls answered, by start of service. */
  readonly services: readonly Call[];
  /** Contact types that the agent takes on this day. */
  readonly types: readonly string[];
}

/** An agent who takes a type gets at least this part of what an even share among all would bring. */
const LEAST_PART_OF_EVEN_SHARE = 0.2;
/** With fewer expected than this, the absence of a type on a day says nothing and the whole log decides. */
const TELLING_EXPECTATION = 3;

/**
 * The agents of every day and what they take. Desks give agents different types, by day: an agent who never serves
 * prospects while a quarter of all calls are from prospects is not on that queue. Logs without agent names get the
 * fewest agents that could have done the work, all of them taking every type.
 */
export function agentDays(calls: readonly Call[]): AgentDay[] {
  const answered = calls.filter((call) => call.outcome === 'answered');
  const named = answered.some((call) => call.agent !== null);
  const days = groupBy(answered, (call) => call.day);
  const wholeLog = new TypeCounts(answered);
  return [...days].flatMap(([day, ofDay]) => {
    const wholeDay = new TypeCounts(ofDay);
    return [...(named ? byName(ofDay) : byFewest(ofDay))].map(([agent, services]) => ({
      day,
      agent,
      services: services.sort((a, b) => a.serviceStart - b.serviceStart),
      types: named ? typesTaken(agent, services, wholeDay, wholeLog) : wholeLog.types,
    }));
  });
}

function byName(calls: readonly Call[]): Map<string, Call[]> {
  const groups = groupBy(calls, (call) => call.agent ?? '');
  groups.delete('');
  return groups;
}

/** Each service goes to the free agent who ended last, to a new one when none is free. */
function byFewest(calls: readonly Call[]): Map<string, Call[]> {
  const agents: { free: number; services: Call[] }[] = [];
  for (const call of [...calls].sort((a, b) => a.serviceStart - b.serviceStart)) {
    const free = agents.filter((agent) => agent.free <= call.serviceStart);
    let taker = free.reduce((best, next) => (next.free > best.free ? next : best), free[0]);
    if (taker === undefined) agents.push((taker = { free: 0, services: [] }));
    taker.services.push(call);
    taker.free = call.serviceStart + call.serviceSeconds;
  }
  return new Map(agents.map((agent, index) => [`agent ${index + 1}`, agent.services]));
}

function typesTaken(agent: string, services: readonly Call[], wholeDay: TypeCounts, wholeLog: TypeCounts): string[] {
  const own = new TypeCounts(services);
  const takes = (type: string): boolean => {
    const evenShare = own.total * wholeDay.share(type);
    if (evenShare >= TELLING_EXPECTATION) return own.count(type) >= LEAST_PART_OF_EVEN_SHARE * evenShare;
    const everServed = wholeLog.countBy(agent, type) / wholeLog.countBy(agent);
    return own.count(type) > 0 || everServed >= LEAST_PART_OF_EVEN_SHARE * wholeLog.share(type);
  };
  return wholeLog.types.filter(takes);
}

/** How many calls of each type, and of each agent and type. */
class TypeCounts {
  readonly types: readonly string[];
  readonly total: number;
  private readonly counts = new Map<string, number>();

  constructor(calls: readonly Call[]) {
    for (const { type, agent } of calls) {
      for (const key of [`type ${type}`, `agent ${agent}`, `agent ${agent} type ${type}`]) {
        this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
      }
    }
    this.types = [...new Set(calls.map(({ type }) => type))].sort();
    this.total = calls.length;
  }

  count(type: string): number {
    return this.counts.get(`type ${type}`) ?? 0;
  }

  share(type: string): number {
    return this.count(type) / this.total;
  }

  countBy(agent: string, type?: string): number {
    return this.counts.get(type === undefined ? `agent ${agent}` : `agent ${agent} type ${type}`) ?? 0;
  }
}
