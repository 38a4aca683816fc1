/** A variable, 0 or more. */
export interface Variable {
  readonly cost: number;
  /** Left out: no limit. */
  readonly most?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** Sum of factor x variable, between `least` and `most`; one left out is no limit. */
export interface Constraint {
  readonly terms: readonly { readonly variable: number; readonly factor: number }[];
  readonly least?: number;
  readonly most?: number;
}

/** Find the variables, within the constraints, whose cost is least. */
export interface Program {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
}

/** `feasible`: a limit ended the search with values that keep the constraints but may not be the cheapest. */
export type ProgramStatus = 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'unsolved';

export interface ProgramSolution {
  readonly status: ProgramStatus;
  /** By variable; without meaning unless the status is optimal or feasible. */
  readonly values: Float64Array;
  /** Proven: nothing costs less. */
  readonly lowerBound: number;
}

/** A solver of mixed-integer linear programs. The same program gives the same answer. */
export type MilpSolver = (program: Program) => ProgramSolution;
