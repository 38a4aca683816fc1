/**
 * How fast Peakdesk is, beside the reference programs and SIM.JS: npm run bench -- [--json] [--rounds n] [--only W1,W2]
 *
 * In each round every program runs each workload once, one after the other, each in a process of its own and with a
 * seed of the round. Ratios compare programs within a round, so that a slow moment of the machine meets all of them.
 */
import { parseArgs } from 'node:util';
import { findContenders, measure } from './contenders.ts';
import { formatTable, summarise } from './report.ts';
import { WORKLOADS, type WorkloadId } from './workloads.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: Object.keys(WORKLOADS).join(',') },
  },
});

const contenders = findContenders();
const rounds = Array.from({ length: Number(values.rounds) }, (_, round) => round + 1);
const chosen = (Object.keys(WORKLOADS) as WorkloadId[]).filter((id) => values.only.split(',').includes(id));
const rows = chosen.flatMap((workload) => {
  const measured = rounds.map((round) => contenders.map((contender) => measure(contender, workload, round)));
  return summarise(workload, contenders, measured);
});

if (values.json) console.log(JSON.stringify({ node: process.version, rounds: rounds.length, rows }, null, 2));
else {
  for (const id of chosen) console.log(`${id}: ${WORKLOADS[id].title}`);
  console.log(`\nEvents per second of processor time; ratio to ${contenders[0].name}; ${rounds.length} rounds.\n`);
  console.log(formatTable(rows));
}
if (rows.some((row) => row.wrong.length > 0)) process.exitCode = 1;
