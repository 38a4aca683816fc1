import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { launchChromium } from '../../tests/support/chromium.ts';
import { ROOT } from '../programs.ts';

/** The built app, served, and a browser to look at it. */
export interface Site {
  readonly browser: Browser;
  /** A fresh visitor on the library page, which has drawn all its cards. */
  visit(): Promise<Page>;
  close(): Promise<void>;
}

/** @param rebuild builds dist/web even where it is there */
export async function openSite(rebuild: boolean): Promise<Site> {
  if (rebuild || !existsSync(join(ROOT, 'dist/web/index.html'))) await build({ root: ROOT, logLevel: 'error' });
  const server = await preview({ root: ROOT, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } });
  const browser = await launchChromium();
  return {
    browser,
    async visit() {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript({ path: join(import.meta.dirname, 'recorder.js') });
      await page.goto(server.resolvedUrls!.local[0]);
      await page.locator('.miniature').nth(6).waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
