export interface Moments {
  readonly mean: number;
  /** Standard deviation / mean, with n - 1. */
  readonly cv: number;
}

/** Mean and cv; 0 values give NaN, one value a cv of 0. */
export function momentsOf(values: readonly number[]): Moments {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return { mean, cv: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) / mean : 0 };
}

/** The value below or at which a share p of the sorted values lies: the ceil(p n)-th smallest. NaN for none. */
export function quantileSorted(sorted: readonly number[], p: number): number {
  return sorted.length === 0 ? NaN : sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

/**
 * A weighted sample as at most `most` equally likely values, each the mean of its part of the sample, so that the mean
 * is kept. `values` ascending.
 */
export function thinned(values: readonly number[], weights: readonly number[], most: number): number[] {
  const total = weights.reduce((sum, w) => sum + w, 0);
  const part = total / most;
  const out: number[] = [];
  let filled = 0;
  let sum = 0;
  values.forEach((value, i) => {
    let left = weights[i];
    while (left > 0 && out.length < most) {
      const taken = Math.min(left, part - filled);
      sum += taken * value;
      filled += taken;
      left -= taken;
      // Rounding may leave a hair's breadth of a part unfilled.
      if (filled < part * (1 - 1e-9)) break;
      out.push(sum / filled);
      filled = 0;
      sum = 0;
    }
  });
  if (filled > part / 2) out.push(sum / filled);
  return out;
}
