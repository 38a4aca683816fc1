import type { Page } from 'playwright-core';
import { chooseDays, openDay, openOwnFile, pressLever, raiseThreshold, stopRun } from './session.ts';
import type { Move } from './session.ts';
import type { Site } from './site.ts';
import { readTrace } from './trace.ts';

/** One line of the table: what was measured, by trial, and what is wanted. */
export interface Finding {
  readonly what: string;
  readonly unit: 'ms' | 'frames' | 'times';
  readonly target: string;
  readonly trials: readonly number[];
}

const DAYS = 20;
/** Into a run whose first figures are on the screen. */
const INTO_A_RUN_MS = 250;

/** What one visitor after the other found. */
interface Trial {
  readonly file: Move;
  readonly opening: Move;
  readonly twenty: Move;
  readonly changed: Move;
  readonly moved: Move;
  readonly duringRun: Move;
  readonly outdatedWork: readonly number[];
  /** Milliseconds of the longest task of the main thread. */
  readonly longestInRun: number;
  readonly longestInOpening: number;
}

export async function measureApp(site: Site, trials: number): Promise<Finding[]> {
  const found: Trial[] = [];
  while (found.length < trials) found.push(await measureOnce(site));
  return findings(found);
}

async function measureOnce(site: Site): Promise<Trial> {
  const file = await onAPage(site, openOwnFile);
  const { longestTask: longestInOpening } = await onAPage(site, (page) => traced(page, () => openDay(page)));
  return onAPage(site, async (page) => {
    const opening = await openDay(page);
    await stopRun(page);
    await chooseDays(page, DAYS);
    await stopRun(page);
    const twenty = await raiseThreshold(page, 'done');
    await stopRun(page);
    const changed = await pressLever(page, 'done');
    await chooseDays(page, 400);
    await stopRun(page);
    const moved = await pressLever(page, 'simulated');
    const { move, longestTask, outdatedWork } = await traced(page, () => pressLever(page, 'simulated'));
    return {
      file,
      opening,
      twenty,
      changed,
      moved,
      duringRun: move,
      outdatedWork,
      longestInRun: longestTask,
      longestInOpening,
    };
  });
}

function findings(trials: readonly Trial[]): Finding[] {
  const all = <Key extends keyof Trial>(key: Key): Trial[Key][] => trials.map((trial) => trial[key]);
  const of = (from: readonly Move[], name: keyof Move): number[] => from.map((move) => move[name] ?? NaN);
  const [moves, running] = [all('moved'), all('duringRun')];
  return [
    { what: 'preview: the estimate is computed', unit: 'ms', target: '< 16.7', trials: of(moves, 'computed') },
    { what: 'preview: on the screen', unit: 'ms', target: '< 16.7', trials: of(moves, 'preview') },
    { what: 'preview: on the screen', unit: 'frames', target: '1', trials: of(moves, 'previewFrames') },
    {
      what: 'preview while days are simulated: computed',
      unit: 'ms',
      target: '< 16.7',
      trials: of(running, 'computed'),
    },
    {
      what: 'preview while days are simulated: on the screen',
      unit: 'ms',
      target: '< 16.7',
      trials: of(running, 'preview'),
    },
    {
      what: 'first simulated figures, day opened',
      unit: 'ms',
      target: '<= 300',
      trials: of(all('opening'), 'simulated'),
    },
    {
      what: 'first simulated figures, file opened',
      unit: 'ms',
      target: '<= 300',
      trials: of(all('file'), 'simulated'),
    },
    { what: 'first simulated figures, lever moved', unit: 'ms', target: '<= 300', trials: of(moves, 'simulated') },
    {
      what: 'first simulated figures, moved during a run',
      unit: 'ms',
      target: '<= 300',
      trials: of(running, 'simulated'),
    },
    { what: `${DAYS} replications of one scenario`, unit: 'ms', target: '<= 2000', trials: of(all('twenty'), 'done') },
    {
      what: `${DAYS} replications of base and changed plan`,
      unit: 'ms',
      target: '-',
      trials: of(all('changed'), 'done'),
    },
    { what: 'workers go on with the old position', unit: 'ms', target: 'at once', trials: all('outdatedWork').flat() },
    {
      what: 'figures of the old position painted',
      unit: 'times',
      target: '0',
      trials: of([...moves, ...running], 'stale'),
    },
    { what: 'longest task of the main thread in a run', unit: 'ms', target: '<= 50', trials: all('longestInRun') },
    { what: 'longest task while a day is opened', unit: 'ms', target: '<= 50', trials: all('longestInOpening') },
  ];
}

/** What happens on the page of a fresh visitor, who then leaves. */
async function onAPage<Result>(site: Site, happens: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await site.visit();
  const result = await happens(page);
  await page.context().close();
  return result;
}

/** A move under a trace, from some time before it until some time after its first figures. */
async function traced(page: Page, make: () => Promise<Move>) {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.waitForTimeout(INTO_A_RUN_MS);
  const move = await make();
  await page.waitForTimeout(INTO_A_RUN_MS);
  return { move, ...readTrace(await browser.stopTracing()) };
}
