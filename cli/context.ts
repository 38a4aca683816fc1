import type { Language, Messages } from './i18n/index.ts';

/** Where a program reads its surroundings and writes its words; `process` is one. */
export interface Terminal {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
}

/** What every command needs to know. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly messages: Messages;
}
