import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkerApi } from '../../workers/api.ts';
import { inProcess } from '../workers/support.ts';
import { type Browser, BROWSERS } from './browsers.ts';
import { type Fingerprints, fingerprints } from './fingerprints.ts';
import { type PageServer, servePage } from './pageServer.ts';
import { SCENARIOS } from './scenarios.ts';
import { visit } from './visit.ts';

let page: PageServer;
let expected: Fingerprints;

beforeAll(async () => {
  page = await servePage();
  expected = await fingerprints(SCENARIOS, () => inProcess(createWorkerApi()));
});

afterAll(async () => {
  await page?.close();
});

/** Its program. Without it the test is skipped, saying why; where PEAKDESK_REQUIRE_BROWSERS is 1, that fails. */
async function programOf({ name, packages, find }: Browser, skip: (reason: string) => never): Promise<string> {
  const program = await find();
  if (program !== undefined) return program;
  const reason = `${name} is not installed; on Debian: apt-get install ${packages}`;
  if (process.env.PEAKDESK_REQUIRE_BROWSERS === '1') throw new Error(reason);
  return skip(reason);
}

const named = BROWSERS.map((browser) => [`${browser.name} (${browser.engine})`, browser] as const);

describe('every scenario, function and law', () => {
  it.for(named)('give in %s the bytes that they give in Node', async ([, browser], { skip }) => {
    const program = await programOf(browser, skip);
    const answer = await visit(browser, program, page);
    expect(answer).toEqual({ userAgent: expect.stringMatching(browser.userAgent), fingerprints: expected });
  });
});
