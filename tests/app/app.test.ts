import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build, preview } from 'vite';
import type { PreviewServer } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary, parseScenario } from '../../scenarios/index.ts';
import { outcomeToJson } from '../../sim/index.ts';
import { runExperiment } from '../../workers/index.ts';
import { spawnNodeWorker } from '../../workers/node.ts';
import { launchChromium } from '../support/chromium.ts';

const root = join(import.meta.dirname, '../..');
const outDir = mkdtempSync(join(tmpdir(), 'peakdesk-app-'));
let server: PreviewServer;
let browser: Browser;

beforeAll(async () => {
  await build({ root, logLevel: 'error', build: { outDir, sourcemap: false } });
  server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true, force: true });
});

/** What went wrong in the pages and their workers without anybody catching it. */
const uncaught: string[] = [];

afterEach(() => expect(uncaught.splice(0)).toEqual([]));

/** A fresh visitor on the library page. */
async function visit(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => uncaught.push(message));
  await page.goto(server.resolvedUrls!.local[0]);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Opens the small shop with few days, so that a run takes a second or two. */
async function openSmallShop(page: Page): Promise<void> {
  await page.getByRole('button', { name: /小型旗舰店 · 双11当天|Small flagship shop, Double/ }).click();
  await page.getByRole('combobox', { name: /模拟天数|Days simulated/ }).click();
  await page.locator('.ant-select-item-option', { hasText: /^20 (天|days)$/ }).click();
}

const finished = (page: Page) => page.getByText(/已模拟 \d+ 天|\d+ days simulated/).waitFor({ timeout: 60_000 });

/** First simulated figures of every column, long before the last day is done. */
const firstResults = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.kpi-value') && !document.querySelector('.chart-line-estimate'));

async function typeLever(page: Page, name: string, value: number): Promise<void> {
  await page.getByRole('spinbutton', { name }).fill(String(value));
  await page.getByRole('spinbutton', { name }).press('Enter');
}

async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the library', () => {
  it('shows seven scenarios, each with its day in miniature, and is accessible', async () => {
    const page = await visit();
    await page.locator('.miniature').nth(6).waitFor();
    expect(await page.locator('.card').count()).toBe(7);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('lists what is wrong with a file in the language of the page, and keeps the work', async () => {
    const page = await visit({ locale: 'en-US' });
    await openSmallShop(page);
    await page.getByRole('link', { name: 'Library' }).click();
    const bad = { ...loadLibrary('small-midnight'), targts: {}, calendar: { start: 'today' } };
    const file = { name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(bad)) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('alert').getByText('targts').first().waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('calendar.start');
    await page.getByRole('link', { name: /^Continue: Small flagship/ }).click();
    await page.getByRole('heading', { name: 'Small flagship shop, Double Eleven' }).waitFor();
    await page.context().close();
  });
});

