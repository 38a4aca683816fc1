import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { simulateAndReport } from '../experiment.ts';
import { loadScenario } from '../input.ts';
import { addExperimentOptions, addLanguageOption, type ExperimentFlags } from '../options.ts';
import { requireWritable } from '../output.ts';
import { BASE_ID } from '../variants.ts';

const EXAMPLES = `
  peakdesk run mid-midnight
  peakdesk run my-shop.json --replications 200 --seed 7 --rows channels
  peakdesk run my-shop.json --precision serviceLevel=0.01 --precision averageSpeedOfAnswer=5%
  peakdesk run mid-midnight --set demand.volumeFactor=1.3 --interval-table
  peakdesk run my-shop.json --json --out result.json`;

export function addRun(program: Command, context: Context): void {
  const { messages } = context;
  const command = program
    .command('run')
    .description(messages.help.run)
    .argument('<scenario>', messages.help.scenario)
    .action((source: string, flags: ExperimentFlags) => run(source, flags, context));
  addLanguageOption(addExperimentOptions(command, messages), messages);
  command.addHelpText('after', `\n${messages.examples}${EXAMPLES}`);
}

async function run(source: string, flags: ExperimentFlags, context: Context): Promise<void> {
  await requireWritable(flags, [source], context);
  const { scenario } = await loadScenario(source, flags.set ?? [], context);
  const scenarios = [{ id: BASE_ID, name: scenario.name, scenario }];
  await simulateAndReport(scenarios, flags, context);
}
