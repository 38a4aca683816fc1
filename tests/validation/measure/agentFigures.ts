import { lawMean } from '../../../sim/distributions/index.ts';
import { type Measure, ratio } from './measure.ts';
import { answered, busy, flow, offered, type Scope, seconds, staffedSeconds, type Total, waited } from './totals.ts';

/** Of all agents or of a pool. */
export function occupancy({ centre }: Scope, pool?: string): Measure | null {
  if (pool === undefined) return ratio(busy, staffedSeconds);
  const group = centre.agents.findIndex(({ id }) => id === pool);
  return group < 0
    ? null
    : ratio(
        ({ agents }) => agents.busy[group],
        (day) => staffedSeconds(day, group),
      );
}

/** Share of the answered that a pool took. */
export function servedBy(scope: Scope, pool: string): Measure | null {
  const group = scope.centre.agents.findIndex(({ id }) => id === pool);
  return group < 0
    ? null
    : ratio(
        flow(scope, (f) => f.answeredBy[group]),
        answered(scope),
      );
}

/** Share of agent time with exactly so many contacts in hand. */
export function agentsHolding(chats: number): Measure {
  return ratio(
    ({ agents }) => agents.holding[chats],
    ({ agents }) => agents.holding.reduce((a, b) => a + b, 0),
  );
}

/** Integral over time of a function of the number of busy agents. */
function overBusy(of: (busyAgents: number) => number): Total {
  return ({ agents }) => agents.withBusy.reduce((sum, time, number) => sum + time * of(number), 0);
}

export function meanOverBusy(of: (busyAgents: number) => number): Measure {
  return ratio(overBusy(of), seconds);
}

export function allBusy({ centre }: Scope): Measure {
  const all = centre.agents.reduce((sum, { staff }) => sum + staff[0].agents, 0);
  return meanOverBusy((n) => Number(n >= all));
}

export const busyVariance: Measure = {
  read: (day) => [overBusy((n) => n)(day), overBusy((n) => n * n)(day), seconds(day)],
  value: ([first, second, time]) => second / time - (first / time) ** 2,
};

/** Sum over classes of load x mean wait. */
export function loadTimesWait(scope: Scope): Measure {
  const { customers } = scope.centre;
  const loads = customers.map(({ rate, service }) => rate.until(1) * lawMean(service));
  return {
    read: (day) =>
      customers.flatMap((_, k) => [waited({ ...scope, types: [k] })(day), offered({ ...scope, types: [k] })(day)]),
    value: (means) => loads.reduce((sum, load, k) => sum + (load * means[2 * k]) / means[2 * k + 1], 0),
  };
}
