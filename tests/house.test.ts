import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Runs a tool from node_modules; its output is in the error when it fails. */
function tool(path: string, ...args: string[]): string {
  try {
    return execFileSync(process.execPath, [join(ROOT, 'node_modules', path), ...args], { cwd: ROOT, encoding: 'utf8' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${path} ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
}

const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
const sources = tracked.filter((path) => /^(sim|scenarios|workers|cli|ui|bench|examples)\/.*\.tsx?$/.test(path));

describe('the house', () => {
  it('has walls that no import crosses', () => {
    const report = tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'sim',
      'scenarios',
      'workers',
      'cli',
      'ui',
      'bench',
      'examples',
    );
    expect(report).toContain('no dependency violations found');
    // A cruise that follows no TypeScript import would find no violation either.
    expect(Number(/(\d+) dependencies cruised/.exec(report)?.[1])).toBeGreaterThan(300);
  });

  it('type-checks, and sim and scenarios do so without DOM and Node', () => {
    tool('typescript/bin/tsc', '-p', 'tsconfig.json');
    tool('typescript/bin/tsc', '-p', 'tsconfig.pure.json');
  });

  it('passes the linter, which also bans clocks, chance and transcendental Math from sim', () => {
    tool('oxlint/bin/oxlint', '--type-aware');
  });

  it('has no source file over 300 lines', () => {
    const long = sources.filter((path) => readFileSync(join(ROOT, path), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('locks every optional dependency, so that npm ci works on every platform', () => {
    const report = execFileSync(process.execPath, ['scripts/lockcheck.mjs'], { cwd: ROOT, encoding: 'utf8' });
    expect(report).toContain('lock complete');
  });

  it('names no download address in the lock file', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});
