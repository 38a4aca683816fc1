/** Long-run probabilities of the states `first`, `first + 1`, ... of a chain; all others together weigh nothing in a double. */
export interface StateProbabilities {
  readonly first: number;
  readonly probability: Float64Array;
}

/** Of the likeliest state. So small that a rare event, too, is known to all digits. */
const NEGLIGIBLE = 1e-40;

/**
 * Stationary law of a birth-death chain on 0, 1, ..., `last` (may be infinite). Built outward from the likeliest state,
 * so that nothing overflows however many agents there are.
 *
 * @param birth rate upward from state k; constant or falling in k
 * @param death rate downward from state k > 0; rising in k, beyond the birth rate in the end
 * @param mode the state with the largest probability
 */
export function birthDeath(
  birth: (k: number) => number,
  death: (k: number) => number,
  last: number,
  mode: number,
): StateProbabilities {
  const up: number[] = [1];
  for (let k = mode, weight = 1; k < last; k++) {
    weight *= birth(k) / death(k + 1);
    if (weight < NEGLIGIBLE) break;
    up.push(weight);
  }
  const down: number[] = [];
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= death(k) / birth(k - 1);
    if (weight < NEGLIGIBLE) break;
    down.push(weight);
  }
  let total = 0;
  for (const weight of up) total += weight;
  for (const weight of down) total += weight;
  const probability = new Float64Array(down.length + up.length);
  for (let i = 0; i < down.length; i++) probability[down.length - 1 - i] = down[i] / total;
  for (let i = 0; i < up.length; i++) probability[down.length + i] = up[i] / total;
  return { first: mode - down.length, probability };
}
