import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import {
  coverShifts,
  fitShifts,
  highsSolver,
  type MilpSolver,
  type NoShiftPlan,
  type ShiftPlan,
  type ShiftProblem,
} from '../../sim/index.ts';

const solver = highsSolver(await loadHighs());

function planOf(answer: ShiftPlan | NoShiftPlan): ShiftPlan {
  if (!('staffByShift' in answer)) throw new Error(answer.message.en);
  return answer;
}

/** Five days on, two off, whatever the day it begins: the post office of W. L. Winston, Operations Research. */
const postOffice: ShiftProblem = {
  required: [17, 13, 15, 19, 14, 16, 11],
  shifts: Array.from({ length: 7 }, (_, first) => ({
    covers: Array.from({ length: 5 }, (_, day) => (first + day) % 7),
    cost: 1,
  })),
};

/**
 * Buses on six overlapping eight-hour shifts, one of them past midnight (H. A. Taha, Operations Research): no shift works
 * in two of the periods 0, 2 and 4, so 4 + 10 + 12 are needed, and enough.
 */
const buses: ShiftProblem = {
  required: [4, 8, 10, 7, 12, 4],
  shifts: Array.from({ length: 6 }, (_, first) => ({ covers: [first, (first + 1) % 6], cost: 1 })),
};

