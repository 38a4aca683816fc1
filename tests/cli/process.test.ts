import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk } from '../workers/deskScenario.ts';
import { folder } from './support/terminal.ts';

const { path, write } = folder();
const file = write('desk.json', desk);
const ENTRY = join(import.meta.dirname, 'support', 'process.ts');

function start(...argv: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, LANG: 'C' },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data: Buffer) => (output.stdout += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (output.stderr += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, output, ended };
}

describe('the program as a process', () => {
  it('ends by itself with exit code 0 and results on stdout only', async () => {
    const { output, ended } = start('run', file, '--csv', '--replications', '4');
    expect(await ended).toBe(0);
    expect(output.stderr).toBe('');
    expect(output.stdout).toMatch(/^scenario,figure,row,/);
  });

  it('ends with 130 on Ctrl-C, its workers with it, and writes nothing', async () => {
    const out = path('never.json');
    const { child, output, ended } = start('run', file, '--json', '--out', out, '--replications', '1000000');
    await new Promise((running) => child.once('message', running));
    await new Promise((resolve) => setTimeout(resolve, 1500)); // the workers are busy by then
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(output).toEqual({ stdout: '', stderr: 'Interrupted. Nothing was written.\n' });
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(path(''))).toEqual(['desk.json']);
  });
});
