/** What a script can rely on. */
export const EXIT = {
  ok: 0,
  /** The run failed or was cancelled. */
  failed: 1,
  /** Unknown command or option, or a value that an option does not take. */
  usage: 2,
  /** The scenario, variant or log was read but is not valid. */
  badInput: 3,
  /** A file could not be read or written. */
  file: 4,
  /** Ctrl-C or a kill: 128 + the number of the signal of Ctrl-C, as shells do. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the program with a message on stderr and an exit code. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
