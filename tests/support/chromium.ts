import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** A Chromium for browser tests: $CHROMIUM, an installed one, or the one that npm brought (Linux x64). */
export async function chromiumPath(): Promise<string> {
  for (const path of [process.env.CHROMIUM, ...INSTALLED]) if (path && existsSync(path)) return path;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Starts it, without what it would do on the network by itself. */
export async function launchChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking'];
  return chromium.launch({ executablePath: await chromiumPath(), args });
}
