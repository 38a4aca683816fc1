import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peakdesk } from './support/terminal.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const elsewhere = mkdtempSync(join(tmpdir(), 'peakdesk-pack-'));
const installed = join(elsewhere, 'node_modules', 'peakdesk');
const program = join(elsewhere, 'node_modules', '.bin', 'peakdesk');

/** What `npm install peakdesk.tgz` does, without the network: the package and its dependencies, no development tools. */
beforeAll(() => {
  const npm = ['pack', '--json', '--pack-destination', elsewhere];
  const packed = execFileSync('npm', npm, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('['))) as [{ filename: string }];
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(elsewhere, filename), '-C', installed, '--strip-components', '1']);
  for (const path of runtimePackages()) {
    mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(elsewhere, path));
  }
  mkdirSync(dirname(program));
  symlinkSync('../peakdesk/bin/peakdesk.mjs', program);
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Top-level packages of the lock file that are not for development only. */
function runtimePackages(): string[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(lock.packages)
    .filter(([path, entry]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !entry.dev && !entry.devOptional)
    .map(([path]) => path);
}

const run = (...argv: string[]) =>
  spawnSync(program, argv, { cwd: elsewhere, encoding: 'utf8', env: { ...process.env, LANG: 'C' } });

describe('the packed package, installed elsewhere', () => {
  it('has a program that knows its version and its library', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(run('library').stdout).toContain('mid-midnight');
  });

  it('simulates on its own workers and gives the bytes that the sources give', async () => {
    const argv = ['run', 'small-midnight', '--replications', '3', '--json'];
    const packed = run(...argv);
    expect(packed).toMatchObject({ status: 0, stderr: '' });
    expect(packed.stdout).toBe((await peakdesk(...argv)).stdout);
  });

  it('is a library: the example of the README runs', () => {
    const example = /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1];
    expect(example).toContain("from 'peakdesk/");
    writeFileSync(join(elsewhere, 'example.mjs'), example!);
    const ended = spawnSync(process.execPath, ['example.mjs'], { cwd: elsewhere, encoding: 'utf8' });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toMatch(/mean: 0\.\d+/);
  });
});
