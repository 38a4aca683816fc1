import { figureById, hasValue, isPrecise, type ExperimentOutcome, type PrecisionRule } from '../sim/index.ts';
import { runExperiment, type NamedScenario } from '../workers/index.ts';
import type { Context } from './context.ts';
import { say } from './i18n/index.ts';
import { onWorkers } from './onWorkers.ts';
import type { ExperimentFlags } from './options.ts';
import { deliver } from './output.ts';
import { precisionRules } from './precision.ts';
import { renderOutcome } from './report.ts';

/** Simulates the scenarios, base first, and delivers what comes out. */
export async function simulateAndReport(
  scenarios: readonly NamedScenario[],
  flags: ExperimentFlags,
  context: Context,
): Promise<void> {
  const { seed, replications, precision = [] } = flags;
  const rules = precisionRules(precision, replications);
  const request = {
    scenarios,
    ...(seed !== undefined && { seed }),
    ...(replications !== undefined && { replications }),
    precision: rules,
  };
  const nameOf = (id: string) => say(scenarios.find((named) => named.id === id)?.name ?? id, context.language);
  const outcome = await onWorkers(flags, context, nameOf, (options) => runExperiment(request, options));
  if (!flags.quiet) {
    for (const note of notes(outcome, rules, flags, context)) context.terminal.stderr.write(`${note}\n`);
  }
  await deliver(renderOutcome(outcome, scenarios, flags, context), flags, context);
}

/** What was asked for and is not in the results. */
function notes(
  { scenarios, replications }: ExperimentOutcome,
  rules: readonly PrecisionRule[],
  { intervalTable = false }: ExperimentFlags,
  { language, messages }: Context,
): string[] {
  const unknown = rules.filter((rule) => !scenarios.every(({ results }) => hasValue(results, rule)));
  const known = rules.filter((rule) => !unknown.includes(rule));
  const isAllPrecise = scenarios.every(({ results }) => isPrecise(results, known));
  const lacksWaits = scenarios.some(({ results }) => Object.keys(results.series.waitP50).length === 0);
  return [
    ...(isAllPrecise ? [] : [messages.notPrecise(replications)]),
    ...unknown.map(({ figure }) => messages.nothingToBePrecise(say(figureById(figure).name, language), replications)),
    ...(intervalTable && lacksWaits ? [messages.noIntervalWaits] : []),
  ];
}
