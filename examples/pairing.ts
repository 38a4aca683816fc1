/**
 * What common random numbers are worth. Ten changes that a planner typically compares are simulated on the same days as
 * the base. For each: the difference with its 95 % interval, and how many times as many independent days it would take
 * to know the difference as well (variance of independent runs / variance of paired runs).
 *
 * Prints the table of docs/background/common-random-numbers.md. Run it: npx tsx examples/pairing.ts [replications]
 */
import { readFileSync } from 'node:fs';
import { applyPatch, type MergePatch, type Parsed, parseScenario, type Scenario } from '../scenarios/index.ts';
import type { Difference, FigureId } from '../sim/index.ts';
import { runExperiment } from '../workers/index.ts';
import { processors, spawnNodeWorker } from '../workers/node.ts';

const BASE = new URL('../scenarios/library/mid-midnight.json', import.meta.url);
const FIGURES: readonly { id: FigureId; row: string; name: string; factor: number }[] = [
  { id: 'serviceLevel', row: 'channel:chat', name: 'chat service level, points', factor: 100 },
  { id: 'averageSpeedOfAnswer', row: 'channel:chat', name: 'chat ASA, s', factor: 1 },
  { id: 'abandonment', row: 'channel:phone', name: 'phone abandonment, points', factor: 100 },
];

/** By name; each a merge patch on the base. */
export const CHANGES: Readonly<Record<string, (base: Scenario) => MergePatch>> = {
  'one chat agent in ten fewer': ({ skillGroups }) => team(skillGroups.agents, 'agents', 0.9),
  'a fifth more phone agents': ({ skillGroups }) => team(skillGroups.phone, 'phone', 1.2),
  'three chats fewer per agent': ({ skillGroups }) => ({
    skillGroups: { agents: { concurrency: skillGroups.agents.concurrency - 3 } },
  }),
  'a better bot (lift 0.1)': () => ({ bot: { lift: 0.1 } }),
  'a bot for at most 300 at once': () => ({ bot: { sessionLimit: 300 } }),
  'groups in the order listed': () => ({ routing: { contactArrives: 'listOrder' } }),
  'longest queue first': () => ({ routing: { capacityFrees: 'longestQueue' } }),
  'VIPs 60 s ahead instead of first': () => ({ routing: { vip: { kind: 'headStart', seconds: 60 } } }),
  'agents 5 % faster': () => ({ skillGroups: { agents: { efficiency: 1.05 } } }),
  '5 % more contacts': () => ({ demand: { volumeFactor: 1.05 } }),
};

function team({ roster }: Scenario['skillGroups'][string], id: string, factor: number): MergePatch {
  if (roster.kind !== 'team') throw new Error(`the roster of ${id} is no team`);
  return { skillGroups: { [id]: { roster: { headcount: Math.round(roster.headcount * factor) } } } };
}

/** Differences of every change against the base, by name. */
export async function pairedDifferences(replications: number): Promise<Map<string, Difference[]>> {
  const { scenario: base, input } = valid(parseScenario(readFileSync(BASE, 'utf8')));
  const variants = Object.entries(CHANGES).map(([name, patch]) => {
    const changed = valid(applyPatch(input, patch(base)));
    return { id: name, name, scenario: changed.scenario };
  });
  const outcome = await runExperiment(
    { scenarios: [{ id: 'base', name: base.name, scenario: base }, ...variants], replications },
    { spawn: spawnNodeWorker, workers: processors() },
  );
  return new Map(
    outcome.scenarios
      .slice(1)
      .map(({ id, comparison }) => [id, FIGURES.map((figure) => comparison![figure.id][figure.row])]),
  );
}

function valid(parsed: Parsed): Extract<Parsed, { ok: true }> {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

if (process.argv[1] === import.meta.filename) {
  const differences = await pairedDifferences(Number(process.argv[2] ?? 100));
  console.log(`| change | ${FIGURES.map(({ name }) => `${name} | ratio`).join(' | ')} |`);
  console.log(`| --- |${' ---: | ---: |'.repeat(FIGURES.length)}`);
  for (const [name, row] of differences) console.log(`| ${name} | ${row.map(cells).join(' | ')} |`);
}

/** Difference ± half of its interval, and the variance ratio. */
function cells({ difference: { mean, low, high }, varianceRatio, verdict }: Difference, figure: number): string {
  if (verdict === 'same') return 'none | –';
  const { factor } = FIGURES[figure];
  return `${(factor * mean).toFixed(2)} ± ${((factor * (high - low)) / 2).toFixed(2)} | ${Number(varianceRatio.toPrecision(2))}`;
}
