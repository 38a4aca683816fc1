import { cpus } from 'node:os';
import type { Finding } from './measure.ts';

/** The findings as a Markdown table. */
export function formatFindings(findings: readonly Finding[]): string {
  const rows = findings.map(({ what, unit, target, trials }) => {
    const sorted = trials.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    const [median, least, most] = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)];
    const digits = unit === 'ms' ? 1 : 0;
    const shown = [median, least, most].map((value) => value?.toFixed(digits) ?? '-');
    return `| ${[what, unit, target, ...shown, String(sorted.length)].join(' | ')} |`;
  });
  const processors = cpus();
  return [
    `${processors.length} x ${processors[0]?.model}`,
    '',
    '| what | unit | target | median | least | most | trials |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