describe('the workbench', () => {
  it('opens at its top, however far down the card was that opened it', async () => {
    const page = await visit({ viewport: { width: 390, height: 844 } });
    await page.locator('.miniature').nth(6).waitFor();
    const scrolled = () => page.evaluate(() => window.scrollY);
    const card = page.getByRole('button', { name: /中型品牌店 · 10月31日/ });
    await card.scrollIntoViewIfNeeded();
    expect(await scrolled()).toBeGreaterThan(0);
    await card.click();
    await firstResults(page);
    expect(await scrolled()).toBe(0);
    await page.context().close();
  });

  it('answers first with an estimate, then with the simulation, which can be stopped and run again', async () => {
    const page = await visit();
    // The small shop's first day is simulated before its estimate can be seen.
    await page.getByRole('button', { name: /中型品牌店 · 双11当天/ }).click();
    await page.locator('.chart-line').first().waitFor();
    const headline = page.getByRole('region', { name: '结论' });
    await headline.getByText(/\d+%/).first().waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText(/已停止/).waitFor();
    await typeLever(page, '临时客服', 12);
    await headline.getByText(/估计约为/).waitFor();
    expect(await page.locator('.chart-line-estimate').count()).toBeGreaterThan(0);
    await page.getByRole('progressbar', { name: '模拟进度' }).waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByRole('button', { name: '重新模拟' }).click();
    await page.getByRole('progressbar', { name: '模拟进度' }).waitFor();
    await page.context().close();
  });

  it('compares variants with the base, in Chinese and in English, and remembers them', async () => {
    const page = await visit();
    await openSmallShop(page);
    await typeLever(page, '临时客服', 12);
    await page.getByRole('button', { name: '添加方案' }).click();
    await page.getByRole('button', { name: '机器人多解决 30%' }).click();
    await finished(page);
    await page.getByRole('columnheader', { name: '+12 临时客服' }).waitFor();
    const level = page.getByRole('row', { name: /^服务水平/ });
    expect(await level.textContent()).toMatch(/个百分点.*20\/20 天更好/);
    expect(await page.locator('.verdict-unclear').allTextContents()).not.toContain('');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('columnheader', { name: '+12 temporary agents' }).waitFor();
    expect(await page.getByRole('row', { name: /^Service level/ }).textContent()).toMatch(
      /pts.*better on 20 of 20 days/,
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('columnheader', { name: 'Bot resolves 30% more' }).waitFor();
    await page.getByRole('button', { name: '+12 temporary agents', exact: true }).waitFor();
    await page.context().close();
  });

  it('says beside a field what may be typed there when what was typed cannot be used', async () => {
    const page = await visit();
    await openSmallShop(page);
    const field = page.getByRole('spinbutton', { name: '临时客服' });
    await field.fill('250000');
    await page.getByRole('alert').getByText('临时客服：250000 不能用，改取最接近的值。可填 0 到 100000。').waitFor();
    await field.press('Enter');
    expect(await field.inputValue()).toBe('100000');
    await field.fill('1,000');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('spinbutton', { name: /秒内/ }).first().fill('0');
    await page.getByRole('alert').getByText('可填 1秒 到 86400秒').waitFor();
    await page.context().close();
  });

  it('is accessible in both themes, with results and with an open definition', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit({ colorScheme, reducedMotion: 'reduce' });
      await openSmallShop(page);
      await page.getByRole('button', { name: '机器人 + 临时客服' }).click();
      await firstResults(page);
      await page.getByRole('button', { name: /全部假设/ }).click();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: '「服务水平」的口径' }).first().click();
      await page.locator('.definition-shown').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.context().close();
    }
  });

  it('moves one cursor through all charts and zooms them together, by keyboard too', async () => {
    const page = await visit();
    await openSmallShop(page);
    await firstResults(page);
    const chart = page.getByRole('slider', { name: '服务水平' });
    await chart.focus();
    await chart.press('ArrowRight');
    for (let i = 0; i < 4; i++) await chart.press('ArrowRight');
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/^01:00 现在的安排 \d/);
    const cursors = () => page.locator('.chart-cursor text').allTextContents();
    await expect.poll(cursors).toEqual(Array(5).fill('01:00'));
    await chart.press('+');
    expect(await page.getByRole('slider', { name: '排队人数' }).getAttribute('aria-valuemax')).not.toBe('95');
    await chart.press('Escape');
    expect(await page.getByRole('slider', { name: '排队人数' }).getAttribute('aria-valuemax')).toBe('95');
    await page.context().close();
  });

  it('gives results with the bytes that the terminal gives', async () => {
    const page = await visit();
    await openSmallShop(page);
    await page.getByRole('button', { name: '机器人多解决 30%' }).click();
    await finished(page);
    await page.getByRole('button', { name: '下载' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: '结果（JSON）' }).click(),
    ]);
    const bytes = readFileSync(await download.path(), 'utf8');
    const parsed = parseScenario(loadLibrary('small-midnight'));
    if (!parsed.ok) throw new Error('the library does not parse');
    const { scenario, input } = parsed;
    const bot = parseScenario({ ...input, bot: { ...input.bot, lift: 0.3 }, variants: {} });
    if (!bot.ok) throw new Error('the variant does not parse');
    const scenarios = [
      { id: 'base', name: scenario.name, scenario },
      { id: 'bot', name: scenario.variants['bot'].name, scenario: bot.scenario },
    ];
    const outcome = await runExperiment({ scenarios, replications: 20 }, { spawn: spawnNodeWorker });
    expect(bytes).toBe(outcomeToJson(outcome));
    await page.context().close();
  });
});

describe('on a phone', () => {
  it('stays one column in both languages, the headline in sight above the open levers', async () => {
    for (const locale of ['zh-CN', 'en-US']) {
      const page = await visit({ locale, viewport: { width: 390, height: 844 }, hasTouch: true });
      await page.locator('.miniature').nth(6).waitFor();
      expect(await sidewaysScroll(page)).toBe(0);
      await openSmallShop(page);
      await page.getByRole('button', { name: /机器人 \+ 临时客服|Bot and temporary agents/ }).click();
      await firstResults(page);
      expect(await sidewaysScroll(page)).toBe(0);
      const chart = page.getByRole('slider', { name: /^(服务水平|Service level)$/ });
      await chart.tap();
      await expect.poll(() => page.locator('.chart-cursor').count()).toBe(5);
      await page.evaluate(() => scrollTo(0, 2000));
      await page.getByRole('button', { name: /调整决策|Adjust decisions/ }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByRole('slider', { name: /接待上限|Chats per agent/ }).waitFor();
      await page.waitForTimeout(400);
      const headline = await page.locator('.headline').boundingBox();
      const top = await sheet.boundingBox();
      expect(headline!.y).toBeGreaterThanOrEqual(0);
      expect(headline!.y + headline!.height).toBeLessThan(top!.y);
      await page.context().close();
    }
  });
});
