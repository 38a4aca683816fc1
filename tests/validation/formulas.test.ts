import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseFile, Quantity, Row, ValidationCase } from './format.ts';
import { runCase } from './runCase.ts';

const EFFORT = { seed: 'suite', mostContacts: 1 };

const { cases } = JSON.parse(readFileSync(new URL('public.json', import.meta.url), 'utf8')) as CaseFile;

function caseOf(id: string): ValidationCase {
  return cases.find((one) => one.id === id)!;
}

/** A case that asks for numbers by their names; a definition may go with the value. */
function caseWith(
  model: ValidationCase['model'],
  asked: Readonly<Record<string, unknown>>,
  more: Partial<ValidationCase> & { definition?: string } = {},
): ValidationCase {
  const { definition, ...rest } = more;
  const quantities = Object.entries(asked).map(([name, value]): Quantity => ({
    name,
    value,
    kind: 'exact',
    digits: 12,
    ...(definition !== undefined && { definition }),
  }));
  return { id: 'own', title: 'of one’s own', model, quantities, ...rest };
}

function verdictsOf(validationCase: ValidationCase): Row['verdict'][] {
  return runCase(validationCase, EFFORT).map(({ verdict }) => verdict);
}

function expectPassed(validationCase: ValidationCase): void {
  const rows = runCase(validationCase, EFFORT);
  expect(rows.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(rows).toHaveLength(validationCase.quantities.length);
}

describe('what needs no simulation agrees exactly', () => {
  for (const id of ['PUB-I01', 'PUB-I02', 'PUB-I03', 'PUB-I04', 'PUB-I05'])
    it(`${id}: ${caseOf(id).title}`, () => expectPassed(caseOf(id)));

  it('PUB-J01: all of the log, or nothing of it where it is absent', () => {
    const verdicts = new Set(verdictsOf(caseOf('PUB-J01')));
    expect([['passed'], ['skipped']]).toContainEqual([...verdicts]);
    if (verdicts.has('skipped')) console.log('skipped: no call log beside the repository');
  });
});

describe('the words of the cases have their meaning with other numbers too', () => {
  it('staffing for other targets, loads and definitions of service level', () => {
    // M/M/1 at load 1/2: P(wait > t) = exp(-t / 2s) / 2, so two agents are the fewest for 60 % at once.
    const rule = { rule: 'smallest n > load with P(wait <= 0 s) >= 0.6', loads_erlang: [0.5], aht_seconds: [100] };
    expectPassed(caseWith(rule, { 'n_load0.5_aht100': 2, 'sl_load0.5_aht100': 0.9, 'sl_minus1_load0.5_aht100': 0.5 }));
    // M/M/1+M with patience like service: a Poisson number in the system, so P(wait) = 1 - exp(-1).
    const patient = {
      aht_seconds: 60,
      mean_patience_seconds: 60,
      T_seconds: 0,
      loads_erlang: [1],
      targets: [['p_wait', 0.7]],
    };
    expectPassed(caseWith(patient, { 'n_p_wait_0.7_load1': 1, 'p_wait_0.7_load1': 1 - Math.exp(-1) }));
    const answered = { ...patient, targets: [['sl', 0.5]], sl: 'answered within T / answered' };
    expectPassed(caseWith(answered, { 'n_sl_0.5_load1': 1, 'sl_0.5_load1': Math.exp(-1) / (1 - Math.exp(-1)) }));
    expect(verdictsOf(caseWith({ ...answered, sl: 'answered / asked' }, { 'n_sl_0.5_load1': 1 }))).toEqual([
      'not expressible',
    ]);
  });

  it('positions at other levels, with other shrinkage', () => {
    const model = { erlang_c: { transactions: 60, interval_min: 60, aht_min: 0.5, asa_min: 0 } };
    const asked = {
      raw_positions_sl60_occ90: 2,
      raw_positions_sl40_occ20: 3,
      positions_with_60pct_shrinkage: 5,
      p_wait: 0.1,
      service_level_n1: 0.5,
      erlang_b_trunks_1erl_25pct: 2,
    };
    expectPassed(caseWith(model, asked));
  });

  it('shifts past midnight, in half hours, of one instance and of several', () => {
    const night = Array.from({ length: 24 }, (_, hour) => (hour >= 22 || hour < 6 ? 3 : 0));
    const shift = { start: 22, end: 6, cost: 7 };
    expectPassed(caseWith({ required_by_hour: night, shifts: [shift] }, { min_cost: 21, lp_bound: 21 }));
    const halfHours = night.flatMap((people) => [people, people]);
    const model = {
      late: { required: halfHours, shifts: [shift] },
      week: {
        required_mon_to_sun: [1, 1, 1, 1],
        rule: 'each employee works 2 consecutive days (cyclic); minimise employees',
      },
    };
    expectPassed(caseWith(model, { late_min_cost: 21, week_min_employees: 2, week_lp: 2, late_min_employees: 3 }));
  });

  it('limits per shift and per period, of costs by name and over several days', () => {
    const shifts = {
      required: [
        [2, 2],
        [0, 4],
      ],
      coverage: { early: [0], late: [1], long: [0, 1] },
      cost: { early: 2, late: 2, long: 3 },
      max_per_shift: 3,
    };
    expectPassed(
      caseWith({ shifts }, { min_cost: 6 + 9, min_required_resources_unit_cost: 2 + 4, min_abs_difference: 1 }),
    );
    expectPassed(caseWith({ shifts: { ...shifts, max_per_period: 1 } }, { min_abs_difference: 2 + 3 }));
  });

  it('an instance that no plan covers fails and names the period', () => {
    const model = { required: [1, 2], shifts: [{ covers: [0], cost: 1 }] };
    const [row] = runCase(caseWith(model, { min_cost: 1 }), EFFORT);
    expect(row.verdict).toBe('failed');
    expect(row.note).toContain('2 in period 2');
  });

  it('where several optima take different numbers of people any of them will do, and no other', () => {
    const model = {
      required: [2, 2],
      shifts: [
        { covers: [0], cost: 1 },
        { covers: [1], cost: 1 },
        { covers: [0, 1], cost: 2 },
      ],
    };
    for (const total of [2, 3, 4]) expectPassed(caseWith(model, { total_agents_of_one_optimum: total }));
    expect(verdictsOf(caseWith(model, { total_agents_of_one_optimum: 5 }))).toEqual(['failed']);
  });

  it('a log with other cleaning, weekdays and staffing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'log-'));
    const columns = ['date', 'vru_entry', 'vru_time', 'q_time', 'outcome', 'ser_time', 'type'];
    const rows = [
      // Two Mondays in November 2026.
      ['261102', '0:10:00', '5', '0', 'AGENT', '100', 'PS'],
      ['261102', '0:20:00', '5', '30', 'AGENT', '300', 'NW'],
      ['261109', '0:30:00', '5', '10', 'HANG', '0', 'PS'],
      ['261109', '23:59:59', '5', '0', 'AGENT', '0', 'PS'],
      ['261109', '1:00:00', '99', '0', 'AGENT', '50', 'PS'],
      ['261103', '5:00:00', '5', '0', 'PHANTOM', '0', 'PS'],
    ];
    writeFileSync(join(folder, 'log.tsv'), [columns, ...rows].map((row) => row.join('\t')).join('\n'));
    const model = { file: 'log.tsv', cleaning: 'drop vru_time >= 60, drop outcome PHANTOM' };
    const monday = Array.from({ length: 24 }, (_, hour) => ({ 0: 1.5, 23: 0.5 })[hour] ?? 0);
    expectPassed(
      caseWith(
        model,
        {
          rows: 6,
          rows_after_cleaning: 4,
          outcome_AGENT: 4,
          type_NW: 1,
          monday_calls_by_hour_mean: monday,
          servers_needed_by_hour: monday.map((calls) => Math.ceil(calls)),
          tuesday_servers_needed_by_hour: monday.map(() => 0),
          queued_calls: 2,
          abandoned_from_queue: 1,
          mean_queue_time_of_queued_seconds: 20,
          mean_service_seconds: 200,
          cv_service: 0.5,
          patience_hazard_estimate_per_second: 1 / 40,
        },
        { folder, definition: 'smallest n with Erlang-C P(wait) <= 0.6 at 2 calls per agent-hour' },
      ),
    );
  });
});

