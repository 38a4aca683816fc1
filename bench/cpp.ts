import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REFERENCE } from './programs.ts';

const COMPILERS = ['g++', 'clang++'];
const OPTIONS = ['-O3', '-march=native', '-std=c++17'];

/** A C++ compiler of this machine, by the first line it says about itself, or null. */
export function findCompiler(): { readonly program: string; readonly version: string } | null {
  for (const program of COMPILERS) {
    try {
      const [version] = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).split('\n');
      return { program, version: `${version} ${OPTIONS.join(' ')}` };
    } catch {
      continue; // not installed
    }
  }
  return null;
}

let compiled: string | null = null;

/** The compiled reference/ref.cpp, gone when this process ends; null where there is no compiler. Compiled once. */
export const compileReference = (): string | null => (compiled ??= compile());

function compile(): string | null {
  const compiler = findCompiler();
  if (compiler === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'peakdesk-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const binary = join(folder, 'ref');
  execFileSync(compiler.program, [...OPTIONS, join(REFERENCE, 'ref.cpp'), '-o', binary], { stdio: 'ignore' });
  return binary;
}
