import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { closest } from '../reading/closest.ts';
import type { Scenario, Target } from '../schema/index.ts';
import { FIGURE_IDS } from './figureIds.ts';

const ALL: readonly string[] = Object.values(FIGURE_IDS).flat();
const ONLY_IN_TOTAL: readonly string[] = [...FIGURE_IDS.group, ...FIGURE_IDS.business];

/** Targets name a figure that exists, for contacts on which it is counted, and say what they ask of it. */
export function checkTargets({ targets }: Scenario): Problem[] {
  return targets.list.flatMap((target, i) => targetProblems(target, `targets.list[${i}]`));
}

function targetProblems(target: Target, path: string): Problem[] {
  const { figure, atLeast, atMost } = target;
  const limit = atLeast ?? atMost;
  return [
    ...(limit === undefined ? [problem(path, figure, 'targetWithoutLimit', {})] : []),
    ...(ALL.includes(figure) ? rowProblems(target, path) : [unknownFigure(figure, `${path}.figure`)]),
  ];
}

function unknownFigure(figure: string, path: string): Problem {
  return problem(path, figure, 'unknownFigure', { allowed: [...ALL], suggestion: closest(figure, ALL) });
}

/** Agents serve several contact types, and so does the shop as a whole: what is counted on them belongs to none. */
function rowProblems({ figure, channel, contactType }: Target, path: string): Problem[] {
  if (!ONLY_IN_TOTAL.includes(figure)) return [];
  return Object.entries({ channel, contactType }).flatMap(([field, id]) =>
    id === undefined ? [] : [problem(`${path}.${field}`, id, 'figureOnlyInTotal', { figure })],
  );
}
