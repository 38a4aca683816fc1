import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page as Tab } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeToJson } from '../../sim/index.ts';
import { createWorkerApi } from '../../workers/api.ts';
import { runExperiment } from '../../workers/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { base, moreAgents } from './deskScenario.ts';
import type { Page } from './page/main.ts';
import { inProcess } from './support.ts';

declare const page: Page;

const root = join(import.meta.dirname, 'page');
const outDir = mkdtempSync(join(tmpdir(), 'peakdesk-page-'));
const config = { root, base: './', configFile: false, logLevel: 'error' } as const;
let server: PreviewServer;
let browser: Browser;
let tab: Tab;
let expected: string;

beforeAll(async () => {
  await build({ ...config, worker: { format: 'es' }, build: { outDir, target: 'es2022' } });
  server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  browser = await launchChromium();
  tab = await browser.newPage();
  await tab.goto(server.resolvedUrls!.local[0]);
  const request = { scenarios: [base, moreAgents], replications: 40, seed: 'desk' };
  const here = await runExperiment(request, { spawn: () => inProcess(createWorkerApi()), workers: 1 });
  expected = outcomeToJson(here, { series: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true, force: true });
});

describe('workers in a browser', () => {
  it('give the bytes that Node gives, with 1 and with 3 workers', async () => {
    expect(await tab.evaluate(() => page.withWorkers(1))).toBe(expected);
    expect(await tab.evaluate(() => page.withWorkers(3))).toBe(expected);
  });

  it('give the same bytes when one is lost', async () => {
    expect(await tab.evaluate(() => page.withLoss())).toBe(expected);
  });

  it('leave none behind', async () => {
    expect(tab.workers()).toEqual([]);
  });
});
