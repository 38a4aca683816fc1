import type { Page } from 'playwright-core';
import { loadLibrary } from '../../scenarios/index.ts';

/** What the page recorded of one move of a lever, or of one opening: milliseconds from the event until it is on the screen. */
export interface Move {
  readonly preview?: number;
  readonly previewFrames?: number;
  /** Until the estimate's worker has answered, from when it was asked. */
  readonly computed?: number;
  readonly simulated?: number;
  readonly done?: number;
  /** Simulated figures shown for the new position before its run was asked for: figures of the old one. */
  readonly stale: number;
}

const MID_SIZE = /中型品牌店 · 双11当天/;
const SLIDER = '临时客服';
const THRESHOLD = /秒内/;
/** A visitor looks at the library before choosing. */
const LOOKING_MS = 2500;
/** How often the page is asked whether it has recorded what is waited for. At each frame would make it draw all the time. */
const LOOK_EVERY_MS = 50;

/** The last move that was recorded, when it has what is asked for. */
async function lastMove(page: Page, has: 'simulated' | 'done'): Promise<Move> {
  const found = await page.waitForFunction(
    (name) => {
      const move = (window as unknown as { recorder: { moves: Record<string, number>[] } }).recorder.moves.at(-1)!;
      return move[name] > 0 ? move : null;
    },
    has,
    { timeout: 60_000, polling: LOOK_EVERY_MS },
  );
  return (await found.jsonValue()) as unknown as Move;
}

/** Opens the mid-size event day. */
export async function openDay(page: Page): Promise<Move> {
  await page.waitForTimeout(LOOKING_MS);
  await page.getByRole('button', { name: MID_SIZE }).first().click();
  return lastMove(page, 'simulated');
}

/** Opens the same day from a file of the user's own, of which no day has been simulated while the library was read. */
export async function openOwnFile(page: Page): Promise<Move> {
  await page.waitForTimeout(LOOKING_MS);
  const own = { ...loadLibrary('mid-midnight'), run: { seed: 'own' } };
  const buffer = Buffer.from(JSON.stringify(own));
  await page.locator('input[type=file]').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer });
  return lastMove(page, 'simulated');
}

/** Chooses how many days are simulated. */
export async function chooseDays(page: Page, days: number, until: 'simulated' | 'done' = 'simulated'): Promise<Move> {
  await page.getByRole('combobox', { name: '模拟天数' }).click();
  await page.locator('.ant-select-item-option', { hasText: new RegExp(`^${days} 天$`) }).click();
  return lastMove(page, until);
}

/** Has the base simulated anew, of which then no day is known: one second more counts as answered in time. */
export async function raiseThreshold(page: Page, until: 'simulated' | 'done'): Promise<Move> {
  await page.getByRole('spinbutton', { name: THRESHOLD }).first().press('ArrowUp');
  return lastMove(page, until);
}

/** Moves the lever by one step. */
export async function pressLever(page: Page, until: 'simulated' | 'done'): Promise<Move> {
  const slider = page.getByRole('slider', { name: SLIDER });
  await slider.focus();
  await slider.press('ArrowRight');
  return lastMove(page, until);
}

/** Stops the run under way, if there is one, and lets the machine come to rest. */
export async function stopRun(page: Page): Promise<void> {
  const stop = page.getByRole('button', { name: '停止' });
  if (await stop.isVisible()) await stop.click();
  await page.waitForTimeout(700);
}
