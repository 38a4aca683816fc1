import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../cli/main.ts';
import { pagesOfTheRepository, readPage } from './markdown.ts';

const guide = (name: string) => readPage(`docs/guides/${name}.md`);
const fences = (page: string, language: string): string[] =>
  guide(page)
    .fences.filter((fence) => fence.language === language)
    .map(({ text }) => text);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peakdesk-docs-'));
  const [scenario, , patch] = fences('scenario', 'json');
  writeFileSync(join(folder, 'my-shop.json'), scenario);
  writeFileSync(join(folder, 'more-chats.json'), patch);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the terminal guide', () => {
  const sessions = fences('terminal', 'console').map((text) => {
    const [command, ...output] = text.trimEnd().split('\n');
    return { command: command.replace('$ npx peakdesk ', ''), output };
  });

  it.each(sessions)('shows what `peakdesk $command` prints', async ({ command, output }) => {
    const printed = await stdoutOf(
      command.split(' ').map((word) => (word.endsWith('.json') ? join(folder, word) : word)),
    );
    // A line of dots stands for lines left out.
    const shown = output
      .join('\n')
      .split('\n…\n')
      .map((part) => part.replace(/\n?…$/, ''));
    let from = 0;
    for (const part of shown) {
      expect(printed.slice(from)).toContain(part);
      from = printed.indexOf(part, from) + part.length;
    }
  });
});

async function stdoutOf(argv: readonly string[]): Promise<string> {
  let text = '';
  const stdout = { write: (part: string) => void (text += part) };
  const terminal = { stdout, stderr: { write: () => true }, env: {} } as unknown as NodeJS.Process;
  expect(await main([...argv, '--quiet', '--lang', 'en'], '0.0.0', terminal)).toBe(0);
  return text;
}

describe('the guide to the event core', () => {
  it('holds a program that runs by itself and prints what it says', () => {
    const [program] = fences('kernel', 'ts');
    const file = join(folder, 'hotline.ts');
    writeFileSync(file, program.replace("'peakdesk'", JSON.stringify(join(process.cwd(), 'sim', 'index.ts'))));
    const printed = execFileSync(process.execPath, ['--import', 'tsx', file], { encoding: 'utf8' });
    expect(printed).toBe(fences('kernel', 'text')[0]);
  });
});

describe('programs in the documentation', () => {
  const imports = pagesOfTheRepository().flatMap(({ path, fences: blocks }) =>
    blocks.flatMap(({ text }) =>
      [...text.matchAll(/import \{([^}]+)\} from '(peakdesk[^']*)'/g)].map(([, names, from]) => ({
        path,
        names,
        from,
      })),
    ),
  );

  it.each(imports)('$path imports from $from what the package exports', async ({ names, from }) => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      exports: Record<string, { default: string }>;
    };
    const built = exports[from.replace('peakdesk', '.')].default;
    const source = join(process.cwd(), built.replace('./dist/node/', '').replace(/\.js$/, '.ts'));
    const found = Object.keys((await import(source)) as object);
    expect(found).toEqual(expect.arrayContaining(names.split(',').map((name) => name.trim())));
  });
});