describe('a verdict without simulation is never kinder than the facts', () => {
  it('a wrong whole number fails, however near, and so does a list with one wrong entry or one too few', () => {
    const [first] = caseOf('PUB-I01').quantities;
    expect(verdictsOf({ ...caseOf('PUB-I01'), quantities: [{ ...first, value: 4 }] })).toEqual(['failed']);
    const folder = mkdtempSync(join(tmpdir(), 'log-'));
    writeFileSync(join(folder, 'log.tsv'), 'date\tvru_entry\toutcome\n261102\t0:10:00\tAGENT\n');
    const hours = [1, ...Array.from({ length: 23 }, () => 0)];
    const model = { file: 'log.tsv', cleaning: '' };
    const verdict = (value: number[]) => verdictsOf(caseWith(model, { monday_calls_by_hour_mean: value }, { folder }));
    expect(verdict(hours)).toEqual(['passed']);
    expect(verdict([...hours.slice(0, 23), 1])).toEqual(['failed']);
    expect(verdict(hours.slice(0, 23))).toEqual(['failed']);
  });

  it('a file that is not there is skipped by name, not passed', () => {
    const [row] = runCase(caseWith({ file: 'nowhere.tsv', cleaning: '' }, { rows: 1 }), EFFORT);
    expect(row.verdict).toBe('skipped');
    expect(row.note).toContain('nowhere.tsv');
  });

  it('words that nobody reads are not expressible', () => {
    expect(
      verdictsOf(caseWith({ required: [1], shifts: [{ covers: [0], cost: 1, breaks: 2 }] }, { min_cost: 1 })),
    ).toEqual(['not expressible']);
    expect(verdictsOf(caseWith({ file: 'log.tsv', cleaning: 'drop duplicates by customer' }, { rows: 1 }))).toEqual([
      'not expressible',
    ]);
    expect(verdictsOf(caseWith({ erlang_c: {} }, { median_of_something: 1 }))).toEqual(['not expressible']);
  });
});
