import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Queues } from '../../sim/kernel/index.ts';

/** The items of a queue from first to last, read by walking it. */
function itemsOf(queues: Queues, queue: number): number[] {
  const items: number[] = [];
  for (let item = queues.head(queue); item >= 0; item = queues.next(item)) items.push(item);
  return items;
}

describe('Queues', () => {
  it('gives items back in the order in which they came, queue by queue', () => {
    const queues = new Queues(2);
    queues.push(0, 5);
    queues.push(1, 9);
    queues.push(0, 3);
    queues.push(1, 1);
    expect([queues.shift(0), queues.shift(1), queues.shift(0), queues.shift(0), queues.shift(1)]).toEqual([
      5, 9, 3, -1, 1,
    ]);
  });

  it.each([
    ['first', 10, [20, 30]],
    ['middle', 20, [10, 30]],
    ['last', 30, [10, 20]],
  ])('closes the gap when its %s item is removed', (_, item, left) => {
    const queues = new Queues(1);
    for (const each of [10, 20, 30]) queues.push(0, each);
    queues.remove(0, item);
    expect([itemsOf(queues, 0), queues.length(0), queues.queueOf(item)]).toEqual([left, 2, -1]);
    queues.push(0, item);
    expect(itemsOf(queues, 0)).toEqual([...left, item]);
  });

  it('refuses an item that stands in a queue already, and one to be removed from where it is not', () => {
    const queues = new Queues(2);
    queues.push(1, 7);
    expect(() => queues.push(0, 7)).toThrow('item 7 stands in queue 1');
    expect(() => queues.remove(0, 7)).toThrow('item 7 does not stand in queue 0');
    expect(() => queues.remove(0, 1_000_000)).toThrow('item 1000000 does not stand in queue 0');
    expect([itemsOf(queues, 0), itemsOf(queues, 1)]).toEqual([[], [7]]);
  });

  it('refuses to move an item that stands nowhere', () => {
    expect(() => new Queues(2).move(7, 1)).toThrow('item 7 stands in no queue');
  });

  it('behaves as arrays under any mixture of push, shift, move and remove', () => {
    const step = fc.record({
      move: fc.constantFrom('push', 'push', 'shift', 'move', 'remove'),
      queue: fc.nat(2),
      item: fc.nat(100),
    });
    const property = fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const queues = new Queues(3, 1);
      const lists: number[][] = [[], [], []];
      for (const { move, queue, item } of steps) {
        const at = lists.findIndex((list) => list.includes(item));
        expect(queues.queueOf(item)).toBe(at);
        if (move === 'shift') expect(queues.shift(queue)).toBe(lists[queue].shift() ?? -1);
        else if (at >= 0 && move === 'move') {
          queues.move(item, queue);
          lists[at].splice(lists[at].indexOf(item), 1);
          lists[queue].push(item);
        } else if (at >= 0) {
          queues.remove(at, item);
          lists[at].splice(lists[at].indexOf(item), 1);
        } else {
          queues.push(queue, item);
          lists[queue].push(item);
        }
        for (const each of [0, 1, 2]) {
          expect([itemsOf(queues, each), queues.length(each)]).toEqual([lists[each], lists[each].length]);
        }
        expect(queues.size).toBe(lists.flat().length);
      }
    });
    fc.assert(property, { seed: 20261111, numRuns: 300 });
  });
});
