/**
 * An outage at 00:05, and the plan that answers it. On the night of the sale the agents' chat system is down for a quarter of
 * an hour and slow for another half. Most customers who were shut out try again, so the desk is flooded afterwards. The
 * same nights are simulated undisturbed, with the outage, and with the outage and an emergency plan; the plan is compared
 * with doing nothing.
 *
 * Run it: npx tsx examples/outage.ts [replications]
 */
import {
  applyPatch,
  type MergePatch,
  type Parsed,
  parseScenario,
  type ScenarioInput,
  type Text,
} from '../scenarios/index.ts';
import {
  compile,
  type EmergencyEvent,
  type Estimate,
  type ExperimentOutcome,
  type FigureId,
  simulate,
} from '../sim/index.ts';
import { type NamedScenario, runExperiment } from '../workers/index.ts';
import { processors, spawnNodeWorker } from '../workers/node.ts';

const group = (name: string, agents: number): ScenarioInput['skillGroups'][string] => ({
  name,
  serves: [{ contactType: 'orderChange' }],
  concurrency: 5,
  chatSpeed: { kind: 'handsOn', handsOnShare: 0.35, slowdownPerExtraChat: 0.02 },
  shrinkage: 0.1,
  roster: { kind: 'curve', intervalMinutes: 60, agents: [agents] },
});

const NIGHT: ScenarioInput = {
  schemaVersion: 1,
  name: 'The night of the sale',
  calendar: { start: '2026-11-11T00:00', durationHours: 4 },
  channels: { chat: { name: 'Chat', kind: 'chat', serviceLevelThresholdSeconds: 60 } },
  demand: { busyness: { cv: 0.1 } },
  contactTypes: {
    orderChange: {
      name: 'Order change',
      channel: 'chat',
      demand: [{ kind: 'series', intervalMinutes: 60, counts: [900, 750, 600, 450] }],
      patienceSeconds: { kind: 'weibull', mean: 240, shape: 1.3 },
      service: { kind: 'chatShared', workSeconds: { kind: 'lognormal', mean: 300, cv: 0.8 } },
      route: [{ skillGroup: 'agents' }, { skillGroup: 'outsourcer' }],
      queue: { whenBlocked: 'retry' },
      retry: { probability: 0.8, lagSeconds: { kind: 'exponential', mean: 900 }, maxAttempts: 5 },
    },
  },
  skillGroups: { agents: group('Agents', 36), outsourcer: group('Outsourcer', 0) },
};

const at = (time: string): string => `2026-11-11T${time}`;
const OUTAGE: MergePatch = {
  incidents: [
    { kind: 'channelDown', name: 'chat system down', at: at('00:05'), minutes: 15, channel: 'chat' },
    { kind: 'slowSystem', name: 'chat system slow', at: at('00:20'), minutes: 30, effortFactor: 1.3 },
  ],
};

const PLAN: MergePatch = {
  skillGroups: { outsourcer: { roster: { agents: [8] } } },
  playbook: [
    {
      name: 'meetings wait',
      when: { measure: 'occupancy', skillGroup: 'agents', above: 0.95, overMinutes: 5 },
      act: { kind: 'suspendShrinkage', skillGroup: 'agents' },
    },
    {
      name: 'more chats per agent',
      when: { measure: 'queueLength', channel: 'chat', above: 20, forMinutes: 2 },
      act: { kind: 'raiseConcurrency', skillGroup: 'agents', to: 7 },
    },
    {
      name: 'the outsourcer helps',
      when: { measure: 'longestWaitSeconds', channel: 'chat', above: 90, forMinutes: 3 },
      act: { kind: 'openOverflow', skillGroup: 'outsourcer' },
      backForMinutes: 20,
    },
    {
      name: 'call up reserves',
      when: { measure: 'serviceLevel', channel: 'chat', below: 0.7, overMinutes: 10, forMinutes: 5 },
      act: { kind: 'callReserves', skillGroup: 'agents', agents: 6, delayMinutes: 20 },
      backForMinutes: 20,
    },
  ],
};

/** The night with the outage and no plan first, as the base of the comparison. */
export function nights(): NamedScenario[] {
  const night = valid(parseScenario(NIGHT));
  const outage = valid(applyPatch(night.input, OUTAGE));
  const plan = valid(applyPatch(outage.input, PLAN));
  return [
    { id: 'outage', name: 'outage', scenario: outage.scenario },
    { id: 'plan', name: 'outage and plan', scenario: plan.scenario },
    { id: 'undisturbed', name: 'undisturbed', scenario: night.scenario },
  ];
}

function valid(parsed: Parsed): Extract<Parsed, { ok: true }> {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

export function compareNights(replications: number): Promise<ExperimentOutcome> {
  return runExperiment({ scenarios: nights(), replications }, { spawn: spawnNodeWorker, workers: processors() });
}

/** What went wrong in one night and what the plan did about it, one line each. */
export function logOf({ scenario }: NamedScenario, replication: number): string[] {
  const lines: string[] = [];
  const emergency = (event: EmergencyEvent, time: number, index: number): void => {
    const { name } = event.startsWith('incident') ? scenario.incidents[index] : scenario.playbook[index];
    lines.push(`${clock(time)} ${english(name)}: ${event}`);
  };
  simulate(compile(scenario), 'night', replication, { observer: { contact: () => {}, emergency } });
  return lines;
}

const english = (text: Text): string => (typeof text === 'string' ? text : text.en);

/** `00:05` */
function clock(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`;
}

const FIGURES: readonly FigureId[] = ['serviceLevel', 'averageSpeedOfAnswer', 'abandonment', 'lostShare', 'occupancy'];

/** Each figure in each kind of night and what the plan changes of it, every number with its 95 % interval. */
export function formatTable({ scenarios }: ExperimentOutcome): string {
  const rows = FIGURES.map((figure) => {
    const values = scenarios.map(({ results }) => results.figures[figure].total);
    const { difference, verdict } = scenarios[1].comparison![figure].total;
    return [figure, ...[...values, difference].map(withInterval), verdict];
  });
  const header = ['', ...scenarios.map(({ name }) => english(name)), 'the plan changes it by', 'verdict'];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Both ends, not one half: an interval that ends at 0 or 1, where a share does, is not as wide on either side. */
function withInterval({ mean, low, high }: Estimate): string {
  const [middle, from, to] = [mean, low, high].map((value) => value.toFixed(3));
  return `${middle} (${from} to ${to})`;
}

if (process.argv[1] === import.meta.filename) {
  console.log(`${logOf(nights()[1], 0).join('\n')}\n`);
  console.log(formatTable(await compareNights(Number(process.argv[2] ?? 40))));
}
