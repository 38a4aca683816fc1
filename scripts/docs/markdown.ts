/** A Markdown table; cells may hold `|`. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** Paragraphs, tables and headings as a page. */
export const page = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

/** Told at the head of every generated page. */
export const GENERATED =
  '<!-- Written by scripts/buildDocs.ts: change the source it reads, then run `npx tsx scripts/buildDocs.ts`. -->';
