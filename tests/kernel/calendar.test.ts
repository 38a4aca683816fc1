import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar } from '../../sim/kernel/index.ts';
import { openStream } from '../../sim/random/index.ts';

interface PendingEvent {
  readonly time: number;
  readonly rank: number;
  readonly sequence: number;
}

/** The total order of events. */
const inOrder = (a: PendingEvent, b: PendingEvent): number =>
  a.time - b.time || a.rank - b.rank || a.sequence - b.sequence;

/** The same contract kept in the plainest way: an array sorted at every question. */
class SortedList {
  time = 0;
  private sequence = 0;
  private events: (PendingEvent & { readonly handle: number })[] = [];

  get size(): number {
    return this.events.length;
  }
  reschedule(handle: number, time: number, rank: number): void {
    this.cancel(handle);
    this.events.push({ handle, time, rank, sequence: this.sequence++ });
    this.events.sort(inOrder);
  }
  cancel(handle: number): boolean {
    const before = this.events.length;
    this.events = this.events.filter((event) => event.handle !== handle);
    return this.events.length < before;
  }
  isScheduled(handle: number): boolean {
    return this.events.some((event) => event.handle === handle);
  }
  timeOf(handle: number): number {
    return this.events.find((event) => event.handle === handle)?.time ?? NaN;
  }
  next(): number {
    const event = this.events.shift();
    if (event) this.time = event.time;
    return event?.handle ?? -1;
  }
  peekTime(): number {
    return this.events[0]?.time ?? Infinity;
  }
}

/** Delivers everything left, as [handle, time]. */
function drain(calendar: Calendar): [number, number][] {
  const delivered: [number, number][] = [];
  for (let handle = calendar.next(); handle >= 0; handle = calendar.next()) delivered.push([handle, calendar.time]);
  return delivered;
}

