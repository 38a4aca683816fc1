import type { ValidationCase } from './format.ts';
import { type Effort, runCase } from './runCase.ts';

// An interrupted run leaves nobody behind.
process.on('disconnect', () => process.exit());

/** Runs the cases that the parent process sends, one at a time. */
process.on('message', ({ validationCase, effort }: { validationCase: ValidationCase; effort: Effort }) => {
  process.send!(runCase(validationCase, effort));
});
