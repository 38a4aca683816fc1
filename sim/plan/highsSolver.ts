import type { Highs, ModelData, ModelStatusCode } from 'highs';
import type { MilpSolver, Program, ProgramStatus } from './milpSolver.ts';

/**
 * The HiGHS solver (WebAssembly; Huangfu and Hall, 2018) behind the interface. It blocks its thread while it solves. There
 * is no limit of time, as the answer would then depend on the machine.
 *
 * @param highs the loaded package: `await loadHighs()` of `import loadHighs from 'highs'`; with a bundler
 *   `loadHighs({ locateFile: () => wasmUrl })`
 * @param relativeGap stop when (cost - lower bound) / cost is at most this; 0: only at the optimum
 */
export function highsSolver(highs: Highs, relativeGap = 0): MilpSolver {
  return (program) =>
    highs.withModel(dataOf(program, highs.infinity), (model) => {
      model.options.set({ output_flag: false, random_seed: 1, mip_rel_gap: relativeGap, mip_abs_gap: 0 });
      const { modelStatus } = model.run();
      const hasValues = model.info.get('primal_solution_status') === FEASIBLE_POINT;
      const status = statusOf(modelStatus, hasValues, highs);
      const isWhole = program.variables.some(({ whole }) => whole === true);
      const linearBound = status === 'optimal' ? model.getObjectiveValue() : -Infinity;
      return {
        status,
        values: model.getSolution().colValue,
        lowerBound: isWhole ? Number(model.info.get('mip_dual_bound')) : linearBound,
      };
    });
}

/** The solver's code for a point that keeps all constraints. */
const FEASIBLE_POINT = 2;

function statusOf(code: ModelStatusCode, hasValues: boolean, { constants }: Highs): ProgramStatus {
  const { modelStatus } = constants;
  if (code === modelStatus.optimal || code === modelStatus.empty) return 'optimal';
  if (code === modelStatus.infeasible) return 'infeasible';
  if (code === modelStatus.unbounded) return 'unbounded';
  return hasValues ? 'feasible' : 'unsolved';
}

function dataOf({ variables, constraints }: Program, infinity: number): ModelData {
  const terms = constraints.flatMap((constraint) => constraint.terms);
  const starts = [0];
  for (const constraint of constraints) starts.push(starts[starts.length - 1] + constraint.terms.length);
  return {
    numCols: variables.length,
    numRows: constraints.length,
    colCost: variables.map(({ cost }) => cost),
    colLower: variables.map(() => 0),
    colUpper: variables.map(({ most }) => most ?? infinity),
    integrality: variables.map(({ whole }) => (whole === true ? 1 : 0)),
    rowLower: constraints.map(({ least }) => least ?? -infinity),
    rowUpper: constraints.map(({ most }) => most ?? infinity),
    matrix: {
      format: 'csr',
      numRows: constraints.length,
      numCols: variables.length,
      starts,
      indices: terms.map(({ variable }) => variable),
      values: terms.map(({ factor }) => factor),
    },
  };
}
