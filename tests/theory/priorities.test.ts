import { describe, expect, it } from 'vitest';
import { waitingSystem } from '../../sim/theory/erlang.ts';
import {
  preemptiveDelays,
  preemptiveDelaysOfGroup,
  priorityWaitExceeds,
  priorityWaits,
  priorityWaitsOfGroup,
} from '../../sim/theory/priorities.ts';
import './toBeClose.ts';

const three = [2, 3, 3.5];

describe('priorities', () => {
  // The transform of Kella and Yechiali (1985), inverted by Talbot's method with 60 digits (mpmath).
  it.each([
    [0, 0.0001, 0.11062774889772028],
    [1, 0.0005, 0.06285301940961592],
    [2, 0.01, 0.15497672972802995],
    [2, 0.1, 0.007045068542693145],
  ])('class %d of three before 10,000 agents waits longer than %d', (index, t, value) => {
    expect(priorityWaitExceeds([3000, 3500, 3400], 1, 10_000, index, t)).toBeClose(value, 1e-10);
  });

  it.each([
    [0, 0.012820947222113925],
    [1, 0.2070498257930091],
  ])('class %d of two before one agent waits longer than 5 services', (index, value) => {
    expect(priorityWaitExceeds([0.2, 0.5], 1, 1, index, 5)).toBeClose(value, 1e-12);
  });

  it('without anybody more urgent a wait is that of the queue alone', () => {
    const queue = waitingSystem(8.5, 1, 10);
    for (const t of [0, 0.3, 2]) expect(priorityWaitExceeds([8.5], 1, 10, 0, t)).toBeClose(queue.waitExceeds(t), 1e-12);
    expect(priorityWaitsOfGroup([8.5], 1, 10)[0]).toBeClose(queue.waitMean);
    expect(preemptiveDelaysOfGroup([8.5], 1, 10)[0]).toBeClose(queue.waitMean);
  });

  it('the chance of a wait above t adds up to the mean wait', () => {
    const step = 0.02;
    const areas = three.map((_, index) => {
      let area = 0.5 * priorityWaitExceeds(three, 1, 10, index, 0);
      for (let i = 1; i < 400; i++) area += priorityWaitExceeds(three, 1, 10, index, i * step);
      return area * step;
    });
    // The last class waits 8 or longer now and then.
    priorityWaitsOfGroup(three, 1, 10)
      .slice(0, 2)
      .forEach((mean, index) => expect(areas[index] / mean).toBeCloseTo(1, 2));
  });

  it('on one agent the formulas for general and for exponential service agree', () => {
    const classes = three.map((rate) => ({ rate: rate / 10, service: { mean: 1, cv: 1 } }));
    const rates = classes.map(({ rate }) => rate);
    priorityWaits(classes).forEach((wait, i) => expect(wait).toBeClose(priorityWaitsOfGroup(rates, 1, 1)[i]));
    preemptiveDelays(classes).forEach((delay, i) => expect(delay).toBeClose(preemptiveDelaysOfGroup(rates, 1, 1)[i]));
  });

  it('interruption moves delay from urgent to less urgent contacts and leaves the sum alone, with exponential service', () => {
    const weighted = (delays: number[]): number => delays.reduce((sum, delay, i) => sum + delay * three[i], 0);
    const [with_, without] = [preemptiveDelaysOfGroup(three, 1, 10), priorityWaitsOfGroup(three, 1, 10)];
    expect(with_[0]).toBeLessThan(without[0]);
    expect(with_[2]).toBeGreaterThan(without[2]);
    expect(weighted(with_)).toBeClose(weighted(without));
  });

  it('classes beyond full load starve while those above them do not notice or wait for one service', () => {
    expect(preemptiveDelaysOfGroup([2, 9, 1], 1, 10)).toEqual([
      preemptiveDelaysOfGroup([2], 1, 10)[0],
      Infinity,
      Infinity,
    ]);
    const classes = [2, 9, 1].map((rate) => ({ rate: rate / 10, service: { mean: 1, cv: 0 } }));
    expect(preemptiveDelays(classes).slice(1)).toEqual([Infinity, Infinity]);
    expect(priorityWaits(classes).slice(1)).toEqual([Infinity, Infinity]);
    expect(priorityWaitsOfGroup([2, 9], 1, 10)).toEqual([0.125, Infinity]);
    expect(priorityWaitExceeds([2, 9], 1, 10, 1, 1000)).toBe(1);
  });
});
