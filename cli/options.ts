import { InvalidArgumentError, Option, type Command } from 'commander';
import type { FigureId } from '../sim/index.ts';
import { requireFigureIds } from './figureIds.ts';
import { LANGUAGES, type Messages } from './i18n/index.ts';
import { parseOverride, type Override } from './override.ts';
import { parsePrecision, type Precision } from './precision.ts';

const ROW_CHOICES = ['total', 'channels', 'types', 'groups', 'all'] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/** Where results go; shared by all commands. */
export interface PlaceFlags {
  readonly out?: string;
  readonly quiet?: boolean;
}

/** What `run` and `compare` have in common. */
export interface ExperimentFlags extends PlaceFlags {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly seed?: string;
  readonly replications?: number;
  readonly precision?: readonly Precision[];
  readonly workers?: number;
  readonly set?: readonly Override[];
  readonly rows?: RowChoice;
  readonly figures?: 'main' | 'all' | readonly FigureId[];
  readonly intervalTable?: boolean;
  readonly explain?: boolean;
}

export function addPlaceOptions(command: Command, { help }: Messages): Command {
  return command.option('--out <file>', help.out).option('--quiet', help.quiet);
}

export function addExperimentOptions(command: Command, messages: Messages): Command {
  const { help } = messages;
  command
    .option('--seed <text>', help.seed, (text) => seed(text, messages))
    .option('--replications <n>', help.replications, (text) => wholeNumber(text, 2, 1_000_000, messages))
    .option(
      '--precision <figure=half-width>',
      help.precision,
      repeatable((text) => parsePrecision(text, messages)),
    )
    .option('--workers <n>', help.workers, (text) => wholeNumber(text, 1, 64, messages))
    .option(
      '--set <path=value>',
      help.set,
      repeatable((text) => parseOverride(text, messages)),
    )
    .option('--rows <which>', help.rows, (text) => oneOf(text, ROW_CHOICES, messages))
    .option('--figures <which>', help.figuresOption, (text) => figures(text, messages))
    .option('--interval-table', help.intervalTable)
    .option('--explain', help.explain)
    .addOption(new Option('--json', help.json).conflicts('csv'))
    .option('--csv', help.csv);
  return addPlaceOptions(command, messages);
}

/** The language is chosen before parsing (see i18n); here it is only checked and documented. */
export function addLanguageOption(command: Command, messages: Messages): Command {
  return command.option('--lang <language>', messages.help.lang, (text) => oneOf(text, LANGUAGES, messages));
}

/** An option that may be given several times; its value is the list of all. */
export function repeatable<T>(parse: (text: string) => T): (text: string, earlier: T[] | undefined) => T[] {
  return (text, earlier) => [...(earlier ?? []), parse(text)];
}

export function wholeNumber(text: string, least: number, most: number, messages: Messages): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new InvalidArgumentError(messages.wholeNumberExpected(least, most));
  }
  return value;
}

export function seed(text: string, messages: Messages): string {
  if (text.length < 1 || text.length > 200) throw new InvalidArgumentError(messages.seedExpected);
  return text;
}

export function oneOf<Choice extends string>(text: string, choices: readonly Choice[], messages: Messages): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new InvalidArgumentError(messages.oneOfExpected(choices));
  return found;
}

function figures(text: string, messages: Messages): 'main' | 'all' | readonly FigureId[] {
  if (text === 'main' || text === 'all') return text;
  const ids = text.split(',').map((id) => id.trim());
  return requireFigureIds(ids, messages, (reason) => new InvalidArgumentError(reason));
}
