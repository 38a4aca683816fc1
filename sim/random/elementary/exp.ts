/*
 * exp and expm1 after fdlibm's e_exp.c and s_expm1.c:
 *
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 *
 * Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice
 * is preserved.
 */
import { EXPONENT_0, highWord, LN2_HIGH, LN2_LOW, POWER_OF_TWO } from './bits.ts';

const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;
const INVERSE_LN2 = 1.4426950408889634;
const TWO_1023 = 8.98846567431158e307;
const HALF_LN2_HIGH_WORD = 0x3fd62e42;
const ONE_AND_A_HALF_LN2_HIGH_WORD = 0x3ff0a2b2;

// Minimax polynomial of r (e^r + 1) / (e^r - 1) in r^2.
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;

// Minimax polynomial of 6 / r ((e^r + 1) / (e^r - 1) - 2 / r) in r^2.
const Q1 = -0.03333333333333313;
const Q2 = 0.0015873015872548146;
const Q3 = -0.0000793650757867488;
const Q4 = 0.000004008217827329362;
const Q5 = -2.0109921818362437e-7;

/** x = k log(2) + r with |r| <= log(2) / 2: this is k. */
function nearestMultipleOfLn2(x: number, magnitude: number): number {
  if (magnitude <= HALF_LN2_HIGH_WORD) return 0;
  if (magnitude < ONE_AND_A_HALF_LN2_HIGH_WORD) return x < 0 ? -1 : 1;
  return (INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5)) | 0;
}

function timesPowerOfTwo(y: number, k: number): number {
  if (k === 1024) return y * 2 * TWO_1023;
  if (k >= -1021) return y * POWER_OF_TWO[EXPONENT_0 + k];
  return y * POWER_OF_TWO[EXPONENT_0 + k + 1000] * POWER_OF_TWO[EXPONENT_0 - 1000];
}

/** c = r - r^2 P(r^2), with which e^r = 1 + r + r c / (2 - c). */
export function expRemainder(r: number): number {
  const t = r * r;
  return r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
}

/** e^x, error below 1 ulp. */
export function exp(x: number): number {
  const magnitude = highWord(x) & 0x7fffffff;
  if (magnitude >= 0x40862e42) {
    if (x > OVERFLOW) return Infinity;
    if (x < UNDERFLOW) return 0;
    if (x !== x) return x;
  }
  if (magnitude < 0x3e300000) return 1 + x;
  const k = nearestMultipleOfLn2(x, magnitude);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = expRemainder(r);
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  return timesPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}

/** e^x - 1 without the loss of digits near 0, error below 1 ulp. */
export function expm1(x: number): number {
  const magnitude = highWord(x) & 0x7fffffff;
  if (magnitude >= 0x4043687a) {
    if (x !== x) return x;
    if (x > OVERFLOW) return Infinity;
    if (x < 0) return -1;
  }
  if (magnitude < 0x3c900000) return x;
  const k = nearestMultipleOfLn2(x, magnitude);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const half = 0.5 * r;
  const t = r * half;
  const p = 1 + t * (Q1 + t * (Q2 + t * (Q3 + t * (Q4 + t * Q5))));
  const q = 3 - p * half;
  const e = t * ((p - q) / (6 - r * q));
  if (k === 0) return r - (r * e - t);
  const lost = high - r - low;
  return expm1Of(r, r * (e - lost) - lost - t, k);
}

/** 2^k (1 + r - e) - 1, in the order of operations that keeps most digits for this k. */
function expm1Of(r: number, e: number, k: number): number {
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k <= -2 || k > 56) return timesPowerOfTwo(1 - (e - r), k) - 1;
  const inverse = POWER_OF_TWO[EXPONENT_0 - k];
  const y = k < 20 ? 1 - inverse - (e - r) : r - (e + inverse) + 1;
  return timesPowerOfTwo(y, k);
}
