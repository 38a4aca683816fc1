import { bucketValue, WAIT_BUCKETS } from '../../../sim/observe/waitHistogram.ts';
import { numberOf } from '../format.ts';
import { type Measure, ratio } from './measure.ts';
import type { Recording } from './recording.ts';
import {
  abandonedWithin,
  answered,
  answeredWithin,
  difference,
  flow,
  offered,
  plus,
  type Scope,
  type Total,
} from './totals.ts';

/** A limit in units of the case, written in them, as `20s` in seconds, or as the case's T. */
export function limitOf({ centre, experiment }: Scope, text: string, unit = ''): number {
  if (text === 'T') return experiment.threshold ?? NaN;
  return unit === 's' ? numberOf(text) / centre.naturalSeconds : numberOf(text);
}

type ServiceLevel = (scope: Scope, limit: number) => Measure;

/** Shares of waits and times in system against a limit, by the names of the glossary. */
export const SERVICE_LEVELS: Readonly<Record<string, ServiceLevel>> = {
  sl_within: (s, t) => ratio(answeredWithin(s, t), offered(s)),
  served_within: (s, t) => ratio(answeredWithin(s, t), offered(s)),
  sl_served_over_offered: (s, t) => ratio(answeredWithin(s, t), offered(s)),
  abandoned_within: (s, t) => ratio(abandonedWithin(s, t), offered(s)),
  sl_excl_short_abandons: (s, t) => ratio(answeredWithin(s, t), difference(offered(s), abandonedWithin(s, t))),
  sl_over_answered: (s, t) => ratio(answeredWithin(s, t), answered(s)),
  sl_counting_abandons_ok: (s, t) => ratio(plus(answeredWithin(s, t), abandonedWithin(s, t)), offered(s)),
  wait_cdf: (s, t) => ratio(plus(answeredWithin(s, t), abandonedWithin(s, t)), offered(s)),
  wait_exceeds: (s, t) => ratio(stillWaiting(s, t), offered(s)),
  P_wait_gt: (s, t) => ratio(stillWaiting(s, t), offered(s)),
  P_sojourn_gt: (s, t) => {
    const i = s.needs.sojournLimit(t * s.centre.unitSeconds);
    return ratio(
      difference(
        offered(s),
        flow(s, (f) => f.completedWithin[i]),
      ),
      offered(s),
    );
  },
};

function stillWaiting(scope: Scope, limit: number): Total {
  return difference(offered(scope), plus(answeredWithin(scope, limit), abandonedWithin(scope, limit)));
}

/** Over all contacts, answered or not; inside a bucket of the histogram waits count as even. */
export function waitQuantile(scope: Scope, q: number): Measure {
  scope.needs.histogram = true;
  const value = (counts: readonly number[]): number => {
    let left = q * counts.reduce((a, b) => a + b, 0);
    for (let bucket = 0; bucket < WAIT_BUCKETS; bucket++) {
      if (left <= counts[bucket]) return bucketValue(bucket, left / counts[bucket]) / scope.centre.unitSeconds;
      left -= counts[bucket];
    }
    return NaN;
  };
  const read = ({ waits }: Recording): number[] =>
    Array.from(waits[0], (_, bucket) => scope.types.reduce((sum, type) => sum + waits[type][bucket], 0));
  return { read, value };
}
