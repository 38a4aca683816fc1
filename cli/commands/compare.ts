import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { CliError, EXIT } from '../exit.ts';
import { simulateAndReport } from '../experiment.ts';
import { loadScenario } from '../input.ts';
import { addExperimentOptions, addLanguageOption, type ExperimentFlags } from '../options.ts';
import { requireWritable } from '../output.ts';
import { BASE_ID, loadVariants } from '../variants.ts';

const EXAMPLES = `
  peakdesk compare mid-midnight --all-variants
  peakdesk compare mid-midnight bot temps --replications 200
  peakdesk compare my-shop.json more-chats.json --rows channels
  peakdesk compare my-shop.json next-year.json --csv --out difference.csv`;

interface CompareFlags extends ExperimentFlags {
  readonly allVariants?: boolean;
}

export function addCompare(program: Command, context: Context): void {
  const { messages } = context;
  const command = program
    .command('compare')
    .description(messages.help.compare)
    .argument('<base>', messages.help.scenario)
    .argument('[variants...]', messages.help.variants)
    .option('--all-variants', messages.help.allVariants)
    .action((source: string, variants: string[], flags: CompareFlags) => compare(source, variants, flags, context));
  addLanguageOption(addExperimentOptions(command, messages), messages);
  command.addHelpText('after', `\n${messages.examples}${EXAMPLES}`);
}

async function compare(source: string, named: string[], flags: CompareFlags, context: Context): Promise<void> {
  await requireWritable(flags, [source, ...named], context);
  const overrides = flags.set ?? [];
  const base = await loadScenario(source, overrides, context);
  const own = flags.allVariants ? Object.keys(base.scenario.variants) : [];
  const variants = await loadVariants(base, [...own, ...named], overrides, context);
  if (variants.length === 0) throw new CliError(EXIT.usage, context.messages.noVariants);
  const scenarios = [{ id: BASE_ID, name: base.scenario.name, scenario: base.scenario }, ...variants];
  await simulateAndReport(scenarios, flags, context);
}
