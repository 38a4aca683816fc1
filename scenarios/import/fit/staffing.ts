import type { Call } from '../log/callLog.ts';
import { DAY_SECONDS } from '../log/clock.ts';
import { groupBy } from '../groupBy.ts';
import type { AgentDay } from './agents.ts';

/** Agents of a day who take the same contact types. */
export interface Team {
  readonly types: readonly string[];
  readonly agents: readonly string[];
  /** Whole agents on duty in each step of the day, agent time kept. */
  readonly onDuty: readonly number[];
}

/** Agent-seconds of a day: serving; estimated to be at work; and from first to last service, pauses above the limit left out. */
export interface AgentSeconds {
  readonly serving: number;
  readonly onDuty: number;
  readonly spells: number;
}

export interface Staffing {
  readonly teams: readonly Team[];
  readonly seconds: AgentSeconds;
}

/** Without work for longer than this, an agent is taken to be away. */
const LONGEST_IDLE_SECONDS = 1800;

/**
 * Agents at work, read from a day's log. An agent is at work while serving. Between two services the agent is at work
 * from the last moment at which somebody else this agent could have served was left waiting: who is free does not let
 * callers wait, so until then the agent was on a break, in wrap-up or otherwise away. A pause longer than half an hour
 * is absence in any case. Time before the first and after the last service of a spell is not seen and not counted.
 */
export function estimateStaffing(calls: readonly Call[], agents: readonly AgentDay[], stepSeconds: number): Staffing {
  const seconds = { serving: 0, onDuty: 0, spells: 0 };
  const teams = [...groupBy(agents, ({ types }) => types.join('\n')).values()].map((members) => {
    const waiting = waitingBySecond(calls, members[0].types);
    const onDuty = Array.from({ length: Math.ceil(DAY_SECONDS / stepSeconds) }, () => 0);
    for (const { services } of members) {
      for (const span of presence(services, waiting)) {
        seconds[span.kind] += span.to - span.from;
        if (span.kind !== 'spells') addSpan(onDuty, span, stepSeconds);
      }
    }
    return { types: members[0].types, agents: members.map(({ agent }) => agent), onDuty: wholeAgents(onDuty) };
  });
  const onDuty = seconds.serving + seconds.onDuty;
  return { teams, seconds: { serving: seconds.serving, onDuty, spells: seconds.serving + seconds.spells } };
}

/** A stretch of an agent's day: a service; a wait for work; a whole pause between two services of one spell. */
interface Span {
  readonly kind: 'serving' | 'onDuty' | 'spells';
  readonly from: number;
  readonly to: number;
}

function* presence(services: readonly Call[], waiting: Int32Array): Generator<Span> {
  let free = -Infinity;
  for (const call of services) {
    const start = Math.max(call.serviceStart, free);
    const end = Math.max(start, call.serviceStart + call.serviceSeconds);
    if (free > -Infinity) {
      const back = Math.max(free, lastLeftWaiting(waiting, free, start, call));
      if (start - free <= LONGEST_IDLE_SECONDS) yield { kind: 'spells', from: free, to: start };
      if (start - back <= LONGEST_IDLE_SECONDS) yield { kind: 'onDuty', from: back, to: start };
    }
    yield { kind: 'serving', from: start, to: end };
    free = end;
  }
}

/** End of the last second in [from, to) in which somebody other than `own` waited; -Infinity when nobody did. */
function lastLeftWaiting(waiting: Int32Array, from: number, to: number, own: Call): number {
  const earliest = Math.max(0, Math.round(from), Math.round(to) - LONGEST_IDLE_SECONDS);
  const ownFrom = Math.round(own.arrival);
  const ownTo = Math.round(own.arrival + own.wait);
  for (let t = Math.min(Math.round(to), DAY_SECONDS) - 1; t >= earliest; t--) {
    if (waiting[t] > (t >= ownFrom && t < ownTo ? 1 : 0)) return t + 1;
  }
  return -Infinity;
}

/** Callers of the given types waiting in each second of the day. */
function waitingBySecond(calls: readonly Call[], types: readonly string[]): Int32Array {
  const waiting = new Int32Array(DAY_SECONDS + 1);
  for (const { type, arrival, wait, outcome } of calls) {
    if (wait <= 0 || outcome === 'neverQueued' || !types.includes(type)) continue;
    waiting[Math.round(arrival)]++;
    waiting[Math.min(DAY_SECONDS, Math.round(arrival + wait))]--;
  }
  for (let t = 1; t <= DAY_SECONDS; t++) waiting[t] += waiting[t - 1];
  return waiting;
}

function addSpan(onDuty: number[], { from, to }: Span, stepSeconds: number): void {
  const last = Math.min(onDuty.length - 1, Math.ceil(to / stepSeconds) - 1);
  for (let step = Math.floor(from / stepSeconds); step <= last; step++) {
    const overlap = Math.min(to, (step + 1) * stepSeconds) - Math.max(from, step * stepSeconds);
    onDuty[step] += Math.max(0, overlap) / stepSeconds;
  }
}

/** Rounds a curve to whole agents; what one step rounds off is carried into the next, so that no agent time is lost. */
export function wholeAgents(curve: readonly number[]): number[] {
  let carried = 0;
  return curve.map((agents) => {
    const whole = Math.max(0, Math.round(agents + carried));
    carried += agents - whole;
    return whole;
  });
}
