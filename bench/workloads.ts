/** A result that does not depend on the program, known from theory or from many runs. */
export interface Expectation {
  readonly value: number;
  /** Standard error of `value`; 0 when it is exact. */
  readonly error: number;
  /** From run to run, at full size. */
  readonly standardDeviation: number;
}

export type ResultName = 'meanWait' | 'abandonedShare' | 'answeredIn20Seconds';

export interface Workload {
  readonly title: string;
  /** Customers (W1, W2) or days (W3) of a full run: so many that the warming up of a just-in-time compiler is a small part. */
  readonly size: number;
  readonly expected: { readonly [name in ResultName]?: Expectation };
}

export type WorkloadId = 'W1' | 'W2' | 'W3';

export const WORKLOADS: Readonly<Record<WorkloadId, Workload>> = {
  W1: {
    title: 'W1: M/M/100, load 0.9, 20,000,000 customers, on the kernel',
    size: 20_000_000,
    expected: { meanWait: { value: 0.021694, error: 0, standardDeviation: 0.0003 } },
  },
  W2: {
    title: 'W2: M/M/100+M, load 1.1, 20,000,000 customers, on the kernel',
    size: 20_000_000,
    expected: {
      meanWait: { value: 0.0991916, error: 0, standardDeviation: 0.00026 },
      abandonedShare: { value: 0.0991916, error: 0, standardDeviation: 0.00026 },
    },
  },
  W3: {
    title:
      'W3: peak day, 500,000 contacts, 4 types, 3 groups, 40 days, through the full centre with all its statistics',
    size: 40,
    // Means over 40 days of reference/w3class.mjs; waits in minutes.
    expected: {
      meanWait: { value: 0.1061, error: 0.0007, standardDeviation: 0.00067 },
      abandonedShare: { value: 0.02544, error: 0.00017, standardDeviation: 0.00017 },
      answeredIn20Seconds: { value: 0.8985, error: 0.001, standardDeviation: 0.001 },
    },
  },
};

/** Whether the mean of `runs` runs, each a `share` of full size, is within 4 standard errors of what is expected. */
export function agrees(mean: number, expected: Expectation, runs: number, share: number): boolean {
  const sampling = expected.standardDeviation / Math.sqrt(runs * share);
  return Math.abs(mean - expected.value) <= 4 * Math.hypot(sampling, expected.error);
}
