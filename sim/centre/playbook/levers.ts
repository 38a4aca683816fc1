import type { Centre } from '../centre.ts';
import { ACTIONS, type Model } from '../model.ts';
import { callReserves, dismissReserves, openGroup, setConcurrency, suspendShrinkage } from '../staffing.ts';

/** Something that rules of the plan can move, together or alone. */
export interface Lever {
  /** Where it stands when no rule holds it. */
  rest(model: Model, target: number): number;
  /** Where it stands when one more rule holds it. */
  combine(position: number, amount: number): number;
  move(centre: Centre, target: number, from: number, to: number, time: number): void;
}

/** What is on as long as one rule holds it. */
function onOff(set: (centre: Centre, target: number, on: boolean, time: number) => void): Lever {
  return {
    rest: () => 0,
    combine: Math.max,
    move: (centre, target, _from, to, time) => set(centre, target, to === 1, time),
  };
}

/** The lever of each action. */
export const LEVERS: Readonly<Record<(typeof ACTIONS)[number], Lever>> = {
  callReserves: {
    rest: () => 0,
    combine: (called, agents) => called + agents,
    move: (centre, group, from, to, time) => {
      if (to > from) callReserves(centre, group, to - from, time);
      else dismissReserves(centre, group, from - to, time);
    },
  },
  raiseConcurrency: {
    rest: (model, group) => model.concurrency[group],
    combine: Math.max,
    move: (centre, group, _from, to, time) => setConcurrency(centre, group, to, time),
  },
  shortenAutoClose: {
    rest: () => Infinity,
    combine: Math.min,
    move: ({ conditions }, _target, _from, to) => {
      conditions.autoCloseSeconds = to;
    },
  },
  switchToMessages: onOff(({ conditions }, channel, on) => {
    conditions.messagesOnly[channel] = on ? 1 : 0;
  }),
  openOverflow: onOff(openGroup),
  suspendShrinkage: onOff(suspendShrinkage),
};
