/**
 * The bits of a double, seen as two 32-bit words. The arrays are scratch space: a function writes before it reads,
 * and leaves nothing in them for the next.
 */
export const double = new Float64Array(1);
export const words = new Int32Array(double.buffer);

double[0] = 1;
/** Index in `words` of the sign, the exponent and the first 20 bits of the fraction. */
export const HIGH: 0 | 1 = words[1] === 0x3ff00000 ? 1 : 0;
const LOW = 1 - HIGH;

/** log(2) as the sum of 32 leading bits and the rest, so that k * LN2_HIGH is exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

export function highWord(x: number): number {
  double[0] = x;
  return words[HIGH];
}

/** x without the lower half of its bits, so that the product of two such numbers is exact. */
export function withoutLowWord(x: number): number {
  double[0] = x;
  words[LOW] = 0;
  return double[0];
}

export function fromHighWord(high: number): number {
  words[HIGH] = high;
  words[LOW] = 0;
  return double[0];
}

/** `POWER_OF_TWO[EXPONENT_0 + k]` is 2^k for k = -1024 .. 1023. Halving and doubling are exact. */
export const EXPONENT_0 = 1024;
export const POWER_OF_TWO = new Float64Array(2048);
POWER_OF_TWO[EXPONENT_0] = 1;
for (let k = 1; k < EXPONENT_0; k++) POWER_OF_TWO[EXPONENT_0 + k] = POWER_OF_TWO[EXPONENT_0 + k - 1] * 2;
for (let k = 1; k <= EXPONENT_0; k++) POWER_OF_TWO[EXPONENT_0 - k] = POWER_OF_TWO[EXPONENT_0 - k + 1] / 2;

/** 2^k for k = -1024 .. 1023. */
export function powerOfTwo(k: number): number {
  return POWER_OF_TWO[EXPONENT_0 + k];
}
