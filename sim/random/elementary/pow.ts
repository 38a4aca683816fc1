/*
 * pow after fdlibm's e_pow.c:
 *
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 *
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 */
import { EXPONENT_0, fromHighWord, highWord, POWER_OF_TWO, withoutLowWord } from './bits.ts';
import { expRemainder } from './exp.ts';

// Minimax polynomial of (3/2) (log(1 + s) - log(1 - s) - 2 s - (2/3) s^3) in s^2.
const L1 = 0.5999999999999946;
const L2 = 0.4285714285785502;
const L3 = 0.33333332981837743;
const L4 = 0.272728123808534;
const L5 = 0.23066074577556175;
const L6 = 0.20697501780033842;

const LOG2_OF_1_5_HIGH = 0.5849624872207642;
const LOG2_OF_1_5_LOW = 1.350039202129749e-8;
/** 2 / (3 log 2). */
const CP = 0.9617966939259756;
const CP_HIGH = 0.9617967009544373;
const CP_LOW = -7.028461650952758e-9;
const LN2 = 0.6931471805599453;
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;
const TWO_53 = 9007199254740992;

/** base^exponent for base >= 0 (NaN below 0), error below 1 ulp. */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (base !== base || exponent !== exponent || base < 0) return NaN;
  if (base === 1) return Math.abs(exponent) === Infinity ? NaN : 1;
  if (base === 0 || base === Infinity) return (base === 0) === exponent > 0 ? 0 : Infinity;
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  if (exponent === 0.5) return Math.sqrt(base);
  if (exponent === -1) return 1 / base;
  // Beyond 2^64 any base but 1 has left the range.
  if (Math.abs(exponent) > TWO_53 * 2048) return base > 1 === exponent > 0 ? Infinity : 0;
  const [logHigh, logLow] = log2InTwoParts(base);
  const exponentHigh = withoutLowWord(exponent);
  const productLow = (exponent - exponentHigh) * logHigh + exponent * logLow;
  return powerOfTwo(exponentHigh * logHigh, productLow);
}

/** log2(x) = high + low to about 70 bits, with the low word of high empty. */
function log2InTwoParts(x: number): [high: number, low: number] {
  let n = 0;
  if (x < 2.2250738585072014e-308) {
    x *= TWO_53;
    n = -53;
  }
  let high = highWord(x);
  const fraction = high & 0x000fffff;
  const near1_5 = fraction > 0x3988e && fraction < 0xbb67a;
  const exponent = (high >> 20) - 1023 + (fraction >= 0xbb67a ? 1 : 0);
  const m = x * POWER_OF_TWO[EXPONENT_0 - exponent];
  high = highWord(m);
  const centre = near1_5 ? 1.5 : 1;
  const u = m - centre;
  const v = 1 / (m + centre);
  const s = u * v;
  const sHigh = withoutLowWord(s);
  const sumHigh = fromHighWord(((high >> 1) | 0x20000000) + 0x00080000 + (near1_5 ? 0x00040000 : 0));
  const sumLow = m - (sumHigh - centre);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
  const s2 = s * s;
  const r = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6))))) + sLow * (sHigh + s);
  const h2 = sHigh * sHigh;
  const tHigh = withoutLowWord(3 + h2 + r);
  const tLow = r - (tHigh - 3 - h2);
  const a = sHigh * tHigh;
  const b = sLow * tHigh + tLow * s;
  const pHigh = withoutLowWord(a + b);
  const pLow = b - (pHigh - a);
  const zHigh = CP_HIGH * pHigh;
  const zLow = CP_LOW * pHigh + pLow * CP + (near1_5 ? LOG2_OF_1_5_LOW : 0);
  const k = exponent + n;
  const offset = near1_5 ? LOG2_OF_1_5_HIGH : 0;
  const resultHigh = withoutLowWord(zHigh + zLow + offset + k);
  return [resultHigh, zLow - (resultHigh - k - offset - zHigh)];
}

/** 2^(high + low). */
function powerOfTwo(high: number, low: number): number {
  const sum = high + low;
  if (sum >= 1025) return Infinity;
  if (sum < -1080) return 0;
  const n = sum < 0 ? Math.ceil(sum - 0.5) : Math.floor(sum + 0.5);
  const rest = high - n;
  const t = withoutLowWord(low + rest);
  const u = t * LN2_HIGH;
  const v = (low - (t - rest)) * LN2 + t * LN2_LOW;
  const z = u + v;
  const w = v - (z - u);
  const c = expRemainder(z);
  const r = (z * c) / (c - 2) - (w + z * w);
  const y = 1 - (r - z);
  const half = n >> 1;
  return y * POWER_OF_TWO[EXPONENT_0 + half] * POWER_OF_TWO[EXPONENT_0 + n - half];
}
