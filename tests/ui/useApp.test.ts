import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { Page } from './slices/main.tsx';

declare const page: Page;

it('shows a state that changed while the page was drawn in slices, without drawing all of it anew in one piece', async () => {
  const root = join(import.meta.dirname, 'slices');
  const outDir = mkdtempSync(join(tmpdir(), 'peakdesk-slices-'));
  const config = { root, base: './', configFile: false, logLevel: 'error' } as const;
  await build({ ...config, build: { outDir, target: 'es2022' } });
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await launchChromium();
  onTestFinished(async () => {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  });
  const tab = await browser.newPage();
  await tab.goto(server.resolvedUrls!.local[0]);
  const { parts, drawnIn, shown } = await tab.evaluate(() => page.draw());
  expect(shown).toBe('changed');
  const inOneTurn = [...new Set(drawnIn)].map((turn) => drawnIn.filter((other) => other === turn).length);
  expect(Math.max(...inOneTurn)).toBeLessThan(parts / 2);
  expect(inOneTurn.length).toBeGreaterThan(2);
});
