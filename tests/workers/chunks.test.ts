import { describe, expect, it } from 'vitest';
import { ChunkQueue, cutIntoChunks } from '../../workers/chunks.ts';
import { fakeJob } from './support.ts';

describe('cutting jobs into chunks', () => {
  it('covers every replication of every job exactly once and in order', () => {
    for (const workers of [1, 2, 7]) {
      for (const count of [1, 2, 3, 17, 100]) {
        const chunks = cutIntoChunks([fakeJob('base', count, 20)], workers);
        const covered = chunks.flatMap((chunk) => Array.from({ length: chunk.count }, (_, i) => chunk.first + i));
        expect(covered).toEqual(Array.from({ length: count }, (_, i) => 20 + i));
        expect(chunks.map((chunk) => chunk.index)).toEqual(chunks.map((_, i) => i));
      }
    }
  });

  it('begins with 1, 1, 2, 4 and ends with single replications so that results come early and workers end together', () => {
    const sizes = cutIntoChunks([fakeJob('base', 40)], 2).map((chunk) => chunk.count);
    expect(sizes.slice(0, 5)).toEqual([1, 1, 2, 4, 4]);
    expect(sizes.slice(-4)).toEqual([1, 1, 1, 1]);
  });

  it('lets base and variants advance together', () => {
    const chunks = cutIntoChunks([fakeJob('base', 8), fakeJob('variant', 8), fakeJob('short', 1)], 1);
    expect(chunks.slice(0, 7).map((chunk) => [chunk.job.key, chunk.first])).toEqual([
      ['base', 0],
      ['variant', 0],
      ['short', 0],
      ['base', 1],
      ['variant', 1],
      ['base', 2],
      ['variant', 2],
    ]);
  });
});

describe('cutting jobs of which one is known further than the others', () => {
  it('lets the others catch up first', () => {
    const chunks = cutIntoChunks([fakeJob('base', 4, 4), fakeJob('variant', 8)], 1);
    const replications = chunks.flatMap(({ job, first, count }) =>
      Array.from({ length: count }, (_, i) => [job.key, first + i] as const),
    );
    const first = (key: string, number: number) => replications.findIndex(([k, n]) => k === key && n === number);
    expect(first('base', 4)).toBeGreaterThan(first('variant', 3));
    expect(first('base', 4)).toBeLessThan(first('variant', 7));
    expect(replications).toHaveLength(12);
  });
});

describe('handing chunks out', () => {
  const queueOf = (count: number, window: number) => new ChunkQueue(cutIntoChunks([fakeJob('base', count)], 1), window);

  it('is done when every chunk is finished, in whatever order', () => {
    const queue = queueOf(4, 10);
    const chunks = [queue.take()!, queue.take()!, queue.take()!, queue.take()!];
    expect(queue.take()).toBeUndefined();
    for (const chunk of chunks.reverse()) {
      expect(queue.done).toBe(false);
      queue.finish(chunk);
    }
    expect(queue.done).toBe(true);
  });

  it('hands a chunk that was given back out before new ones', () => {
    const queue = queueOf(40, 10);
    const lost = queue.take()!;
    queue.giveBack(lost);
    expect(queue.take()).toBe(lost);
    expect(queue.take()!.index).toBe(1);
  });

  it('never runs further ahead of the oldest unfinished chunk than its window', () => {
    const queue = queueOf(400, 3);
    const oldest = queue.take()!;
    queue.finish(queue.take()!);
    queue.finish(queue.take()!);
    expect(queue.take()).toBeUndefined();
    queue.finish(oldest);
    expect(queue.take()!.index).toBe(3);
  });
});
