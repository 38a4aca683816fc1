/*
 * log and log1p after fdlibm's e_log.c and s_log1p.c:
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 *
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 */
import { double, EXPONENT_0, HIGH, highWord, LN2_HIGH, LN2_LOW, POWER_OF_TWO, words } from './bits.ts';

const TWO_54 = 18014398509481984;

// Minimax polynomial of (log(1 + s) - log(1 - s) - 2 s) / s in s^2.
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/** Natural logarithm, error below 1 ulp. -Infinity at 0, NaN below. */
export function log(x: number): number {
  double[0] = x;
  const high = words[HIGH];
  return high >= 0x00100000 && high < 0x7ff00000 ? logOfNormal(x, high, 0) : logOfExtreme(x, high);
}

/** What is not a positive normal number: 0, negative, subnormal, infinite or none. */
function logOfExtreme(x: number, high: number): number {
  if (high >= 0x7ff00000) return x;
  if (x === 0) return -Infinity;
  if (high < 0) return NaN;
  return logOfNormal(x * TWO_54, highWord(x * TWO_54), -54);
}

/** log(2^scale x) for a positive normal x. */
function logOfNormal(x: number, high: number, scale: number): number {
  const fraction = high & 0x000fffff;
  const exponent = (high >> 20) - 1023 + ((fraction + 0x95f64) >> 20);
  const k = scale + exponent;
  // fdlibm writes the exponent bits; here a store of half a double would stall the load that follows it.
  const f = x * POWER_OF_TWO[EXPONENT_0 - exponent] - 1;
  if ((0x000fffff & (2 + fraction)) < 3) return logNearPowerOfTwo(f, k);
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
    const half = 0.5 * f * f;
    return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
  }
  return k * LN2_HIGH - (s * (f - r) - k * LN2_LOW - f);
}

/** log(2^k (1 + f)) for |f| < 2^-20. */
function logNearPowerOfTwo(f: number, k: number): number {
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW;
  const r = f * f * (0.5 - 0.3333333333333333 * f);
  return k * LN2_HIGH - (r - k * LN2_LOW - f);
}

/** log(1 + x) without the loss of digits near 0, error below 1 ulp. */
export function log1p(x: number): number {
  const high = highWord(x);
  const magnitude = high & 0x7fffffff;
  if (magnitude >= 0x7ff00000) return high < 0 ? NaN : x;
  if (high < 0 && magnitude >= 0x3ff00000) return x === -1 ? -Infinity : NaN;
  if (magnitude < 0x3e200000) return magnitude < 0x3c900000 ? x : x - x * x * 0.5;
  // sqrt(1/2) <= 1 + x < sqrt(2): no power of two to take out.
  if (high < 0x3fda827a && (high > 0 || high <= (0xbfd2bec4 | 0))) return log1pOf(x, 0, 0, true);
  const u = high < 0x43400000 ? 1 + x : x;
  const uHigh = highWord(u);
  let k = (uHigh >> 20) - 1023;
  const lost = high >= 0x43400000 ? 0 : (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
  const fraction = uHigh & 0x000fffff;
  let rest = fraction;
  if (fraction >= 0x6a09e) {
    k += 1;
    rest = (0x00100000 - fraction) >> 2;
  }
  return log1pOf(u * POWER_OF_TWO[EXPONENT_0 - k] - 1, k, lost, rest !== 0);
}

/** log(2^k (1 + f)) + lost, sqrt(1/2) <= 1 + f < sqrt(2). */
function log1pOf(f: number, k: number, lost: number, farFrom1: boolean): number {
  const half = 0.5 * f * f;
  if (!farFrom1) {
    if (f === 0) return k * LN2_HIGH + (lost + k * LN2_LOW);
    const r = half * (1 - 0.6666666666666666 * f);
    return k * LN2_HIGH - (r - (k * LN2_LOW + lost) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
  if (k === 0) return f - (half - s * (half + r));
  return k * LN2_HIGH - (half - (s * (half + r) + (k * LN2_LOW + lost)) - f);
}
