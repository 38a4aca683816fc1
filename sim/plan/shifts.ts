import type { Bilingual } from '../figures/index.ts';
import type { MilpSolver, Program } from './milpSolver.ts';
import { checkShiftProblem, coverProgram, fitProgram, type ShiftProblem, shortageProgram } from './shiftPrograms.ts';

export interface ShiftPlan {
  /** `feasible`: the solver was told to stop before it had proved that no plan is cheaper. */
  readonly status: 'optimal' | 'feasible';
  /** People on each shift, and at work in each period. */
  readonly staffByShift: readonly number[];
  readonly scheduled: readonly number[];
  /** What was made least: money, or the distance from what is required. */
  readonly cost: number;
  /** Proven: no plan costs less. */
  readonly lowerBound: number;
  /** (cost - lower bound) / cost. */
  readonly gap: number;
  /** Least cost if people could be split: the bound of linear programming. */
  readonly relaxation: number;
}

/** There is no plan, and why. */
export interface NoShiftPlan {
  readonly status: 'infeasible' | 'unsolved';
  /** Periods left short, and by how many people, when as few as possible are missing in all. */
  readonly short: readonly Shortage[];
  readonly message: Bilingual;
}

interface Shortage {
  readonly period: number;
  readonly people: number;
}

/** Solvers keep constraints only to about this much. */
const TOLERANCE = 1e-6;

/**
 * Least-cost whole numbers of people on shifts, with everybody required at work in every period. G. B. Dantzig (1954).
 * @throws RangeError for a problem that makes no sense
 */
export function coverShifts(problem: ShiftProblem, solver: MilpSolver): ShiftPlan | NoShiftPlan {
  checkShiftProblem(problem);
  const { required, shifts } = problem;
  const plan = solve(problem, coverProgram(problem), solver, ({ staffByShift }) =>
    sum(shifts.map(({ cost }, shift) => cost * staffByShift[shift])),
  );
  if (plan === null) return noPlan(problem, solver);
  const short = required.findIndex((people, period) => plan.scheduled[period] < people - TOLERANCE);
  if (short >= 0) throw new Error(`the solver's plan has too few people in period ${short}`);
  return plan;
}

/**
 * Whole numbers of people on shifts that come nearest to what is required: the least sum over the periods of
 * |scheduled - required|, whatever the shifts cost.
 * @throws RangeError for a problem that makes no sense
 */
export function fitShifts(problem: ShiftProblem, solver: MilpSolver): ShiftPlan | NoShiftPlan {
  checkShiftProblem(problem);
  const plan = solve(problem, fitProgram(problem), solver, ({ scheduled }) =>
    sum(problem.required.map((people, period) => Math.abs(scheduled[period] - people))),
  );
  return plan ?? noPlan(problem, solver);
}

type Staff = Pick<ShiftPlan, 'staffByShift' | 'scheduled'>;

/** The cost is taken from the whole numbers of people, not from the solver. Null: it has found no plan. */
function solve(
  problem: ShiftProblem,
  program: Program,
  solver: MilpSolver,
  costOf: (staff: Staff) => number,
): ShiftPlan | null {
  const variables = program.variables.map((variable) => ({ ...variable, whole: false }));
  const relaxed = solver({ ...program, variables });
  const solution = solver(program);
  if (solution.status !== 'optimal' && solution.status !== 'feasible') return null;
  const staffByShift = problem.shifts.map((_, shift) => Math.round(solution.values[shift]));
  const staff = { staffByShift, scheduled: scheduledBy(problem, staffByShift) };
  const cost = costOf(staff);
  const lowerBound = Math.min(cost, solution.lowerBound);
  const gap = cost === 0 ? 0 : (cost - lowerBound) / cost;
  return {
    status: gap <= TOLERANCE ? 'optimal' : 'feasible',
    ...staff,
    cost,
    lowerBound,
    gap,
    relaxation: relaxed.lowerBound,
  };
}

function scheduledBy({ required, shifts }: ShiftProblem, staffByShift: readonly number[]): number[] {
  const scheduled = required.map(() => 0);
  shifts.forEach(({ covers }, shift) => covers.forEach((period) => (scheduled[period] += staffByShift[shift])));
  return scheduled;
}

function noPlan(problem: ShiftProblem, solver: MilpSolver): NoShiftPlan {
  const { status, values } = solver(shortageProgram(problem));
  const short = problem.required
    .map((_, period) => ({ period, people: Math.round(values[problem.shifts.length + period] ?? 0) }))
    .filter(({ people }) => people > 0);
  if (status !== 'optimal' || short.length === 0) {
    return {
      status: 'unsolved',
      short: [],
      message: { zh: '求解器没有给出任何方案。', en: 'The solver gave no plan.' },
    };
  }
  return {
    status: 'infeasible',
    short,
    message: {
      zh: `现有班次和人数上限排不出满足需求的方案，至少还缺：${short.map(({ period, people }) => `第 ${period + 1} 时段 ${people} 人`).join('、')}。`,
      en: `These shifts and limits cannot cover what is required. At least missing: ${short.map(({ period, people }) => `${people} in period ${period + 1}`).join(', ')}.`,
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
