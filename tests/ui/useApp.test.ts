import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { serveTestPage } from '../support/testPage.ts';
import type { Page } from './slices/main.tsx';

declare const page: Page;

it('shows a state that changed while the page was drawn in slices, without drawing all of it anew in one piece', async () => {
  const served = await serveTestPage(join(import.meta.dirname, 'slices'));
  const browser = await launchChromium();
  onTestFinished(async () => {
    await browser.close();
    await served.close();
  });
  const tab = await browser.newPage();
  await tab.goto(served.address);
  const { parts, drawnIn, shown } = await tab.evaluate(() => page.draw());
  expect(shown).toBe('changed');
  const inOneTurn = [...new Set(drawnIn)].map((turn) => drawnIn.filter((other) => other === turn).length);
  expect(Math.max(...inOneTurn)).toBeLessThan(parts / 2);
  expect(inOneTurn.length).toBeGreaterThan(2);
});
