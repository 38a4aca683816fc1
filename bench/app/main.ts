/**
 * How the built app feels on the mid-size event day, in a real browser: npm run bench:app -- [--json] [--trials n] [--no-build]
 *
 * Every figure is counted from the input event (key or click) to the frame that shows the change. It says, it does not judge.
 */
import { parseArgs } from 'node:util';
import { measureApp } from './measure.ts';
import { formatFindings } from './report.ts';
import { openSite } from './site.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    trials: { type: 'string', default: '5' },
    'no-build': { type: 'boolean', default: false },
  },
});

const site = await openSite(!values['no-build']);
try {
  const findings = await measureApp(site, Number(values.trials));
  console.log(values.json ? JSON.stringify(findings, null, 2) : formatFindings(findings));
} finally {
  await site.close();
}
