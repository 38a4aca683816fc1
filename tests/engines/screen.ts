import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';

export const XVFB = '/usr/bin/Xvfb';

/** A screen that nobody sees, for programs that insist on a window. */
export interface Screen {
  readonly process: ChildProcess;
  /** What makes a program show its windows there. */
  readonly environment: Readonly<Record<string, string>>;
}

export async function openScreen(): Promise<Screen> {
  const xvfb = spawn(XVFB, ['-displayfd', '3', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  // It chooses a free number and writes it when it is ready.
  for await (const number of createInterface({ input: xvfb.stdio[3] as Readable })) {
    return { process: xvfb, environment: { DISPLAY: `:${number}`, GDK_BACKEND: 'x11' } };
  }
  throw new Error(`${XVFB} did not open a screen`);
}
