import type { SkillGroup } from '../../../scenarios/index.ts';
import type { Model } from '../model.ts';
import { HOUR } from '../units.ts';

type Columns = Pick<
  Model,
  'noShow' | 'startEfficiency' | 'fullEfficiencySeconds' | 'fatigueAfterSeconds' | 'fatigueEffort' | 'proficiencySpread'
>;

/** How agents of a group differ from each other and change while they work. */
export function compileProficiency(groups: readonly SkillGroup[]): Columns {
  const numbers = (of: (group: SkillGroup) => number): Float64Array => Float64Array.from(groups, of);
  return {
    noShow: numbers(({ noShowProbability }) => noShowProbability),
    startEfficiency: numbers(({ training }) => training?.startEfficiency ?? 1),
    fullEfficiencySeconds: numbers(({ training }) => (training?.fullEfficiencyAfterHours ?? 0) * HOUR),
    fatigueAfterSeconds: numbers(({ fatigue }) => (fatigue?.afterHours ?? Infinity) * HOUR),
    fatigueEffort: numbers(({ fatigue }) => fatigue?.effortFactor ?? 1),
    proficiencySpread: numbers(({ proficiencySpread }) => proficiencySpread ?? 0),
  };
}
