import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Fence {
  readonly language: string;
  readonly text: string;
}

/** A Markdown file taken apart far enough to check what it claims. */
export interface Page {
  /** From the repository's root. */
  readonly path: string;
  readonly fences: readonly Fence[];
  /** Everything outside fences and indented code. */
  readonly prose: string;
  /** Indented code blocks, line by line. */
  readonly indented: readonly string[];
}

/** README, CONTRIBUTING and everything under docs. */
export function pagesOfTheRepository(): Page[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', ...docs.map((name) => join('docs', name))].map(readPage);
}

export function readPage(path: string): Page {
  const fences: Fence[] = [];
  const withoutFences = readFileSync(path, 'utf8').replace(/^```(\S*)\n([\s\S]*?)^```$/gm, (_, language, text) => {
    fences.push({ language: String(language), text: String(text) });
    return '';
  });
  const lines = withoutFences.split('\n');
  const isIndented = (line: string): boolean => line.startsWith('    ');
  return {
    path,
    fences,
    prose: lines.filter((line) => !isIndented(line)).join('\n'),
    indented: lines.filter(isIndented).map((line) => line.trim()),
  };
}

/** Targets of links and images that stay inside the repository. */
export function localLinks({ prose }: Page): string[] {
  const withoutCode = prose.replace(/`[^`\n]*`/g, '');
  return [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target).filter((t) => !/^[a-z]+:/.test(t));
}

/** Anchors of the headings as GitHub makes them. */
export function anchorsOf({ prose }: Page): Set<string> {
  const slugs = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set(slugs);
}

/** Command lines of the terminal program: in code blocks, and in the text where they are more than its name. */
export function commandLines({ fences, indented, prose }: Page): string[] {
  const blocks = fences.flatMap(({ text }) => text.split('\n'));
  const inline = [...prose.matchAll(/`(?:npx )?(peakdesk [^`]+)`/g)].map(([, line]) => line);
  const typed = [...blocks, ...indented].flatMap(
    (line) => /^(?:\$ )?(?:npx )?(peakdesk .+)$/.exec(line.trim())?.[1] ?? [],
  );
  return [...typed, ...inline].map((line) => line.replace(/\s+(#|\||>|2>|&&|;).*$/, ''));
}
