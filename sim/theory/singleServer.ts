/** First two moments of a service time. */
export interface ServiceMoments {
  readonly mean: number;
  /** Standard deviation / mean. */
  readonly cv: number;
}

/** E[S^2] / 2 per unit arrival rate: what is left, on average, of the service an arrival finds. */
function residual(rate: number, service: ServiceMoments): number {
  return (rate * service.mean * service.mean * (1 + service.cv * service.cv)) / 2;
}

/** Mean wait of M/G/1, first come first served; infinite from load 1. Pollaczek-Khinchine. */
export function singleServerWait(arrivalRate: number, service: ServiceMoments): number {
  const load = arrivalRate * service.mean;
  return load < 1 ? residual(arrivalRate, service) / (1 - load) : Infinity;
}

/**
 * Mean waits of M/G/1 classes, most urgent first, a service once begun being finished. Cobham (1954).
 */
export function priorityWaits(
  classes: readonly { readonly rate: number; readonly service: ServiceMoments }[],
): number[] {
  let found = 0;
  for (const { rate, service } of classes) found += residual(rate, service);
  const loads = classes.map(({ rate, service }) => rate * service.mean);
  return betweenClasses(loads, found);
}

/** Mean waits of M/M/n classes with one service mean, most urgent first, without interruption. Cobham (1954). */
export function priorityWaitsOfGroup(
  rates: readonly number[],
  serviceMean: number,
  agents: number,
  pWait: number,
): number[] {
  const loads = rates.map((rate) => (rate * serviceMean) / agents);
  return betweenClasses(loads, (pWait * serviceMean) / agents);
}

/** A class waits for what it finds, swollen by the classes above it and by its own. */
function betweenClasses(loads: readonly number[], found: number): number[] {
  let above = 0;
  return loads.map((load) => {
    const withOwn = above + load;
    const wait = withOwn < 1 ? found / ((1 - above) * (1 - withOwn)) : Infinity;
    above = withOwn;
    return wait;
  });
}
