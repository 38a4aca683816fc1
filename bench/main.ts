/**
 * How fast Peakdesk is: npm run bench -- [--only W1,platform] [--rounds n] [--json] [--full]
 *
 * One table per section, as Markdown; ends with code 1 when a result is wrong. Each section says how it measures.
 */
import { parseArgs } from 'node:util';
import { describeMachine, formatMachine } from './machine.ts';
import { markdownTable } from './markdown.ts';
import { SECTIONS } from './sections/index.ts';
import type { Measured, Section } from './sections/section.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: SECTIONS.map(({ id }) => id).join(',') },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});

const asked = values.only.split(',');
const unknown = asked.filter((id) => !SECTIONS.some((section) => section.id === id));
if (unknown.length > 0)
  throw new RangeError(`no section ${unknown.join(', ')}: ${SECTIONS.map(({ id }) => id).join(', ')}`);
const options = { rounds: Number(values.rounds), scale: 1, full: values.full };
const machine = describeMachine();
if (!values.json) console.log(`${formatMachine(machine)}\n${options.rounds} rounds: median (least … most)`);

const measured: Record<string, Pick<Measured, 'wrong' | 'data'>> = {};
for (const section of SECTIONS.filter(({ id }) => asked.includes(id))) {
  const { head, rows, wrong, data } = await section.measure(options);
  measured[section.id] = { wrong, data };
  if (!values.json) print(section, head, rows, wrong);
}
if (values.json) console.log(JSON.stringify({ machine, rounds: options.rounds, sections: measured }, null, 2));
if (Object.values(measured).some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;

function print({ title }: Section, head: Measured['head'], rows: Measured['rows'], wrong: Measured['wrong']): void {
  console.log(`\n${title}\n\n${markdownTable(head, rows)}`);
  for (const what of wrong) console.log(`\nWRONG: ${what}`);
}
