import { measurePool } from '../pool.ts';
import { decimals, formatSpread } from '../spread.ts';
import type { Section } from './section.ts';

const DAY = 'mid-midnight';
const REPLICATIONS = 200;
/** Each takes more than a minute. */
const MOST_ROUNDS = 3;

/** How much sooner an experiment is done with more workers. */
export const pool: Section = {
  id: 'pool',
  title: `pool: ${REPLICATIONS} replications of ${DAY}, seconds from the call to the outcome, start of the workers included`,
  measure: async ({ rounds, scale }) => {
    const replications = Math.max(2, Math.round(REPLICATIONS * scale));
    const rows = await measurePool({ scenario: DAY, replications, rounds: Math.min(rounds, MOST_ROUNDS) });
    return {
      head: ['workers', 's', 'replications/s', 'speed-up'],
      rows: rows.map(({ workers, wallMs, speedUp: { median, least, greatest } }) => [
        `${workers}`,
        (wallMs / 1e3).toFixed(2),
        ((1e3 * replications) / wallMs).toFixed(1),
        formatSpread({ median, min: least, max: greatest }, decimals(2)),
      ]),
      wrong:
        new Set(rows.map(({ digest }) => digest)).size === 1 ? [] : ['the outcome depends on the number of workers'],
      data: rows,
    };
  },
};
