import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { desk, formatTable, outcomes } from '../../examples/chatConcurrency.ts';
import { chatConcurrencyFigure } from '../../scripts/docs/chatConcurrencyFigure.ts';
import { withTable } from '../../scripts/docs/markdown.ts';
import type { Estimate } from '../../sim/index.ts';

const rows = outcomes();
const at = (chats: number) => rows[chats - 1];
const means = (of: 'replies' | 'firstResponse' | 'laterResponse' | 'inTime'): number[] =>
  rows.map((row) => row[of].mean);
const rises = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || value > values[i - 1]);
const falls = (values: readonly number[]): boolean => rises(values.toReversed());

/** Within 4 standard errors of the exact value, and four of them are at most 4 % of it. */
function expectExact({ mean, high }: Estimate, exact: number): void {
  // The 95 % interval of 20 days is 2.093 standard errors to either side.
  const fourErrors = (4 * (high - mean)) / 2.093;
  expect(fourErrors / exact).toBeLessThan(0.04);
  expect(Math.abs(mean - exact)).toBeLessThan(fourErrors);
}

describe('the example of chats at once', () => {
  it('replies as often as the closed queue says, with and without slowdown', () => {
    for (const row of rows) {
      expectExact(row.replies, row.exactReplies);
      expectExact(row.repliesUnslowed, row.exactRepliesUnslowed);
    }
  });

  it('replies more often with more chats, then saturates at 1 / effort, and falls where the slowdown bites', () => {
    const saturation = 3600 / desk.effort;
    expect(rises(means('replies').slice(0, 5))).toBe(true);
    expect(falls(means('replies').slice(5))).toBe(true);
    for (const row of rows.slice(8)) expectExact(row.repliesUnslowed, saturation);
  });

  it('lets customers inside the chat wait ever longer, and the first response get longer again from 5 chats on', () => {
    expect(rises(means('laterResponse'))).toBe(true);
    expect(falls(means('firstResponse').slice(0, 5))).toBe(true);
    expect(rises(means('firstResponse').slice(5))).toBe(true);
  });

  it('has the best 3-minute reply rate at 5 chats, half of it lost at 11 and all at 20', () => {
    expect(Math.max(...means('inTime'))).toBe(at(5).inTime.mean);
    expect(at(11).inTime.mean).toBeGreaterThan(0.48);
    expect(at(11).inTime.mean).toBeLessThan(0.58);
    expect(at(20).inTime.mean).toBeLessThan(0.01);
  });

  it('is what its page and its figure show', () => {
    const page = readFileSync('docs/background/chat-rounds.md', 'utf8');
    expect(page).toContain(formatTable(rows));
    expect(withTable(page, 'other')).not.toBe(page);
    expect(readFileSync('docs/background/chat-rounds.svg', 'utf8')).toBe(chatConcurrencyFigure(rows));
  });
});
