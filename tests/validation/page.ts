import type { Row, ValidationCase, Verdict } from './format.ts';
import { countVerdicts } from './report.ts';

const VERDICTS: readonly Verdict[] = ['passed', 'failed', 'not expressible', 'skipped'];

/** docs/background/validation.md, from a run of the public cases. */
export function validationPage(cases: readonly ValidationCase[], results: readonly (readonly Row[])[]): string {
  const quantities = cases.reduce((sum, one) => sum + one.quantities.length, 0);
  const z = results.flat().flatMap((row) => (row.z === undefined || row.standardError === 0 ? [] : [row.z]));
  const totals = countVerdicts(results);
  return `# Held to theory

    npm run validate                # the public cases, about six minutes on two cores
    npm run validate -- FILE...     # any file of the same format
    npm run validate -- --page=docs/background/validation.md    # writes this page

\`tests/validation/public.json\` holds ${cases.length} cases with ${quantities} quantities computed from published theory: single queues, general laws and
priorities, pre-emption, queue limits, time-varying load, several skills, chat, redials, callbacks and bot, random busyness, tickets and
deadlines, staffing, shift covering, a real log. The runner reads each case's model (arrivals, laws, servers, pools, staffing tables, bot,
redials ...) word by word, turns it into a scenario, simulates it, and compares; a word that nobody reads makes the case *not
expressible*, never passed. Exact traces (case H04) are replayed through the simulator; formulas and covering programs are those of
\`sim/theory\` and \`sim/plan\`.

**Pass rule.** At least 40 independent replications; the estimate lies within 4 standard errors of the exact value **and** the standard
error is below the case's own bound, so a short, noisy run cannot pass. A case out of bounds is run once more, with a new seed and
twice as long, and marked *second run*. Analytic quantities must agree to 1e-9, traces and whole numbers exactly.

**Result.** ${VERDICTS.map((verdict) => `${totals[verdict]} ${verdict}`).join(', ')}. The z of the ${z.length} simulated comparisons have a root mean
square of ${rootMeanSquare(z).toFixed(2)} and a mean of ${mean(z).toFixed(2)}; theory says 1 and 0. ${share(z, 2)} of them are beyond 2 (theory: 4.6 %), ${share(z, 3)} beyond 3
(0.3 %). Quantities of one case come from the same runs, so they move together.

| case | | passed | failed | not expressible | skipped | largest abs. z |
|---|---|---:|---:|---:|---:|---:|
${cases.map((one, i) => caseRow(one, results[i])).join('\n')}

\`npm test\` runs a sample of these cases with the same rule (\`tests/validation/validation.test.ts\`), \`npm run test:full\` all of them.
`;
}

function caseRow({ id, title }: ValidationCase, rows: readonly Row[]): string {
  const counts = countVerdicts([rows]);
  const largest = Math.max(...rows.map(({ z = 0 }) => Math.abs(z)));
  const shown = rows.some(({ z }) => z !== undefined) ? largest.toFixed(1) : '';
  return `| ${id} | ${title} | ${VERDICTS.map((verdict) => counts[verdict]).join(' | ')} | ${shown} |`;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const rootMeanSquare = (values: readonly number[]): number => Math.sqrt(mean(values.map((value) => value * value)));
const share = (values: readonly number[], limit: number): string =>
  `${(100 * mean(values.map((value) => Number(Math.abs(value) > limit)))).toFixed(1)} %`;
