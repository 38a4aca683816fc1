import { describe, expect, it } from 'vitest';
import { Facility, Simulation } from '../../sim/kernel/index.ts';

interface Visit {
  at: number;
  service: number;
  patience?: number;
  priority?: number;
  /** When someone else calls this visitor away, if at all. */
  calledAway?: number;
}

/** Plays a script of visits (handles 0, 1, 2 ... in order) and writes what happens: "time visitor event wait". */
function play(servers: number, visits: Visit[], priorities = 1): string[] {
  const log: string[] = [];
  const simulation = new Simulation();
  const facility = new Facility(simulation, servers, priorities);
  const [arrival, callAway] = [100, 200];
  visits.forEach((visit, visitor) => {
    simulation.at(arrival + visitor, visit.at);
    if (visit.calledAway !== undefined) simulation.at(callAway + visitor, visit.calledAway);
  });
  const write = (visitor: number, event: string): void => {
    log.push(`${simulation.now} ${visitor} ${event} ${facility.waitOf(visitor)}`);
  };
  simulation.run((handle) => {
    const visitor = handle % 100;
    const { service, patience, priority } = visits[visitor];
    if (handle >= callAway) write(visitor, facility.cancel(visitor) ? 'called away' : 'not waiting');
    else if (handle >= arrival) {
      facility.use(visitor, service, priority);
      if (patience !== undefined) facility.waitAtMost(visitor, patience);
    } else write(visitor, facility.leave(visitor) ? 'served' : 'gave up');
  });
  log.push(`busy ${facility.busy} waiting ${facility.waiting()}`);
  return log;
}

describe('Facility', () => {
  it('serves at once while a server is free, then in order of arrival', () => {
    const visits = [
      { at: 0, service: 10 },
      { at: 1, service: 4 },
      { at: 2, service: 3 },
      { at: 3, service: 1 },
    ];
    expect(play(2, visits)).toEqual([
      '5 1 served 0',
      '8 2 served 3',
      '9 3 served 5',
      '10 0 served 0',
      'busy 0 waiting 0',
    ]);
  });

  it('serves the lower priority number first and never interrupts a service', () => {
    const visits = [
      { at: 0, service: 10, priority: 1 },
      { at: 1, service: 5, priority: 1 },
      { at: 2, service: 5, priority: 0 },
      { at: 3, service: 5, priority: 0 },
    ];
    expect(play(1, visits, 2)).toEqual([
      '10 0 served 0',
      '15 2 served 8',
      '20 3 served 12',
      '25 1 served 19',
      'busy 0 waiting 0',
    ]);
  });

  it('lets the impatient go and serves those behind them', () => {
    const visits = [
      { at: 0, service: 10 },
      { at: 1, service: 5, patience: 4 },
      { at: 2, service: 5, patience: 100 },
    ];
    expect(play(1, visits)).toEqual(['5 1 gave up 4', '10 0 served 0', '15 2 served 8', 'busy 0 waiting 0']);
  });

  it('ends a service before it lets a customer give up at the same instant', () => {
    const visits = [
      { at: 0, service: 10 },
      { at: 4, service: 1, patience: 6 },
    ];
    expect(play(1, visits)).toEqual(['10 0 served 0', '11 1 served 6', 'busy 0 waiting 0']);
  });

  it('ends a service before it looks at an arrival of the same instant', () => {
    const visits = [
      { at: 10, service: 1, priority: 0 },
      { at: 0, service: 10, priority: 1 },
      { at: 5, service: 2, priority: 1 },
    ];
    expect(play(1, visits, 2)).toEqual(['10 1 served 0', '12 2 served 5', '13 0 served 2', 'busy 0 waiting 0']);
  });

  it('forgets the patience of those in service', () => {
    expect(play(1, [{ at: 0, service: 10, patience: 1 }])).toEqual(['10 0 served 0', 'busy 0 waiting 0']);
  });

  it('drops a waiting request that is called away and leaves one in service alone', () => {
    const visits = [
      { at: 0, service: 10, calledAway: 3 },
      { at: 1, service: 5, patience: 7, calledAway: 4 },
      { at: 2, service: 5 },
    ];
    expect(play(1, visits)).toEqual([
      '3 0 not waiting 0',
      '4 1 called away 3',
      '10 0 served 0',
      '15 2 served 8',
      'busy 0 waiting 0',
    ]);
  });

  it('counts those at work and those waiting, also by priority, and tells no wait that is not over', () => {
    const simulation = new Simulation();
    const facility = new Facility(simulation, 1, 2);
    for (const [request, priority] of [
      [70, 0],
      [700, 1],
      [7000, 0],
      [7, 1],
    ]) {
      facility.use(request, 10, priority);
    }
    expect([facility.busy, facility.waiting(), facility.waiting(0), facility.waiting(1)]).toEqual([1, 3, 1, 2]);
    simulation.run(() => undefined, 6);
    expect([facility.waitOf(70), facility.waitOf(7000)]).toEqual([0, NaN]);
  });

  it('refuses a request that is in use, a negative service time and a priority that it does not have', () => {
    const facility = new Facility(new Simulation(), 1, 2);
    facility.use(1, 10);
    facility.use(2, 10);
    expect(() => facility.use(1, 10)).toThrow('request 1 is in use');
    expect(() => facility.use(2, 10)).toThrow('item 2 stands in queue 0');
    expect(() => facility.use(3, -1)).toThrow(RangeError);
    expect(() => facility.use(3, NaN)).toThrow(RangeError);
    expect(() => facility.use(3, 10, 2)).toThrow('priority 2 of 2');
    expect([facility.busy, facility.waiting()]).toEqual([1, 1]);
  });
});
