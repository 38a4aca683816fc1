import { InvalidArgumentError, type Command } from 'commander';
import { backtestTable, formatBacktest } from '../../sim/index.ts';
import {
  formatImportReport,
  formatLogProblems,
  importCallLog,
  parseLogFormat,
  parseScenario,
  type Imported,
  type ImportOptions,
} from '../../scenarios/index.ts';
import { runBacktest } from '../../workers/index.ts';
import type { Context } from '../context.ts';
import { CliError, EXIT } from '../exit.ts';
import { requireTextFile } from '../files.ts';
import { requireValid } from '../input.ts';
import { onWorkers, type WorkerFlags } from '../onWorkers.ts';
import {
  addLanguageOption,
  addPlaceOptions,
  oneOf,
  repeatable,
  seed,
  wholeNumber,
  type PlaceFlags,
} from '../options.ts';
import { deliver, requireWritable } from '../output.ts';

const EXAMPLES = `
  peakdesk import calls.csv --out average-day.json
  peakdesk import calls.csv --date 2026-11-11 --out that-day.json
  peakdesk import calls.csv --format columns.json --backtest
  peakdesk import calls.csv --backtest --replications 400 --out backtest.md`;

const INTERVALS = [5, 10, 15, 30, 60] as const;
const SERVICE_LAWS = ['best', 'lognormal', 'gamma', 'exponential', 'empirical'] as const;
const DEMANDS = { 'same-day': 'sameDay', 'other-weeks': 'otherWeeks' } as const;
const BACKTEST_ONLY = ['replications', 'seed', 'workers', 'json'] as const;
/** Fewer simulated days cannot enclose 95 %. */
const FEWEST_DAYS = 39;

interface ImportFlags extends PlaceFlags, WorkerFlags {
  readonly format?: string;
  readonly date?: readonly string[];
  readonly interval?: (typeof INTERVALS)[number];
  readonly serviceLaw?: (typeof SERVICE_LAWS)[number];
  readonly demand?: (typeof DEMANDS)[keyof typeof DEMANDS];
  readonly backtest?: boolean;
  readonly replications?: number;
  readonly seed?: string;
  readonly json?: boolean;
}

type Log = Extract<Imported, { ok: true }>;

export function addImport(program: Command, context: Context): void {
  const { messages } = context;
  const { help } = messages;
  const command = program
    .command('import')
    .description(help.import)
    .argument('<log>', help.log)
    .option('--format <file>', help.logFormat)
    .option(
      '--date <day>',
      help.date,
      repeatable((text) => day(text, context)),
    )
    .option('--interval <minutes>', help.interval, (text) => interval(text, context))
    .option('--service-law <law>', help.serviceLaw, (text) => oneOf(text, SERVICE_LAWS, messages))
    .option('--demand <from>', help.demand, (text) => DEMANDS[oneOf(text, DEMAND_NAMES, messages)])
    .option('--backtest', help.backtest)
    .option('--replications <n>', help.backtestReplications, (text) => wholeNumber(text, FEWEST_DAYS, 10_000, messages))
    .option('--seed <text>', help.backtestSeed, (text) => seed(text, messages))
    .option('--workers <n>', help.workers, (text) => wholeNumber(text, 1, 64, messages))
    .option('--json', help.backtestJson)
    .action((path: string, flags: ImportFlags) => importLog(path, flags, context));
  addLanguageOption(addPlaceOptions(command, messages), messages);
  command.addHelpText('after', `\n${messages.examples}${EXAMPLES}`);
}

async function importLog(path: string, flags: ImportFlags, context: Context): Promise<void> {
  requireEffect(flags, context);
  await requireWritable(flags, flags.format === undefined ? [path] : [path, flags.format], context);
  const text = await requireTextFile(path, 'log', context);
  const imported = importCallLog(text, await importOptions(flags, context));
  if (!imported.ok) {
    const lines = formatLogProblems(imported.problems, context.language).map((line) => `  ${line}`);
    throw new CliError(EXIT.badInput, [context.messages.invalidFile(path, lines.length), ...lines].join('\n'));
  }
  if (flags.backtest) return deliver(await backtest(imported, flags, context), flags, context);
  if (!flags.quiet) context.terminal.stderr.write(formatImportReport(imported.report, context.language));
  await deliver(`${JSON.stringify(chosenScenario(imported, flags, context), null, 2)}\n`, flags, context);
}

/** An option without effect would let somebody believe in one. */
function requireEffect(flags: ImportFlags, { messages }: Context): void {
  if (flags.backtest) return;
  const given = BACKTEST_ONLY.filter((name) => flags[name] !== undefined).map((name) => `--${name}`);
  if (given.length > 0) throw new CliError(EXIT.usage, messages.onlyWith('--backtest', given));
  if (flags.demand === undefined || flags.date !== undefined) return;
  throw new CliError(EXIT.usage, messages.onlyWith('--date / --backtest', ['--demand']));
}

async function importOptions(flags: ImportFlags, context: Context): Promise<ImportOptions> {
  const { format, date, interval: intervalMinutes, serviceLaw, demand } = flags;
  const columns = format && parseLogFormat(await requireTextFile(format, 'json', context));
  return {
    format: columns ? requireValid(columns, format, context).format : undefined,
    dates: date,
    intervalMinutes,
    serviceLaw,
    demand,
  };
}

/** The day asked for, else the average day. */
function chosenScenario({ scenario, days }: Log, { date = [] }: ImportFlags, { messages }: Context) {
  if (date.length > 1) throw new CliError(EXIT.usage, messages.oneDateOnly);
  return date.length === 1 ? days[0].scenario : scenario;
}

async function backtest(log: Log, flags: ImportFlags, context: Context): Promise<string> {
  const { replications = 200, seed: chosenSeed = 'backtest' } = flags;
  const days = log.days.map(({ scenario, actual }) => {
    return { actual, scenario: requireValid(parseScenario(scenario), actual.date, context).scenario };
  });
  const checked = await onWorkers(flags, context, String, (options) =>
    runBacktest({ days, seed: chosenSeed, replications }, options),
  );
  const table = backtestTable(checked);
  if (flags.json) return `${JSON.stringify(table, null, 2)}\n`;
  return `${formatImportReport(log.report, context.language)}\n${formatBacktest(table, context.language)}`;
}

const DEMAND_NAMES = Object.keys(DEMANDS) as (keyof typeof DEMANDS)[];

function day(text: string, { messages }: Context): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError(messages.dateExpected);
  return text;
}

function interval(text: string, { messages }: Context): (typeof INTERVALS)[number] {
  const found = INTERVALS.find((minutes) => String(minutes) === text);
  if (found === undefined) throw new InvalidArgumentError(messages.oneOfExpected(INTERVALS.map(String)));
  return found;
}
