/** A Markdown table; cells may hold `|`. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A page written by hand, with the table between its marks replaced. */
export function withTable(text: string, newTable: string): string {
  const marked = /(<!-- table\b.*-->\n\n)[^]*(\n\n<!-- end of table -->)/;
  return text.replace(marked, (_, before: string, after: string) => before + newTable + after);
}

/** Of a heading, as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

export const code = (text: string): string => `\`${text}\``;

/** Paragraphs, tables and headings as a page. */
export const page = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

/** Told at the head of every generated page. */
export const GENERATED =
  '<!-- Written by scripts/buildDocs.ts: change the source it reads, then run `npx tsx scripts/buildDocs.ts`. -->';
