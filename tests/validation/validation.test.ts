import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CaseFile, Row, ValidationCase } from './format.ts';
import { runCase } from './runCase.ts';

const EFFORT = { seed: 'suite', mostContacts: 20_000_000 };

const { cases } = JSON.parse(readFileSync(new URL('public.json', import.meta.url), 'utf8')) as CaseFile;

function caseOf(id: string): ValidationCase {
  return cases.find((one) => one.id === id)!;
}

/** The case with other fields in its model. */
function changed(id: string, model: Record<string, unknown>): ValidationCase {
  return { ...caseOf(id), model: { ...caseOf(id).model, ...model } };
}

function notesOf(rows: readonly Row[], verdict: Row['verdict']): (string | undefined)[] {
  return rows.filter((row) => row.verdict === verdict).map(({ note }) => note);
}

/** One case for each mechanism; `npm run validate` runs them all. */
const BY_MECHANISM: Readonly<Record<string, string>> = {
  'PUB-A05': 'patience',
  'PUB-A10': 'patience and a limit on the queue',
  'PUB-A13': 'a day from empty, cleared after closing',
  'PUB-B05': 'priorities on one server with different service laws',
  'PUB-B07': 'priorities on many servers',
  'PUB-B11': 'patience that is not exponential',
  'PUB-B12': 'talk and wrap-up',
  'PUB-C01': 'a rate that swings all day',
  'PUB-C04': 'a launch spike',
  'PUB-D01': 'two classes before one group',
  'PUB-D02': 'overflow into a second group',
  'PUB-D03': 'two groups that help each other out',
  'PUB-D04': 'the agent idle longest over two groups',
  'PUB-D05': 'three types, two groups, staffing steps and a busy or a quiet day',
  'PUB-E01': 'chats that slow each other down',
  'PUB-E03': 'chats turned away, whatever the law of their length',
  'PUB-F01': 'blocked customers who try again for ever',
  'PUB-F02': 'customers who try again after giving up',
  'PUB-F03': 'callbacks when nobody waits',
  'PUB-F04': 'a bot before the queue',
  'PUB-H04': 'tickets in the order of deadlines, to the hour',
};

describe('the simulator agrees with exact values within 4 standard errors, at the stated precision', () => {
  for (const [id, mechanism] of Object.entries(BY_MECHANISM)) {
    it(`${id}: ${mechanism}`, () => {
      const rows = runCase(caseOf(id), EFFORT);
      expect(rows.length).toBeGreaterThanOrEqual(caseOf(id).quantities.length);
      expect(rows.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    });
  }
});

describe('a verdict is never kinder than the facts', () => {
  const quick = caseOf('PUB-D04');

  it('a wrong value fails in both runs', () => {
    const quantities = quick.quantities.map((one) => ({ ...one, value: Number(one.value) * 1.1 }));
    const rows = runCase({ ...quick, quantities }, EFFORT);
    expect(rows.every(({ verdict, note }) => verdict === 'failed' && note === 'second run')).toBe(true);
  });

  it('a right value with too large a standard error fails', () => {
    const quantities = quick.quantities.slice(0, 1).map((one) => ({ ...one, se_max: 1e-9 }));
    const [row] = runCase({ ...quick, quantities }, { ...EFFORT, mostContacts: 100_000 });
    expect(row.verdict).toBe('failed');
    expect(row.note).toBe('standard error above 1e-9');
  });

  it('a model with a word that nobody reads is not expressible, and the word is named', () => {
    const rows = runCase(changed('PUB-A05', { sticky_agents: true }), EFFORT);
    expect(new Set(notesOf(rows, 'not expressible'))).toEqual(new Set(['nothing here stands for sticky_agents']));
  });

  it('a known word with an unknown sense is not expressible', () => {
    const rows = runCase(changed('PUB-A05', { discipline: 'LCFS preemptive-resume' }), EFFORT);
    expect(notesOf(rows, 'not expressible')[0]).toContain('LCFS');
  });

  it('a figure without a counterpart is not expressible while the others of its case are judged', () => {
    const [first, second] = quick.quantities;
    const rows = runCase({ ...quick, quantities: [{ ...first, name: 'share_of_green_callers' }, second] }, EFFORT);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['not expressible', 'passed']);
  });

  it('a wrong trace fails', () => {
    const tickets = caseOf('PUB-H04');
    const starts = tickets.quantities.filter(({ name }) => name === 'stream_edf_starts');
    const wrong = starts.map((one) => ({ ...one, value: (one.value as [string, number][]).toReversed() }));
    expect(runCase({ ...tickets, quantities: wrong }, EFFORT).map(({ verdict }) => verdict)).toEqual(['failed']);
  });
});
