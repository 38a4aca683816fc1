import { FIGURES, figureById, type Figure, type FigureId, type Results, type RowKey } from '../../sim/index.ts';
import type { Scenario } from '../../scenarios/index.ts';
import type { Context } from '../context.ts';
import { say } from '../i18n/index.ts';
import type { ExperimentFlags, RowChoice } from '../options.ts';

const MAIN_FIGURES: readonly FigureId[] = [
  ...(['contacts', 'botContainment', 'botResolution', 'offered', 'answered', 'serviceLevel', 'abandonment'] as const),
  ...(['averageSpeedOfAnswer', 'waitP50', 'waitP90', 'waitMax', 'retryShare', 'handleTime'] as const),
  ...(['staffed', 'occupancy', 'slotUse', 'queueLength'] as const),
];

const KIND_OF_CHOICE: Record<Exclude<RowChoice, 'all'>, string> = {
  total: 'total',
  channels: 'channel',
  types: 'contactType',
  groups: 'skillGroup',
};

export function chosenFigures(chosen: ExperimentFlags['figures'] = 'main'): readonly Figure[] {
  if (chosen === 'all') return FIGURES;
  return (chosen === 'main' ? MAIN_FIGURES : chosen).map((id) => figureById(id));
}

/** Keys of the rows that the results have and the user asked for, in the order of the results. */
export function chosenRows(results: Results, chosen: RowChoice = 'total'): readonly RowKey[] {
  const all = [...new Set(FIGURES.flatMap(({ id }) => Object.keys(results.figures[id])))];
  return chosen === 'all' ? all : all.filter((key) => key.split(':')[0] === KIND_OF_CHOICE[chosen]);
}

/** The name of a figure, with the scenario's currency where it is an amount. */
export function figureTitle({ name, unit }: Figure, scenario: Scenario, { language }: Context): string {
  return unit === 'money' ? `${say(name, language)} (${scenario.economics.currency})` : say(name, language);
}

/** `channel:phone` as "Channel: Phone". */
export function rowTitle(key: RowKey, scenario: Scenario, { language, messages }: Context): string {
  const [kind, id] = key.split(':') as [keyof typeof messages.rowKinds, string?];
  if (id === undefined) return messages.rowKinds[kind];
  const named = { channel: scenario.channels, contactType: scenario.contactTypes, skillGroup: scenario.skillGroups };
  const name =
    kind === 'vip'
      ? messages.vipNames[id as keyof typeof messages.vipNames]
      : say(named[kind as keyof typeof named][id].name, language);
  return `${messages.rowKinds[kind]}${messages.colon}${name}`;
}