describe('covering what is required at least cost', () => {
  it('finds the known optimum of textbook instances with shifts that wrap around', () => {
    const plan = planOf(coverShifts(postOffice, solver));
    expect(plan).toMatchObject({ status: 'optimal', cost: 23, lowerBound: 23, gap: 0 });
    expect(plan.relaxation).toBeCloseTo(67 / 3, 9);
    plan.scheduled.forEach((people, day) => expect(people).toBeGreaterThanOrEqual(postOffice.required[day]));
  });

  it('counts a shift past midnight on both sides of it', () => {
    const plan = planOf(coverShifts(buses, solver));
    expect(plan).toMatchObject({ status: 'optimal', cost: 26 });
    expect(plan.scheduled).toEqual(plan.staffByShift.map((people, i) => people + plan.staffByShift[(i + 5) % 6]));
  });

  it('costs what trying every plan finds, in any small instance, and is infeasible just when none is left', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const cheapest = cheapestByTrial(problem);
        const answer = coverShifts(problem, solver);
        expect('staffByShift' in answer ? answer.cost : Infinity).toBe(cheapest);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('a day of 96 quarter hours and 60 shifts is solved, and twice to the same plan', () => {
    const required = Array.from({ length: 96 }, (_, i) => Math.max(0, 40 - Math.abs(i - 60)) + (i % 7));
    const shifts = Array.from({ length: 60 }, (_, i) => {
      const length = 16 + 8 * (i % 3);
      return {
        covers: Array.from({ length }, (_, k) => (Math.floor(i / 3) * 4 + k) % 96),
        cost: length + (i % 5) / 10,
      };
    });
    const plan = planOf(coverShifts({ required, shifts }, solver));
    expect(plan.status).toBe('optimal');
    expect(plan.relaxation).toBeLessThanOrEqual(plan.cost);
    expect(coverShifts({ required, shifts }, solver)).toEqual(plan);
  });

  it('needs nobody where nobody is required', () => {
    expect(coverShifts({ required: [0, 0], shifts: [{ covers: [0, 1], cost: 5 }] }, solver)).toEqual({
      status: 'optimal',
      staffByShift: [0],
      scheduled: [0, 0],
      cost: 0,
      lowerBound: 0,
      gap: 0,
      relaxation: 0,
    });
  });
});

describe('coming as near as possible to what is required', () => {
  it('leaves short and over alike', () => {
    const plan = planOf(fitShifts({ required: [3, 1, 1, 3], shifts: [{ covers: [0, 1, 2, 3], cost: 9 }] }, solver));
    expect(plan).toMatchObject({ status: 'optimal', cost: 4 });
  });

  it('keeps the limits per shift and per period, in any small instance', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const plan = planOf(fitShifts(problem, solver));
        expect(plan.cost).toBe(nearestByTrial(problem));
        problem.shifts.forEach(({ most = Infinity }, s) => expect(plan.staffByShift[s]).toBeLessThanOrEqual(most));
        for (const people of plan.scheduled) expect(people).toBeLessThanOrEqual(problem.mostPerPeriod ?? Infinity);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});

describe('never a wrong plan without a word', () => {
  it('names the periods that no allowed plan can cover, in both languages', () => {
    const shifts = [
      { covers: [0, 1], cost: 1, most: 2 },
      { covers: [1, 2], cost: 1 },
    ];
    const answer = coverShifts({ required: [5, 1, 4, 2], shifts }, solver) as NoShiftPlan;
    expect(answer.status).toBe('infeasible');
    expect(answer.short).toEqual([
      { period: 0, people: 3 },
      { period: 3, people: 2 },
    ]);
    expect(answer.message.en).toContain('3 in period 1, 2 in period 4');
    expect(answer.message.zh).toContain('第 1 时段 3 人、第 4 时段 2 人');
  });

  it('a limit on the people at work below what is required is infeasible', () => {
    const answer = coverShifts({ required: [3], shifts: [{ covers: [0], cost: 1 }], mostPerPeriod: 2 }, solver);
    expect(answer).toMatchObject({ status: 'infeasible', short: [{ period: 0, people: 1 }] });
  });

  it('a solver that gives up gives no plan, and one that stops early only a feasible one with its gap', () => {
    const values = Float64Array.of(4);
    const program = { required: [3], shifts: [{ covers: [0], cost: 2 }] };
    const givesUp: MilpSolver = () => ({ status: 'unsolved', values, lowerBound: -Infinity });
    expect(coverShifts(program, givesUp)).toMatchObject({ status: 'unsolved', short: [] });
    const stopsEarly: MilpSolver = () => ({ status: 'feasible', values, lowerBound: 6 });
    expect(coverShifts(program, stopsEarly)).toMatchObject({ status: 'feasible', cost: 8, lowerBound: 6, gap: 0.25 });
  });

  it('a solver whose plan does not cover what is required is found out', () => {
    const wrong: MilpSolver = () => ({ status: 'optimal', values: Float64Array.of(2), lowerBound: 4 });
    expect(() => coverShifts({ required: [3], shifts: [{ covers: [0], cost: 2 }] }, wrong)).toThrow('period 0');
  });

  it('a problem that makes no sense is refused by the name of its field', () => {
    const shift = { covers: [0], cost: 1 };
    const refused: readonly [ShiftProblem, string][] = [
      [{ required: [-1], shifts: [shift] }, 'required[0]'],
      [{ required: [NaN], shifts: [shift] }, 'required[0]'],
      [{ required: [1], shifts: [{ ...shift, cost: -1 }] }, 'shifts[0].cost'],
      [{ required: [1], shifts: [{ ...shift, covers: [1] }] }, 'shifts[0].covers'],
      [{ required: [1], shifts: [{ ...shift, covers: [0, 0] }] }, 'period 0 comes twice'],
      [{ required: [1], shifts: [shift], mostPerPeriod: -2 }, 'mostPerPeriod'],
    ];
    for (const [problem, field] of refused) {
      expect(() => coverShifts(problem, solver)).toThrow(field);
      expect(() => fitShifts(problem, solver)).toThrow(field);
    }
  });
});

const MOST_STAFF = 4;

const smallProblem = fc
  .record({
    required: fc.array(fc.integer({ min: 0, max: MOST_STAFF }), { minLength: 1, maxLength: 5 }),
    shifts: fc.array(
      fc.record({
        mask: fc.integer({ min: 1, max: 31 }),
        cost: fc.integer({ min: 1, max: 9 }),
        most: fc.integer({ min: 0, max: MOST_STAFF }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    mostPerPeriod: fc.option(fc.integer({ min: 2, max: 8 }), { nil: undefined }),
  })
  .map(({ required, shifts, mostPerPeriod }): ShiftProblem => ({
    required,
    shifts: shifts.map(({ mask, cost, most }) => ({
      covers: required.flatMap((_, i) => (mask & (1 << i) ? [i] : [])),
      cost,
      most,
    })),
    ...(mostPerPeriod !== undefined && { mostPerPeriod }),
  }));

/** Every plan within the limits, as people by period and cost. */
function* allPlans({ required, shifts, mostPerPeriod = Infinity }: ShiftProblem): Generator<[number[], number]> {
  const count = (MOST_STAFF + 1) ** shifts.length;
  for (let code = 0; code < count; code++) {
    const staff = shifts.map((_, s) => Math.floor(code / (MOST_STAFF + 1) ** s) % (MOST_STAFF + 1));
    if (staff.some((people, s) => people > (shifts[s].most ?? Infinity))) continue;
    const scheduled = required.map((_, period) =>
      staff.reduce((total, people, s) => total + (shifts[s].covers.includes(period) ? people : 0), 0),
    );
    if (Math.max(...scheduled) > mostPerPeriod) continue;
    yield [scheduled, staff.reduce((total, people, s) => total + people * shifts[s].cost, 0)];
  }
}

function cheapestByTrial(problem: ShiftProblem): number {
  let best = Infinity;
  for (const [scheduled, cost] of allPlans(problem)) {
    if (problem.required.every((people, period) => scheduled[period] >= people)) best = Math.min(best, cost);
  }
  return best;
}

function nearestByTrial(problem: ShiftProblem): number {
  let best = Infinity;
  for (const [scheduled] of allPlans(problem)) {
    const off = problem.required.reduce((total, people, period) => total + Math.abs(scheduled[period] - people), 0);
    best = Math.min(best, off);
  }
  return best;
}
