import { describe, expect, it } from 'vitest';
import { HandlePool, Simulation } from '../../sim/kernel/index.ts';

describe('Simulation', () => {
  it('runs a lighthouse and two ships to the timeline written by hand', () => {
    const [light, swift, slow] = [0, 1, 2];
    const names = ['light', 'swift', 'slow'];
    const log: string[] = [];
    const simulation = new Simulation();
    simulation.schedule(light, 10);
    simulation.schedule(swift, 7);
    simulation.at(slow, 30);
    simulation.run((handle) => {
      log.push(`${simulation.now} ${names[handle]}`);
      if (handle === light && simulation.now < 40) simulation.schedule(light, 10);
      if (handle === swift) simulation.schedule(swift, 6.5);
      if (handle === slow) simulation.cancel(swift);
    });
    expect(log).toEqual([
      '7 swift',
      '10 light',
      '13.5 swift',
      '20 light',
      '20 swift',
      '26.5 swift',
      '30 slow',
      '30 light',
      '40 light',
    ]);
  });

  it('delivers equal times by rank, then in the order in which they were scheduled, also those added at that instant', () => {
    const order: number[] = [];
    const simulation = new Simulation();
    simulation.schedule(1, 5);
    simulation.schedule(2, 5);
    simulation.schedule(3, 5, 10);
    simulation.schedule(4, 5, 200);
    simulation.run((handle) => {
      order.push(handle);
      if (handle === 1) {
        simulation.schedule(5, 0);
        simulation.schedule(6, 0, 0);
      }
    });
    expect(order).toEqual([3, 1, 6, 2, 5, 4]);
  });

  it('delivers an event at the end of the run, keeps later ones and leaves the clock at the end', () => {
    const log: [number, number][] = [];
    const simulation = new Simulation();
    for (const time of [1, 2, 3]) simulation.at(time, time);
    const handler = (handle: number) => log.push([handle, simulation.now]);
    simulation.run(handler, 2);
    expect([log, simulation.now]).toEqual([
      [
        [1, 1],
        [2, 2],
      ],
      2,
    ]);
    simulation.run(handler, 2.5);
    expect([log.length, simulation.now]).toEqual([2, 2.5]);
    expect(() => simulation.at(4, 2.4)).toThrow(RangeError);
    expect(() => simulation.run(handler, 2.4)).toThrow('cannot run until 2.4: it is 2.5');
    simulation.run(handler);
    expect([log[2], simulation.now]).toEqual([[3, 3], 3]);
  });

  it('stops after the event that asks for it, where the clock stays, and goes on with the next run', () => {
    const seen: number[] = [];
    const simulation = new Simulation();
    for (const time of [1, 2, 3]) simulation.at(time, time);
    const handler = {
      onEvent(handle: number) {
        seen.push(handle);
        if (handle === 2) simulation.stop();
      },
    };
    simulation.run(handler, 100);
    expect([seen, simulation.now]).toEqual([[1, 2], 2]);
    simulation.run(handler, 100);
    expect([seen, simulation.now]).toEqual([[1, 2, 3], 100]);
  });

  it('moves a pending event with reschedule and adds one that is not pending', () => {
    const log: string[] = [];
    const simulation = new Simulation();
    simulation.schedule(1, 5);
    simulation.reschedule(1, 9);
    simulation.reschedule(2, 6);
    simulation.run((handle) => log.push(`${handle} at ${simulation.now}`));
    expect(log).toEqual(['2 at 6', '1 at 9']);
  });

  it.each([-1, NaN, Infinity])('refuses an event after a delay of %d', (delay) => {
    expect(() => new Simulation().schedule(0, delay)).toThrow(RangeError);
  });
});

describe('HandlePool', () => {
  it('uses returned handles again before it takes new ones', () => {
    const pool = new HandlePool(10);
    expect([pool.take(), pool.take(), pool.take(), pool.inUse]).toEqual([10, 11, 12, 3]);
    pool.giveBack(11);
    pool.giveBack(10);
    expect([pool.inUse, pool.take(), pool.take(), pool.take()]).toEqual([1, 10, 11, 13]);
  });

  it('keeps every returned handle, however many', () => {
    const pool = new HandlePool();
    const all = Array.from({ length: 1000 }, () => pool.take());
    for (const handle of all) pool.giveBack(handle);
    const again = Array.from({ length: 1000 }, () => pool.take());
    expect([new Set(again).size, Math.max(...again), pool.inUse]).toEqual([1000, 999, 1000]);
  });
});
