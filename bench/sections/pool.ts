import { measurePool } from '../pool.ts';
import { decimals, formatSpread, megabytes } from '../spread.ts';
import type { Section } from './section.ts';

const DAY = 'mid-midnight';
const REPLICATIONS = 200;
/** Each takes more than a minute. */
const MOST_ROUNDS = 3;

/** How much sooner an experiment is done with more workers. */
export const pool: Section = {
  id: 'pool',
  title: `pool: ${REPLICATIONS} replications of ${DAY}, seconds from the call to the outcome, start of the workers included`,
  measure: ({ rounds, scale }) => {
    const replications = Math.max(2, Math.round(REPLICATIONS * scale));
    const rows = measurePool({ scenario: DAY, replications, rounds: Math.min(rounds, MOST_ROUNDS) });
    const digests = new Set(rows.flatMap((row) => row.digests));
    return {
      head: [
        'workers',
        's',
        'replications/s',
        'speed-up',
        'processes apart',
        'idle %',
        'cpu ms/repl.',
        'start-up ms',
        'others',
        'peak MB',
      ],
      rows: rows.map((row) => [
        `${row.workers}`,
        (row.wallMs / 1e3).toFixed(2),
        ((1e3 * replications) / row.wallMs).toFixed(1),
        formatSpread(row.speedUp, decimals(2)),
        formatSpread(row.speedUpApart, decimals(2)),
        (100 * row.idleShare).toFixed(2),
        row.processorMsPerReplication.toFixed(0),
        row.startUpMs.toFixed(0),
        row.othersProcessors.toFixed(2),
        megabytes(row.peakBytes),
      ]),
      wrong: digests.size === 1 ? [] : ['the outcome depends on the number of workers'],
      data: rows,
    };
  },
};
