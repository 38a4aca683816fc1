import { chatRounds } from './chatRounds.ts';
import { firstResult } from './firstResult.ts';
import { largeDay } from './largeDay.ts';
import { memory } from './memory.ts';
import { platform } from './platform.ts';
import { pool } from './pool.ts';
import type { Section } from './section.ts';
import { workloadSection } from './workload.ts';

/** All that the bench measures, in the order in which it does. */
export const SECTIONS: readonly Section[] = [
  workloadSection('W1'),
  workloadSection('W2'),
  workloadSection('W3'),
  chatRounds,
  largeDay,
  platform,
  pool,
  memory,
  firstResult,
];
