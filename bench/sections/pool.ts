import { measurePool } from '../pool.ts';
import { decimals, formatSpread, spread } from '../spread.ts';
import type { Section } from './section.ts';

const DAY = 'mid-midnight';
const REPLICATIONS = 200;

/** How much sooner an experiment is done with more workers. */
export const pool: Section = {
  id: 'pool',
  title: `pool: ${REPLICATIONS} replications of ${DAY}, seconds from the call to the outcome, workers started anew`,
  measure: async ({ rounds, scale }) => {
    const replications = Math.max(2, Math.round(REPLICATIONS * scale));
    const rows = await measurePool({ scenario: DAY, replications, rounds });
    const found = new Set(rows.map(({ serviceLevel }) => serviceLevel));
    return {
      head: ['workers', 's', 'speed-up'],
      rows: rows.map(({ workers, seconds, speedUp }) => [
        `${workers}`,
        formatSpread(spread(seconds), decimals(2)),
        formatSpread(spread(speedUp), decimals(2)),
      ]),
      wrong: found.size === 1 ? [] : ['the outcome depends on the number of workers'],
      data: rows,
    };
  },
};
