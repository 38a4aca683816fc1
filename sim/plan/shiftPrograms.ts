import type { Constraint, Program, Variable } from './milpSolver.ts';

/** A shift that people may be put on. */
export interface Shift {
  /** Periods worked, by their place in `required`. One that runs past the end goes on at the beginning: [22, 23, 0, 1]. */
  readonly covers: readonly number[];
  /** Of one person on it, 0 or more. */
  readonly cost: number;
  /** Most people on it. Left out: no limit. */
  readonly most?: number;
}

export interface ShiftProblem {
  /** People needed in each period, 0 or more. */
  readonly required: readonly number[];
  readonly shifts: readonly Shift[];
  /** Most people at work in any one period. Left out: no limit. */
  readonly mostPerPeriod?: number;
}

type Terms = Constraint['terms'];

/** @throws RangeError naming the field that is wrong */
export function checkShiftProblem({ required, shifts, mostPerPeriod }: ShiftProblem): void {
  const check = (value: number | undefined, name: string): void => {
    if (value !== undefined && !(value >= 0 && value < Infinity))
      throw new RangeError(`${name}: ${value} is not 0 or more`);
  };
  required.forEach((people, period) => check(people, `required[${period}]`));
  check(mostPerPeriod, 'mostPerPeriod');
  shifts.forEach(({ covers, cost, most }, shift) => {
    check(cost, `shifts[${shift}].cost`);
    check(most, `shifts[${shift}].most`);
    covers.forEach((period, i) => {
      if (required[period] === undefined) throw new RangeError(`shifts[${shift}].covers: there is no period ${period}`);
      if (covers.indexOf(period) !== i) throw new RangeError(`shifts[${shift}].covers: period ${period} comes twice`);
    });
  });
}

/** Variables: people on each shift. */
export function coverProgram(problem: ShiftProblem): Program {
  const constraints = atWork(problem).map((terms, period) => ({ terms, least: problem.required[period] }));
  return { variables: people(problem, ({ cost }) => cost), constraints: [...constraints, ...limits(problem)] };
}

/** Variables: people on each shift; then people too many in each period; then people too few. */
export function fitProgram(problem: ShiftProblem): Program {
  const { required, shifts } = problem;
  const constraints = atWork(problem).map((terms, period) => {
    const tooMany = shifts.length + period;
    const tooFew = tooMany + required.length;
    const off = [
      { variable: tooMany, factor: -1 },
      { variable: tooFew, factor: 1 },
    ];
    return { terms: [...terms, ...off], least: required[period], most: required[period] };
  });
  const off = [...required, ...required].map((): Variable => ({ cost: 1 }));
  return { variables: [...people(problem, () => 0), ...off], constraints: [...constraints, ...limits(problem)] };
}

/** Variables: people on each shift; then people missing in each period. Always has a solution. */
export function shortageProgram(problem: ShiftProblem): Program {
  const { required, shifts } = problem;
  const constraints = atWork(problem).map((terms, period) => ({
    terms: [...terms, { variable: shifts.length + period, factor: 1 }],
    least: required[period],
  }));
  const missing = required.map((): Variable => ({ cost: 1 }));
  return { variables: [...people(problem, () => 0), ...missing], constraints: [...constraints, ...limits(problem)] };
}

function people({ shifts }: ShiftProblem, costOf: (shift: Shift) => number): Variable[] {
  return shifts.map((shift) => ({
    cost: costOf(shift),
    whole: true,
    ...(shift.most !== undefined && { most: shift.most }),
  }));
}

/** People at work, by period. */
function atWork({ required, shifts }: ShiftProblem): Terms[] {
  return required.map((_, period) =>
    shifts.flatMap(({ covers }, shift) => (covers.includes(period) ? [{ variable: shift, factor: 1 }] : [])),
  );
}

function limits(problem: ShiftProblem): Constraint[] {
  const { mostPerPeriod: most } = problem;
  return most === undefined ? [] : atWork(problem).map((terms) => ({ terms, most }));
}
