/** Runs one workload on Peakdesk and prints one line of JSON, as the reference programs do: W1|W2|W3 [customers|days] [seed] */
import { parseScenario } from '../scenarios/index.ts';
import { compile, FLOW_COUNTERS, simulate, type FlowCounter, type Summary } from '../sim/index.ts';
import { QUEUES, randomDraws, simulateQueue } from './multiServerQueue.ts';
import { timed } from './programs.ts';
import { w3Scenario } from './w3Scenario.ts';

export interface RunResult {
  readonly contacts: number;
  /** Arrivals, completions and abandonments. */
  readonly events: number;
  readonly meanWait: number;
  readonly abandonedShare: number;
  readonly answeredIn20Seconds?: number;
}

/** Days of W3 through the whole contact centre, waits in minutes. */
export function simulateDays(days: number, seed: string): RunResult {
  const parsed = parseScenario(w3Scenario());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const model = compile(parsed.scenario);
  const total = Object.fromEntries(FLOW_COUNTERS.map((counter) => [counter, 0])) as Record<FlowCounter, number>;
  for (let day = 0; day < days; day++) addFlows(total, simulate(model, seed, day));
  return {
    contacts: total.contacts,
    events: total.contacts + total.completed + total.abandoned,
    meanWait: (total.waitAnswered + total.waitAbandoned) / total.contacts / 60,
    abandonedShare: total.abandoned / total.contacts,
    answeredIn20Seconds: total.answeredWithin / total.contacts,
  };
}

function addFlows(total: Record<FlowCounter, number>, { flow }: Summary): void {
  flow.forEach((value, index) => (total[FLOW_COUNTERS[index % FLOW_COUNTERS.length]] += value));
}

export function runWorkload(workload: string, size: number, seed: string): RunResult {
  if (workload === 'W3') return simulateDays(size, seed);
  const queue = QUEUES[workload as keyof typeof QUEUES];
  return simulateQueue(queue, size, randomDraws(queue, seed));
}

if (import.meta.filename === process.argv[1]) {
  const [workload, size, seed = '1'] = process.argv.slice(2);
  const { result, ...time } = timed(() => runWorkload(workload, Number(size), seed));
  console.log(JSON.stringify({ ...result, ...time }));
}
