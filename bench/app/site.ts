import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumPath } from '../../tests/support/chromium.ts';

const root = join(import.meta.dirname, '../..');

/** The built app, served, and a browser to look at it. */
export interface Site {
  readonly browser: Browser;
  /** A fresh visitor on the library page, which has drawn all its cards. */
  visit(): Promise<Page>;
  close(): Promise<void>;
}

/** @param rebuild builds dist/web even where it is there */
export async function openSite(rebuild: boolean): Promise<Site> {
  if (rebuild || !existsSync(join(root, 'dist/web/index.html'))) await build({ root, logLevel: 'error' });
  const server = await preview({ root, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } });
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args });
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
