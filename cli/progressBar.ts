import { SingleBar } from 'cli-progress';
import type { Progress } from '../workers/index.ts';
import type { Context } from './context.ts';

const STEPS = 1000;

/** One line on stderr while a terminal is there to look at it; nothing in a script. */
export class ProgressBar {
  readonly #bar: SingleBar | undefined;

  constructor(quiet: boolean, { terminal, messages }: Context) {
    if (quiet || !terminal.stderr.isTTY) return;
    this.#bar = new SingleBar({
      format: `${messages.progress} {bar} {percentage}% · {completed}/{planned}`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 30,
      stream: terminal.stderr,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false, // `onWorkers` answers to signals, and always removes the bar
    });
    this.#bar.start(STEPS, 0, { completed: 0, planned: 0 });
  }

  show({ fraction, completed, planned }: Progress): void {
    this.#bar?.update(Math.round(fraction * STEPS), { completed, planned });
  }

  remove(): void {
    this.#bar?.stop();
  }
}
