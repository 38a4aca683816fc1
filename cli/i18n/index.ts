import { en, type Messages } from './en.ts';
import { zh } from './zh.ts';

export type { Messages } from './en.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUE: Record<Language, Messages> = { zh, en };

export const messagesOf = (language: Language): Messages => CATALOGUE[language];

/** `--lang` where given; else the language of the terminal. Looked up before parsing, since help and errors need it too. */
export function chooseLanguage(argv: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at].includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** A text of a scenario or of the figures in the given language. */
export function say(text: string | { readonly zh: string; readonly en: string }, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
