/**
 * How many chats at once? One agent of a full chat desk: as soon as a chat ends the next customer is there. A chat is six
 * messages on average; the agent answers them one at a time, and the customers think in between.
 *
 *     queue of 2 --> [ k chats: message --> agent's turn --> reply --> thinking --> message ... ] --> out
 *
 * How often the agent replies is known exactly (closed queue, mean value analysis): the simulation must agree, and adds what
 * the customers feel. Run it: npx tsx examples/chatConcurrency.ts
 */
import { parseScenario, type Scenario } from '../scenarios/index.ts';
import { closedQueueThroughput } from '../sim/centre/compile/chatSpeed.ts';
import { RatioMoments } from '../sim/experiment/ratioMoments.ts';
import { aggregateOptions, Aggregator, compile, FLOW_COUNTERS, simulate } from '../sim/index.ts';
import type { Estimate, FigureId, FlowCounter, Summary } from '../sim/index.ts';

/**
 * Messages of a chat: 6 on average, from 1 to 11 equally often. Effort of a reply and think time in seconds, exponential. The
 * slowdown is what each chat beyond `freeChats` adds to the effort.
 */
export const desk = { rounds: 6, effort: 15, think: 36, slowdown: 0.02, freeChats: 5, mostChats: 20 };

const DAYS = 20;
const HOURS = { simulated: 15, warmUp: 3 };

/** What one number of chats at once leads to, each with its 95 % interval over independent days. */
export interface Outcome {
  readonly chats: number;
  /** Replies per hour, with the slowdown and without. */
  readonly replies: Estimate;
  readonly repliesUnslowed: Estimate;
  /** The same by theory. */
  readonly exactReplies: number;
  readonly exactRepliesUnslowed: number;
  /** Share of the agent's time with hands on a chat. */
  readonly handsOn: Estimate;
  /** Seconds from joining the queue to the first reply, from any later message to its reply, and over all messages. */
  readonly firstResponse: Estimate;
  readonly laterResponse: Estimate;
  readonly response: Estimate;
  /** Share of all messages replied to within 3 minutes. */
  readonly inTime: Estimate;
}

export function outcomes(): Outcome[] {
  return Array.from({ length: desk.mostChats }, (_, i) => outcome(i + 1));
}

export function outcome(chats: number): Outcome {
  const slowed = measure(chats, desk.slowdown);
  const { replies: repliesUnslowed } = measure(chats, 0);
  const [exactReplies, exactRepliesUnslowed] = [exact(chats, desk.slowdown), exact(chats, 0)];
  return { chats, ...slowed, repliesUnslowed, exactReplies, exactRepliesUnslowed };
}

/** Replies per hour in the long run. A chat that ends is followed at once, so of six returns one takes no time. */
function exact(chats: number, slowdown: number): number {
  const effort = desk.effort * (1 + slowdown * Math.max(0, chats - desk.freeChats));
  return 3600 * closedQueueThroughput(effort, (desk.think * (desk.rounds - 1)) / desk.rounds, chats);
}

