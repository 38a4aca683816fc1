import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseFile, Row, ValidationCase } from './format.ts';
import { validationPage } from './page.ts';
import { printCase, printTotals } from './report.ts';
import type { Effort } from './runCase.ts';

const DEFAULT_FILE = fileURLToPath(new URL('public.json', import.meta.url));

const MOST_CONTACTS = 100_000_000;

/**
 * npm run validate -- [FILE...] [--only=ID,ID] [--seed=TEXT] [--page=FILE]: runs every case and prints a verdict per
 * quantity; exit code 1 on a failure. `--page` writes the page of the documentation.
 */
async function main(args: readonly string[]): Promise<void> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const flag = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const only = flag('only')?.split(',');
  const effort = { seed: flag('seed') ?? 'validation', mostContacts: MOST_CONTACTS };
  const cases = (files.length > 0 ? files : [DEFAULT_FILE])
    .flatMap((file) => casesOf(file).map((one) => ({ ...one, folder: dirname(file) })))
    .filter(({ id }) => only === undefined || only.includes(id));
  if (cases.length === 0) return refuse(`--only=${only?.join(',')}: no case has one of these ids`);
  const results = await runAll(cases, effort);
  const page = flag('page');
  if (page !== undefined) writeFileSync(page, validationPage(cases, results));
  process.exitCode = printTotals(results) ? 0 : 1;
}

/** Ends the program with a sentence where the file cannot be read or holds no cases. */
function casesOf(file: string): CaseFile['cases'] {
  try {
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as Partial<CaseFile>;
    if (Array.isArray(cases)) return cases;
    return refuse(`${file}: "cases" must be a list of validation cases, as in ${DEFAULT_FILE}`);
  } catch (cause) {
    return refuse(`${file} could not be read: ${(cause as Error).message}`);
  }
}

function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}

/** Shares the cases among processes; prints them in the order of the file as soon as all before are done. */
async function runAll(cases: readonly ValidationCase[], effort: Effort): Promise<Row[][]> {
  const results: (Row[] | undefined)[] = cases.map(() => undefined);
  let started = 0;
  let printed = 0;
  const work = async (): Promise<void> => {
    const child = fork(new URL('caseProcess.ts', import.meta.url));
    while (started < cases.length) {
      const index = started++;
      results[index] = await new Promise<Row[]>((resolve, reject) => {
        child.removeAllListeners();
        child.once('message', (rows) => resolve(rows as Row[]));
        child.once('exit', (code) => reject(new Error(`${cases[index].id}: the process ended with code ${code}`)));
        child.send({ validationCase: cases[index], effort });
      });
      for (; results[printed] !== undefined; printed++) printCase(cases[printed], results[printed]!);
    }
    child.removeAllListeners();
    child.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(cases.length, availableParallelism()) }, work));
  return results.map((rows) => rows ?? []);
}

await main(process.argv.slice(2));
