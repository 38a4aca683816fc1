import { numberOf } from '../format.ts';
import { mean, type Measure, ratio } from './measure.ts';
import type { Snapshot } from './recording.ts';
import { abandoned, answeredWithin, delayed, offered, type Scope, waited } from './totals.ts';

/** The floor at a moment, or at like moments of all periods. */
export function atMoment(scope: Scope, text: string, of: (at: Snapshot) => number): Measure {
  const { experiment, centre, needs } = scope;
  const moments = [numberOf(text)];
  if (experiment.period !== undefined) {
    moments[0] += Math.ceil((experiment.warmUp - moments[0]) / experiment.period) * experiment.period;
    while (moments.at(-1)! + experiment.period < centre.horizon) moments.push(moments.at(-1)! + experiment.period);
  }
  const places = moments.map((moment) => needs.snapshot(moment * centre.unitSeconds));
  return mean((day) => places.reduce((sum, place) => sum + of(day.snapshots[place()]), 0) / places.length);
}

export function allBusyAt(scope: Scope, text: string): Measure {
  // Where the definition counts the callers of agents who overstay, so does this.
  const byNumber = /N\(t\) >= s\(t\)/.test(scope.definition);
  return atMoment(scope, text, ({ waiting, inService, staffed, room }) =>
    Number(byNumber ? waiting + inService >= staffed : room <= 0),
  );
}

/** Figures of the contacts that ask for a person in one slice of time. */
export function inSlice(scope: Scope, slice: number, figure: string): Measure | null {
  switch (figure) {
    case 'arrivals':
      return mean(offered(scope, slice));
    case 'p_abandon':
      return ratio(abandoned(scope, slice), offered(scope, slice));
    case 'p_wait':
      return ratio(delayed(scope, slice), offered(scope, slice));
    case 'wait_mean_all':
      return ratio(waited(scope, slice), offered(scope, slice));
    case 'served_within_T':
      return ratio(answeredWithin(scope, scope.experiment.threshold ?? NaN, slice), offered(scope, slice));
    default:
      return null;
  }
}