describe('Calendar', () => {
  it('delivers events in order of time', () => {
    const calendar = new Calendar();
    [5, 3, 9, 1, 7].forEach((time, handle) => calendar.schedule(handle, time, 0));
    expect(drain(calendar)).toEqual([
      [3, 1],
      [1, 3],
      [0, 5],
      [4, 7],
      [2, 9],
    ]);
  });

  it('delivers the lower rank first among equal times, whatever the order of insertion', () => {
    const calendar = new Calendar();
    [255, 2, 0, 1].forEach((rank, handle) => calendar.schedule(handle, 10, rank));
    expect(drain(calendar).map(([handle]) => handle)).toEqual([2, 3, 1, 0]);
  });

  it('delivers the event scheduled first among equal times and ranks', () => {
    const calendar = new Calendar();
    const handles = Array.from({ length: 50 }, (_, index) => (index * 7) % 50);
    for (const handle of handles) calendar.schedule(handle, 10, 3);
    expect(drain(calendar).map(([handle]) => handle)).toEqual(handles);
  });

  it('treats a rescheduled event as the latest of its time and rank', () => {
    const calendar = new Calendar();
    for (const handle of [0, 1, 2]) calendar.schedule(handle, 10, 0);
    calendar.reschedule(0, 10, 0);
    expect(drain(calendar).map(([handle]) => handle)).toEqual([1, 2, 0]);
  });

  it('reschedules a handle that is not pending', () => {
    const calendar = new Calendar();
    calendar.reschedule(4, 2, 0);
    expect([calendar.isScheduled(4), calendar.timeOf(4), calendar.size]).toEqual([true, 2, 1]);
  });

  it('never delivers a cancelled event and says whether there was one', () => {
    const calendar = new Calendar();
    [1, 2, 3].forEach((time, handle) => calendar.schedule(handle, time, 0));
    expect([calendar.cancel(1), calendar.cancel(1), calendar.cancel(1000)]).toEqual([true, false, false]);
    expect(drain(calendar)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('answers -1, Infinity and NaN when nothing is pending, and keeps its time', () => {
    const calendar = new Calendar();
    calendar.schedule(0, 4, 0);
    calendar.next();
    expect([calendar.next(), calendar.time, calendar.peekTime(), calendar.timeOf(0), calendar.size]).toEqual([
      -1,
      4,
      Infinity,
      NaN,
      0,
    ]);
  });

  it('schedules the handle just delivered again, also at the same instant', () => {
    const calendar = new Calendar();
    calendar.schedule(0, 1, 0);
    calendar.schedule(1, 1, 0);
    calendar.next();
    calendar.schedule(0, 1, 0);
    expect(drain(calendar)).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it.each([0.999, -1, NaN, Infinity])('refuses an event at time %d when the time is 1', (time) => {
    const calendar = new Calendar();
    calendar.schedule(0, 1, 0);
    calendar.next();
    calendar.schedule(1, 5, 0);
    expect(() => calendar.schedule(0, time, 0)).toThrow(RangeError);
    expect(() => calendar.reschedule(1, time, 0)).toThrow(RangeError);
    expect(drain(calendar)).toEqual([[1, 5]]);
  });

  it.each([0, -1, 0.5, 2 ** 53, NaN])('refuses handle %d when 0 is pending and the others are no handles', (handle) => {
    const calendar = new Calendar();
    calendar.schedule(0, 1, 0);
    expect(() => calendar.schedule(handle, 2, 0)).toThrow();
    expect(drain(calendar)).toEqual([[0, 1]]);
  });

  it('begins again at time 0 after clear', () => {
    const calendar = new Calendar(2);
    for (let handle = 0; handle < 10; handle++) calendar.schedule(handle, 5, 0);
    calendar.next();
    calendar.clear();
    expect([calendar.size, calendar.time, calendar.peekTime()]).toEqual([0, 0, Infinity]);
    calendar.schedule(9, 1, 0);
    expect(drain(calendar)).toEqual([[9, 1]]);
  });

  const handle = fc.nat(70);
  const delay = fc.constantFrom(0, 0, 1, 2, 3, 0.5);
  const rank = fc.constantFrom(0, 1, 255);
  const step = fc.oneof(
    fc.record({ kind: fc.constant('schedule' as const), handle, delay, rank }),
    fc.record({ kind: fc.constant('reschedule' as const), handle, delay, rank }),
    fc.record({ kind: fc.constant('cancel' as const), handle }),
    fc.record({ kind: fc.constant('next' as const) }),
    fc.record({ kind: fc.constant('peek' as const) }),
  );

  it('behaves as a sorted list under any mixture of its methods', () => {
    const property = fc.property(fc.array(step, { maxLength: 300, size: 'max' }), (steps) => {
      const calendar = new Calendar(1);
      const list = new SortedList();
      for (const move of steps) {
        if (move.kind === 'cancel') expect(calendar.cancel(move.handle)).toBe(list.cancel(move.handle));
        else if (move.kind === 'next') expect(calendar.next()).toBe(list.next());
        else if (move.kind === 'peek') expect(calendar.peekTime()).toBe(list.peekTime());
        else {
          const again = move.kind === 'reschedule' || list.isScheduled(move.handle);
          calendar[again ? 'reschedule' : 'schedule'](move.handle, calendar.time + move.delay, move.rank);
          list.reschedule(move.handle, list.time + move.delay, move.rank);
        }
        expect([calendar.size, calendar.time]).toEqual([list.size, list.time]);
      }
      for (let each = 0; each <= 70; each++) expect(calendar.timeOf(each)).toBe(list.timeOf(each));
      expect(drain(calendar)).toEqual(Array.from({ length: list.size }, () => [list.next(), list.time]));
    });
    fc.assert(property, { seed: 20261111, numRuns: 1000 });
  });

  const paces: readonly (readonly [name: string, delay: (draw: () => number) => number])[] = [
    ['like a desk: waits of very different length', (draw) => -Math.log(draw()) * 10 ** Math.floor(4 * draw())],
    ['at whole numbers, so that hundreds are equal', (draw) => Math.floor(8 * draw())],
    ['in bursts: all at one instant, then nothing for long', () => 1000],
    ['at the same instant nine times out of ten', (draw) => (draw() < 0.9 ? 0 : 500 * draw())],
    ['denser and denser', (draw) => 100 * draw() ** 20],
    ['thinner and thinner', (draw) => 1 / draw() ** 3],
  ];

  it.each(paces)('keeps the order with thousands of pending events %s', (_, delay) => {
    const stream = openStream('calendar', 'pace', 'x', 0);
    const draw = (): number => stream.next();
    const calendar = new Calendar(1);
    const pending = new Map<number, PendingEvent>();
    let sequence = 0;
    const schedule = (handle: number): void => {
      const event = { time: calendar.time + delay(draw), rank: Math.floor(3 * draw()), sequence: sequence++ };
      calendar.reschedule(handle, event.time, event.rank);
      pending.set(handle, event);
    };
    for (let handle = 0; handle < 2000; handle++) schedule(handle);
    for (let step = 0; step < 20_000; step++) {
      const other = Math.floor(2500 * draw());
      if (draw() < 0.2) schedule(other);
      else if (draw() < 0.1) expect(calendar.cancel(other)).toBe(pending.delete(other));
      expect(calendar.timeOf(other)).toBe(pending.get(other)?.time ?? NaN);
      const handle = calendar.next();
      const delivered = pending.get(handle)!;
      expect(calendar.time).toBe(delivered.time);
      pending.delete(handle);
      if (step % 200 === 0) for (const other of pending.values()) expect(inOrder(delivered, other)).toBeLessThan(0);
      if (draw() < 0.85 || pending.size < 300) schedule(handle);
      expect(calendar.size).toBe(pending.size);
    }
    const rest = [...pending].sort(([, a], [, b]) => inOrder(a, b));
    expect(drain(calendar).map(([handle]) => handle)).toEqual(rest.map(([handle]) => handle));
  });

  it('cancels with a number of reads that grows with the logarithm of the pending events', () => {
    for (const pending of [100, 1_000, 10_000, 100_000]) {
      const calendar = new Calendar(pending);
      for (let index = 0; index < pending; index++) calendar.schedule(index, (index * 7919) % pending, 0);
      const levels = Math.ceil(Math.log(3 * pending + 1) / Math.log(4));
      for (const victim of [0, 1, pending >> 1, pending - 1]) {
        expect(readsOf(calendar, () => calendar.cancel(victim))).toBeLessThanOrEqual(10 * levels + 10);
      }
    }
  });
});

/** How often an action reads the calendar's table of times. */
function readsOf(calendar: Calendar, action: () => void): number {
  const inside = calendar as unknown as { times: Float64Array };
  const { times } = inside;
  let reads = 0;
  inside.times = new Proxy(times, {
    get(target, property) {
      reads++;
      return Reflect.get(target, property, target) as unknown;
    },
    set: (target, property, value) => Reflect.set(target, property, value, target),
  });
  action();
  inside.times = times;
  return reads;
}
