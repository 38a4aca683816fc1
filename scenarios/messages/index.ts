import type { Problem, ProblemCode, ProblemParams } from '../problem.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Language = 'zh' | 'en';

/** All that one language needs to say about a scenario; the compiler lists what a new problem still lacks. */
export interface Messages {
  readonly join: (path: string, sentence: string) => string;
  readonly problem: { readonly [Code in ProblemCode]: (value: string, params: ProblemParams[Code]) => string };
}

const MESSAGES: Record<Language, Messages> = { zh, en };

/** One sentence per problem: where, what was found, what is allowed. */
export function formatProblems(problems: readonly Problem[], language: Language): string[] {
  const { join, problem } = MESSAGES[language];
  return problems.map(({ path, value, code, params }) => {
    const sentence = problem[code] as (value: string, params: Problem['params']) => string;
    return join(path, sentence(value, params));
  });
}
