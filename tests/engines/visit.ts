import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from './browsers.ts';
import type { Answer } from './page/main.ts';
import type { PageServer } from './pageServer.ts';
import { openScreen } from './screen.ts';

const GRACE_MS = 5_000;

/**
 * Opens the page in a browser until it answers. Rejects when the browser ends before, or takes too long. Nothing of it is
 * left: not its processes, its screen, its files.
 */
export async function visit(browser: Browser, program: string, page: PageServer): Promise<Answer> {
  const screen = browser.needsScreen ? await openScreen() : undefined;
  const home = mkdtempSync(join(tmpdir(), 'peakdesk-browser-'));
  const env = { ...process.env, HOME: home, ...screen?.environment };
  const args = [...browser.options(home), page.addressFor(browser.name)];
  const running = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    return await Promise.race([page.answerOf(browser.name), gone(browser, running)]);
  } finally {
    await end(running);
    if (screen) await end(screen.process);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function gone({ name }: Browser, running: ChildProcess): Promise<never> {
  let said = '';
  running.stderr!.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2000)));
  const [code, signal] = (await once(running, 'exit')) as [number | null, string | null];
  throw new Error(`${name} ended (${code ?? signal}) before the page answered. It said:\n${said}`);
}

/** A browser's further processes end with its first. */
async function end(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null || running.pid === undefined) return;
  const ended = once(running, 'exit');
  const insist = setTimeout(() => running.kill('SIGKILL'), GRACE_MS);
  running.kill();
  await ended;
  clearTimeout(insist);
}
