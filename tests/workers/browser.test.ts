import { join } from 'node:path';
import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeToJson } from '../../sim/index.ts';
import { createWorkerApi } from '../../workers/api.ts';
import { runExperiment } from '../../workers/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { serveTestPage, type TestPage } from '../support/testPage.ts';
import { base, moreAgents } from './deskScenario.ts';
import type { Page } from './page/main.ts';
import { inProcess } from './support.ts';

declare const page: Page;

let served: TestPage;
let browser: Browser;
let tab: Tab;
let expected: string;

beforeAll(async () => {
  served = await serveTestPage(join(import.meta.dirname, 'page'));
  browser = await launchChromium();
  tab = await browser.newPage();
  await tab.goto(served.address);
  const request = { scenarios: [base, moreAgents], replications: 40, seed: 'desk' };
  const here = await runExperiment(request, { spawn: () => inProcess(createWorkerApi()), workers: 1 });
  expected = outcomeToJson(here, { series: true });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
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
