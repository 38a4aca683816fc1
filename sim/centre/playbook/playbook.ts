import type { Centre } from '../centre.ts';
import { ACTIONS, type Model } from '../model.ts';
import { LEVERS } from './levers.ts';
import { type Measure, measureOf } from './measures.ts';

/**
 * The emergency plan (reference model, section 5): every minute each rule looks at its measure. One beyond its limit at
 * all looks for long enough makes the rule act, one back at all looks for long enough ends it, and so on.
 */
export class Playbook {
  private readonly model: Model;
  private readonly measures: readonly Measure[];
  /** By rule: 1 from acting to ending. */
  private readonly acts: Uint8Array;
  /** By rule: 1 while it holds its lever, which reserves take hold of only when they have come. */
  private readonly holds: Uint8Array;
  /** By rule: looks in a row that spoke for a change. */
  private readonly looks: Float64Array;
  /** By rule: minute in which it last acted. */
  private readonly actedAt: Float64Array;

  constructor(model: Model) {
    const rules = model.ruleMeasure.length;
    this.model = model;
    this.measures = Array.from({ length: rules }, (_, rule) => measureOf(model, rule));
    this.acts = new Uint8Array(rules);
    this.holds = new Uint8Array(rules);
    this.looks = new Float64Array(rules);
    this.actedAt = new Float64Array(rules);
  }

  /** All rules look at the floor as it is before any of them acts; then they act in the order written. */
  check(centre: Centre, minute: number, time: number): void {
    const { acts, looks, measures } = this;
    for (let rule = 0; rule < measures.length; rule++) {
      const value = measures[rule](centre, minute, time);
      looks[rule] = this.isBeyond(rule, value) === (acts[rule] === 1) ? 0 : looks[rule] + 1;
    }
    for (let rule = 0; rule < measures.length; rule++) this.follow(centre, rule, minute, time);
  }

  private isBeyond(rule: number, value: number): boolean {
    return value > this.model.ruleAbove[rule] || value < this.model.ruleBelow[rule];
  }

  /** Looks are a minute apart: the first look of a row says nothing about the minutes before it. */
  private follow(centre: Centre, rule: number, minute: number, time: number): void {
    const { acts, looks, model } = this;
    const minutes = acts[rule] === 1 ? model.ruleBack[rule] : model.ruleFor[rule];
    if (looks[rule] - 1 >= minutes) this.turn(centre, rule, minute, time);
    const should = acts[rule] === 1 && minute - this.actedAt[rule] >= model.ruleDelay[rule];
    if (should !== (this.holds[rule] === 1)) this.pull(centre, rule, should, time);
  }

  private turn(centre: Centre, rule: number, minute: number, time: number): void {
    const begins = this.acts[rule] === 0;
    this.acts[rule] = begins ? 1 : 0;
    this.looks[rule] = 0;
    this.actedAt[rule] = minute;
    centre.tellEmergency(begins ? 'ruleActed' : 'ruleEnded', rule, time);
  }

  /** The rule takes hold of its lever, or lets go of it. */
  private pull(centre: Centre, rule: number, holds: boolean, time: number): void {
    const from = this.position(rule);
    this.holds[rule] = holds ? 1 : 0;
    const to = this.position(rule);
    const { ruleAction, ruleTarget } = this.model;
    if (to !== from) LEVERS[ACTIONS[ruleAction[rule]]].move(centre, ruleTarget[rule], from, to, time);
  }

  /** Where the rule's lever stands with all the rules that hold it. */
  private position(rule: number): number {
    const { model, holds } = this;
    const { ruleAction, ruleAmount, ruleTarget } = model;
    const lever = LEVERS[ACTIONS[ruleAction[rule]]];
    let position = lever.rest(model, ruleTarget[rule]);
    for (let other = 0; other < holds.length; other++) {
      const same = ruleAction[other] === ruleAction[rule] && ruleTarget[other] === ruleTarget[rule];
      if (same && holds[other] === 1) position = lever.combine(position, ruleAmount[other]);
    }
    return position;
  }
}
