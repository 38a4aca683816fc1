import type { Distribution } from '../../schema/index.ts';
import { roundSignificant } from './round.ts';
import { thinned } from './sample.ts';

/** A wait that ended by giving up (`abandoned`), or was cut short by the answer. */
export interface WaitObservation {
  readonly seconds: number;
  readonly abandoned: boolean;
}

/** How long callers wait before they give up, estimated from waits of which most were cut short by the answer. */
export interface PatienceFit {
  readonly abandonments: number;
  /** Seconds waited by all, answered or not. */
  readonly exposureSeconds: number;
  /** Mean if patience were exponential: exposure / abandonments (maximum likelihood). */
  readonly exponentialMeanSeconds: number;
  /** Share still waiting after this many seconds, where the tail begins: `tailFromSeconds`. */
  readonly tailShare: number;
  readonly tailFromSeconds: number;
  /** Mean of the exponential law that continues it from there. */
  readonly tailMeanSeconds: number;
  /** Null when nobody gave up. */
  readonly law: Distribution | null;
}

/** With fewer callers still waiting than this, the product-limit estimate is noise and the tail takes over. */
const FEWEST_AT_RISK = 30;
const TAIL_VALUES = 20;
const MOST_VALUES = 1000;

/**
 * Kaplan and Meier's product-limit estimate (JASA 1958): at each wait t at which somebody gave up, the share still
 * waiting falls by gave up / still waiting. Answers without a wait tell nothing and are left out. What remains after
 * the last reliable step follows an exponential law with the hazard of the later half of the abandonments.
 */
export function fitPatience(observations: readonly WaitObservation[]): PatienceFit {
  const sorted = observations
    .filter(({ seconds, abandoned }) => abandoned || seconds > 0)
    .sort((a, b) => a.seconds - b.seconds);
  const events = sorted.filter(({ abandoned }) => abandoned).map(({ seconds }) => seconds);
  const exposure = exposureAfter(sorted, 0);
  const steps = productLimitSteps(sorted);
  const tailFrom = steps.at(-1)?.seconds ?? 0;
  const tailShare = 1 - steps.reduce((sum, { share }) => sum + share, 0);
  const middle = events[Math.floor(events.length / 2)] ?? 0;
  const lateEvents = events.filter((seconds) => seconds > middle).length;
  const tailMean = lateEvents > 0 ? exposureAfter(sorted, middle) / lateEvents : exposure / events.length;
  return {
    abandonments: events.length,
    exposureSeconds: roundSignificant(exposure),
    exponentialMeanSeconds: roundSignificant(exposure / events.length),
    tailShare: roundSignificant(tailShare),
    tailFromSeconds: tailFrom,
    tailMeanSeconds: roundSignificant(tailMean),
    law: events.length === 0 ? null : patienceLaw(steps, tailFrom, tailShare, tailMean),
  };
}

interface Step {
  readonly seconds: number;
  /** Share of all callers whose patience ends here. */
  readonly share: number;
}

function productLimitSteps(sorted: readonly WaitObservation[]): Step[] {
  const steps: Step[] = [];
  let survival = 1;
  for (let i = 0; i < sorted.length && sorted.length - i >= FEWEST_AT_RISK;) {
    const { seconds } = sorted[i];
    const atRisk = sorted.length - i;
    let gaveUp = 0;
    for (; i < sorted.length && sorted[i].seconds === seconds; i++) if (sorted[i].abandoned) gaveUp++;
    if (gaveUp === 0) continue;
    steps.push({ seconds, share: (survival * gaveUp) / atRisk });
    survival *= 1 - gaveUp / atRisk;
  }
  return steps;
}

function exposureAfter(sorted: readonly WaitObservation[], from: number): number {
  return sorted.reduce((sum, { seconds }) => sum + Math.max(0, seconds - from), 0);
}

/** The steps and, equally likely, the middles of equal parts of the tail. */
function patienceLaw(steps: readonly Step[], tailFrom: number, tailShare: number, tailMean: number): Distribution {
  const tail = Array.from({ length: tailShare > 0 ? TAIL_VALUES : 0 }, (_, i) => ({
    seconds: tailFrom - tailMean * Math.log(1 - (i + 0.5) / TAIL_VALUES),
    share: tailShare / TAIL_VALUES,
  }));
  const all = [...steps, ...tail];
  const values = all.map(({ seconds }) => seconds);
  const weights = all.map(({ share }) => share);
  if (values.length > MOST_VALUES) {
    return { kind: 'empirical', values: thinned(values, weights, MOST_VALUES).map(roundSignificant) };
  }
  return { kind: 'empirical', values: values.map(roundSignificant), weights: weights.map(roundSignificant) };
}
