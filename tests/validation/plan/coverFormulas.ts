import loadHighs from 'highs';
import { coverShifts, fitShifts, highsSolver, type ShiftPlan, type ShiftProblem } from '../../../sim/index.ts';
import { coverProgram } from '../../../sim/plan/shiftPrograms.ts';
import type { Json } from '../format.ts';
import { byName, type Formula } from '../formulas/formula.ts';
import { isObject } from '../read/fields.ts';
import { readCover } from './readCover.ts';

const solver = highsSolver(await loadHighs());

/**
 * Figures of each thing that the model asks to be covered. A part of the model puts its name before the names of its
 * quantities, unless it is the only one.
 */
export function coverFormulas(model: Json): Formula[] {
  const parts = Object.entries({ '': model, ...model }).flatMap(([name, part]): [string, Formula][] => {
    const problem = isObject(part) ? readCover(part) : undefined;
    return problem === undefined ? [] : [[name, figuresOf(problem)]];
  });
  return parts.map(([part, figures]) => (quantity) => {
    const { name } = quantity;
    if (name.startsWith(`${part}_`)) return figures({ ...quantity, name: name.slice(part.length + 1) });
    return parts.length === 1 ? figures(quantity) : undefined;
  });
}

function figuresOf(problem: ShiftProblem): Formula {
  const perHead = { ...problem, shifts: problem.shifts.map((shift) => ({ ...shift, cost: 1 })) };
  const cheapest = (): ShiftPlan => planOf(coverShifts(problem, solver));
  const named = byName({
    min_cost: () => cheapest().cost,
    'lp|lp_bound|lp_cost': () => cheapest().relaxation,
    'min_(?:employees|workers|agents|staff|people|nurses|drivers)|min_required_resources_unit_cost': () =>
      planOf(coverShifts(perHead, solver)).cost,
    min_required_resources: () => cheapest().cost,
    'min_abs_difference(?:_cost)?': () => planOf(fitShifts(problem, solver)).cost,
  });
  return (quantity) => {
    if (quantity.name !== 'total_agents_of_one_optimum') return named(quantity);
    return totalOfAnOptimum(problem, cheapest(), Number(quantity.value));
  };
}

/** Optima may differ in how many people they take: the number asked for if one of them takes so many, else our own. */
function totalOfAnOptimum(problem: ShiftProblem, { cost, staffByShift }: ShiftPlan, asked: number): number {
  const { variables, constraints } = coverProgram(problem);
  const factors = (of: (cost: number) => number): { variable: number; factor: number }[] =>
    variables.map((one, variable) => ({ variable, factor: of(one.cost) }));
  const asCheap = { terms: factors((its) => its), most: cost };
  const soMany = { terms: factors(() => 1), least: asked, most: asked };
  const { status } = solver({ variables, constraints: [...constraints, asCheap, soMany] });
  return status === 'optimal' ? asked : staffByShift.reduce((sum, people) => sum + people, 0);
}

function planOf(answer: ReturnType<typeof coverShifts>): ShiftPlan {
  if (!('staffByShift' in answer)) throw new Error(answer.message.en);
  return answer;
}
