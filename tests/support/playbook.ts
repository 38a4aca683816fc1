import type { Scenario, ScenarioInput } from '../../scenarios/schema/index.ts';
import { phoneType, scenario, team } from './scenarios.ts';

export type Rule = NonNullable<ScenarioInput['playbook']>[number];

export const constant = (value: number) => ({ kind: 'constant' as const, value });

/** Shortens a silence that no chat has, so that only the rule itself is seen. */
const WITHOUT_EFFECT = { kind: 'shortenAutoClose' as const, toSeconds: 1 };

/** A rule that ends at the first look back. */
export function rule(when: Rule['when'], fields: Partial<Rule> = {}): Rule {
  return { name: 'rule', when, act: WITHOUT_EFFECT, backForMinutes: 0, ...fields };
}

/** More contacts wait than this. */
export const waiting = (above: number, fields: Partial<Rule['when']> = {}): Rule['when'] => {
  return { measure: 'queueLength', above, ...fields };
};

/** One agent, calls of 100 seconds, and an emergency plan. */
export function desk(playbook: Rule[], fields: Partial<ScenarioInput> = {}): Scenario {
  return scenario({
    contactTypes: { call: phoneType(100) },
    skillGroups: { team: team(1, ['call']) },
    playbook,
    ...fields,
  });
}