function deskScenario(concurrency: number, slowdownPerExtraChat: number): Scenario {
  const parsed = parseScenario({
    schemaVersion: 1,
    name: 'A full chat desk',
    calendar: { start: '2026-11-11T08:00', durationHours: HOURS.simulated, intervalMinutes: 60 },
    channels: { chat: { name: 'Chat', kind: 'chat' } },
    contactTypes: {
      presale: {
        name: 'Pre-sale',
        channel: 'chat',
        demand: [{ kind: 'series', intervalMinutes: 60, counts: Array<number>(HOURS.simulated).fill(300) }],
        queue: { capacity: 2 },
        service: {
          kind: 'chatRounds',
          rounds: { kind: 'uniform', min: 0.5, max: 2 * desk.rounds - 0.5 },
          roundEffortSeconds: { kind: 'exponential', mean: desk.effort },
          thinkSeconds: { kind: 'exponential', mean: desk.think },
          autoCloseSeconds: 3600,
        },
        route: [{ skillGroup: 'agent' }],
      },
    },
    skillGroups: {
      agent: {
        name: 'One agent',
        serves: [{ contactType: 'presale' }],
        concurrency,
        chatSpeed: { kind: 'slowdown', slowdownPerExtraChat, freeChats: desk.freeChats },
        roster: { kind: 'curve', intervalMinutes: 60, agents: [1] },
      },
    },
    run: { warmUpHours: HOURS.warmUp },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

/** The figures of the KPI table that the outcome shows. */
const SHOWN = {
  handsOn: 'handsOnUtilisation',
  firstResponse: 'firstResponseTime',
  response: 'responseTimePerRound',
  inTime: 'replyRate',
} as const satisfies Partial<Record<keyof Outcome, FigureId>>;

type Measured = keyof typeof SHOWN | 'replies' | 'laterResponse';

/** Days of the same number meet the same customers whatever the number of chats. */
function measure(chats: number, slowdown: number): Record<Measured, Estimate> {
  const scenario = deskScenario(chats, slowdown);
  const model = compile(scenario);
  const aggregator = new Aggregator(model, aggregateOptions(scenario));
  const further = new RatioMoments(2);
  for (let day = 0; day < DAYS; day++) {
    const summary = simulate(model, 'concurrency', day);
    aggregator.add(summary);
    const count = (counter: FlowCounter): number => total(summary, counter, model.warmUpIntervals);
    const laterReplies = count('roundsAnswered') - count('answered');
    further.add(0, count('roundsAnswered'), HOURS.simulated - HOURS.warmUp, day === 0);
    further.add(1, count('roundResponse') - count('responseAnswered'), laterReplies, day === 0);
  }
  const { figures } = aggregator.results([]);
  const shown = Object.entries(SHOWN).map(([name, id]) => [name, figures[id].total]);
  const [replies, laterResponse] = [0, 1].map((i) => further.estimate(i, DAYS, aggregator.confidence));
  return { ...Object.fromEntries(shown), replies, laterResponse } as Record<Measured, Estimate>;
}

/** A counter of the day's customers, those of the warm-up left out. */
function total({ flow }: Summary, counter: FlowCounter, warmUpIntervals: number): number {
  const width = FLOW_COUNTERS.length;
  let sum = 0;
  // Two rows an interval, VIPs and the others.
  for (let row = 2 * warmUpIntervals; row < flow.length / width; row++) {
    sum += flow[row * width + FLOW_COUNTERS.indexOf(counter)];
  }
  return sum;
}

const HEADER = [
  'chats at once',
  'replies per hour',
  'exact',
  'without slowdown',
  'exact',
  'hands on a chat',
  'first response, s',
  'later responses, s',
  'all responses, s',
  'within 3 minutes',
];

/** The outcomes as a Markdown table; each estimate with half the width of its 95 % interval. */
export function formatTable(rows: readonly Outcome[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(HEADER), line(HEADER.map(() => '---:')), ...rows.map((row) => line(cellsOf(row)))].join('\n');
}

function cellsOf(row: Outcome): string[] {
  return [
    String(row.chats),
    plusMinus(row.replies, 1),
    row.exactReplies.toFixed(1),
    plusMinus(row.repliesUnslowed, 1),
    row.exactRepliesUnslowed.toFixed(1),
    `${plusMinus(row.handsOn, 1, 100)} %`,
    plusMinus(row.firstResponse, 0),
    plusMinus(row.laterResponse, 0),
    plusMinus(row.response, 0),
    `${plusMinus(row.inTime, 1, 100)} %`,
  ];
}

function plusMinus({ mean, high }: Estimate, decimals: number, scale = 1): string {
  return `${(scale * mean).toFixed(decimals)} ± ${(scale * (high - mean)).toFixed(decimals)}`;
}

if (process.argv[1] === import.meta.filename) console.log(formatTable(outcomes()));
