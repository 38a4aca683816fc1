import type { Browser, Page } from 'playwright-core';
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
const TRACED = { categories: ['toplevel', 'blink.user_timing'] };

export async function measureApp(site: Site, trials: number): Promise<Finding[]> {
  const files: Move[] = [];
  const openings: Move[] = [];
  const twenties: Move[] = [];
  const moves: Move[] = [];
  const running: Move[] = [];
  const changed: Move[] = [];
  const longest: number[] = [];
  const longestOpening: number[] = [];
  const outdated: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    files.push(await openOnAPage(site, openOwnFile));
    longestOpening.push(await openUnderTrace(site));
    const page = await site.visit();
    openings.push(await openDay(page));
    await stopRun(page);
    await chooseDays(page, DAYS);
    await stopRun(page);
    twenties.push(await raiseThreshold(page, 'done'));
    await stopRun(page);
    changed.push(await pressLever(page, 'done'));
    await chooseDays(page, 400);
    await stopRun(page);
    moves.push(await pressLever(page, 'simulated'));
    const traced = await moveDuringRun(site.browser, page);
    running.push(traced.move);
    longest.push(traced.longestTask);
    outdated.push(...traced.outdatedWork);
    await page.context().close();
  }
  const of = (from: readonly Move[], name: keyof Move): number[] => from.map((move) => move[name] ?? NaN);
  const all = [...moves, ...running];
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
    { what: 'first simulated figures, day opened', unit: 'ms', target: '<= 300', trials: of(openings, 'simulated') },
    { what: 'first simulated figures, file opened', unit: 'ms', target: '<= 300', trials: of(files, 'simulated') },
    { what: 'first simulated figures, lever moved', unit: 'ms', target: '<= 300', trials: of(moves, 'simulated') },
    {
      what: 'first simulated figures, moved during a run',
      unit: 'ms',
      target: '<= 300',
      trials: of(running, 'simulated'),
    },
    { what: `${DAYS} replications of one scenario`, unit: 'ms', target: '<= 2000', trials: of(twenties, 'done') },
    { what: `${DAYS} replications of base and changed plan`, unit: 'ms', target: '-', trials: of(changed, 'done') },
    { what: 'workers go on with the old position', unit: 'ms', target: 'at once', trials: outdated },
    { what: 'figures of the old position painted', unit: 'times', target: '0', trials: of(all, 'stale') },
    { what: 'longest task of the main thread in a run', unit: 'ms', target: '<= 50', trials: longest },
    { what: 'longest task while a day is opened', unit: 'ms', target: '<= 50', trials: longestOpening },
  ];
}

async function openOnAPage<Result>(site: Site, open: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await site.visit();
  const result = await open(page);
  await page.context().close();
  return result;
}

/** The longest task of the main thread, milliseconds, from the library until some days of the one opened are simulated. */
function openUnderTrace(site: Site): Promise<number> {
  return openOnAPage(site, async (page) => {
    await site.browser.startTracing(page, TRACED);
    await openDay(page);
    await page.waitForTimeout(INTO_A_RUN_MS);
    return readTrace(await site.browser.stopTracing()).longestTask;
  });
}

/** A lever moves while days are simulated, under a trace. */
async function moveDuringRun(browser: Browser, page: Page) {
  await browser.startTracing(page, TRACED);
  await page.waitForTimeout(INTO_A_RUN_MS);
  const move = await pressLever(page, 'simulated');
  await page.waitForTimeout(INTO_A_RUN_MS);
  return { move, ...readTrace(await browser.stopTracing()) };
}
