import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { closest } from '../reading/closest.ts';
import type { Scenario, Target } from '../schema/index.ts';
import { FIGURE_IDS } from './figureIds.ts';

const DOMAINS = Object.values(FIGURE_IDS);
const SHARES: readonly string[] = DOMAINS.flatMap(({ shares }) => shares);
const ALL: readonly string[] = [...DOMAINS.flatMap(({ amounts }) => amounts), ...SHARES];
const ONLY_IN_TOTAL: readonly string[] = [FIGURE_IDS.group, FIGURE_IDS.business].flatMap(Object.values).flat();

/** Targets name a figure that exists, for contacts on which it is counted, and say what they ask of it. */
export function checkTargets({ targets }: Scenario): Problem[] {
  return targets.list.flatMap((target, i) => targetProblems(target, `targets.list[${i}]`));
}

function targetProblems(target: Target, path: string): Problem[] {
  const { figure, atLeast, atMost } = target;
  return [
    ...(atLeast === undefined && atMost === undefined ? [problem(path, figure, 'targetWithoutLimit', {})] : []),
    ...limitProblems(target, path),
    ...(ALL.includes(figure) ? rowProblems(target, path) : [unknownFigure(figure, `${path}.figure`)]),
  ];
}

/** No figure is negative, a share is at most 1 (80 % is 0.8), and nothing is both above the one and below the other limit. */
function limitProblems({ figure, atLeast, atMost }: Target, path: string): Problem[] {
  const max = SHARES.includes(figure) ? 1 : Infinity;
  const beyond = Object.entries({ atLeast, atMost }).flatMap(([field, limit]) =>
    limit !== undefined && !(limit >= 0 && limit <= max)
      ? [problem(`${path}.${field}`, limit, 'targetBeyond', { max })]
      : [],
  );
  const crossed = atLeast !== undefined && atMost !== undefined && atLeast > atMost;
  return crossed ? [...beyond, problem(`${path}.atLeast`, atLeast, 'targetLimitsCrossed', { atMost })] : beyond;
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
