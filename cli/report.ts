import {
  outcomeToCsv,
  outcomeToJson,
  type ExperimentOutcome,
  type Figure,
  type ScenarioOutcome,
} from '../sim/index.ts';
import type { Scenario } from '../scenarios/index.ts';
import type { NamedScenario } from '../workers/index.ts';
import type { Context } from './context.ts';
import { say } from './i18n/index.ts';
import type { ExperimentFlags } from './options.ts';
import { comparisonTable } from './tables/comparisonTable.ts';
import { formatPercent } from './tables/format.ts';
import { formulaTable } from './tables/formulaTable.ts';
import { intervalTable } from './tables/intervalTable.ts';
import { resultsTable } from './tables/resultsTable.ts';
import { chosenFigures, chosenRows, rowTitle } from './tables/selection.ts';
import { targetsTable } from './tables/targetsTable.ts';

/** An outcome in the form that was asked for: JSON, CSV, or tables for people. */
export function renderOutcome(
  outcome: ExperimentOutcome,
  scenarios: readonly NamedScenario[],
  flags: ExperimentFlags,
  context: Context,
): string {
  const series = flags.intervalTable ?? false;
  if (flags.json) return outcomeToJson(outcome, { series });
  if (flags.csv) return outcomeToCsv(outcome, { series });
  const figures = chosenFigures(flags.figures);
  const sections = [
    headline(outcome, context),
    ...outcome.scenarios.flatMap((scenario, i) =>
      scenarioSections(scenario, outcome, scenarios[i].scenario, figures, flags, context),
    ),
    ...(flags.explain ? [formulaTable(figures, context)] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function headline({ seed, replications, scenarios }: ExperimentOutcome, { messages }: Context): string {
  const line = messages.summaryLine(replications, seed, formatPercent(scenarios[0].results.confidence));
  return scenarios.length > 1 ? `${line}\n${messages.pairedLine}` : line;
}

function scenarioSections(
  shown: ScenarioOutcome,
  { scenarios: [base] }: ExperimentOutcome,
  scenario: Scenario,
  figures: readonly Figure[],
  flags: ExperimentFlags,
  context: Context,
): string[] {
  const { language, messages } = context;
  const { name, results, comparison } = shown;
  const title = `${shown === base ? messages.base : messages.variant}${messages.colon}${say(name, language)}`;
  const tables = chosenRows(results, flags.rows).map((row) => {
    const table =
      comparison === null
        ? resultsTable(results, row, figures, scenario, context)
        : comparisonTable(base.results, shown, row, figures, scenario, context);
    return `${rowTitle(row, scenario, context)}\n${table}`;
  });
  const targets = targetsTable(results, scenario, context);
  return [
    `=== ${title} ===`,
    ...tables,
    ...(targets === undefined ? [] : [targets]),
    ...(flags.intervalTable ? [intervalTable(results, scenario, context)] : []),
  ];
}
