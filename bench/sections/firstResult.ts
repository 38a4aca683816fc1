import { join } from 'node:path';
import { firstResult as serviceLevelHere } from '../firstResult.ts';
import { type Command, node, ownProgram, ROOT, runForJson, secondsOf } from '../programs.ts';
import { decimals, formatSpread, spread } from '../spread.ts';
import { inRounds, type Section } from './section.ts';

const DAY = 'mid-midnight';
const FIRST = ownProgram('firstResult', [DAY]);
const run = (replications: number): string[] => ['run', DAY, '--replications', `${replications}`];
const terminal = (replications: number): Command => node(join(ROOT, 'bin', 'peakdesk.mjs'), ...run(replications));

/** npm's own program, when npm runs the bench. */
const npm = process.env.npm_execpath;

const STEPS: Readonly<Record<string, Command>> = {
  'node, an empty program': node('--eval', ''),
  'figures of the first replication': FIRST,
  'peakdesk run, 2 replications': terminal(2),
  'peakdesk run, 20 replications': terminal(20),
  ...(npm !== undefined && { 'npx peakdesk run, 20 replications': node(npm, 'exec', '--', 'peakdesk', ...run(20)) }),
};

/** How long a fresh process takes to say something. */
export const firstResult: Section = {
  id: 'first',
  title: `first: seconds from the start of a process to its end, ${DAY} of the library`,
  measure: ({ rounds }) => {
    secondsOf(terminal(2)); // builds the package when it is not built yet
    const measured = inRounds(rounds, () => Object.values(STEPS).map(secondsOf));
    const steps = Object.keys(STEPS).map((name, i) => ({ name, seconds: spread(measured.map((round) => round[i])) }));
    return {
      head: ['step', 's'],
      rows: steps.map(({ name, seconds }) => [name, formatSpread(seconds, decimals(2))]),
      wrong:
        runForJson<number>(FIRST) === serviceLevelHere(DAY) ? [] : ['the first figures differ between two processes'],
      data: steps,
    };
  },
};
