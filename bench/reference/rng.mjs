// Generators: each factory returns an object with u() in [0,1). Factories with next32() give raw 32-bit ints for ziggurat.
import { createRequire } from 'node:module';
const splitmix32 = s => () => { s = (s + 0x9e3779b9) | 0; let z = s ^ (s >>> 16); z = Math.imul(z, 0x21f0aaad); z ^= z >>> 15; z = Math.imul(z, 0x735a2d97); return (z ^ (z >>> 15)) | 0; };
export class Xo128 {                       // xoshiro128++ ; 32-bit output, u() uses 32 bits (u53 uses two outputs)
  constructor(seed = 1) { const f = splitmix32(seed); this.a = f(); this.b = f(); this.c = f(); this.d = f(); }
  next32() { const a = this.a, b = this.b, c0 = this.c, d0 = this.d; const s = (a + d0) | 0, r = (((s << 7) | (s >>> 25)) + a) | 0; const t = b << 9; const c = c0 ^ a, d = d0 ^ b; this.b = b ^ c; this.a = a ^ d; this.c = c ^ t; this.d = (d << 11) | (d >>> 21); return r; }
  u() { return (this.next32() >>> 0) * 2.3283064365386963e-10; }
  u53() { return ((this.next32() >>> 0) * 2097152 + (this.next32() >>> 11)) * 1.1102230246251565e-16; }
}
export class Sfc32 {
  constructor(seed = 1) { const f = splitmix32(seed); this.a = f(); this.b = f(); this.c = f(); this.d = 1; for (let i = 0; i < 12; i++) this.next32(); }
  next32() { const a = this.a, b = this.b, c = this.c, t = (((a + b) | 0) + this.d) | 0; this.d = (this.d + 1) | 0; this.a = b ^ (b >>> 9); this.b = (c + (c << 3)) | 0; this.c = (((c << 21) | (c >>> 11)) + t) | 0; return t; }
  u() { return (this.next32() >>> 0) * 2.3283064365386963e-10; }
}
export class Mulberry { constructor(seed = 1) { this.s = seed | 0; } next32() { let t = (this.s = (this.s + 0x6d2b79f5) | 0); t = Math.imul(t ^ (t >>> 15), t | 1); t ^= t + Math.imul(t ^ (t >>> 7), t | 61); return (t ^ (t >>> 14)) | 0; } u() { return (this.next32() >>> 0) * 2.3283064365386963e-10; } }
export class Alea {                        // Baagoe's Alea core, own inline copy of the recurrence
  constructor(seed = 1) { const f = splitmix32(seed), g = () => (f() >>> 0) * 2.3283064365386963e-10; this.s0 = g(); this.s1 = g(); this.s2 = g(); this.c = 1; }
  u() { const t = 2091639 * this.s0 + this.c * 2.3283064365386963e-10; this.s0 = this.s1; this.s1 = this.s2; return (this.s2 = t - (this.c = t | 0)); }
}
export class Mrg32k3a {                    // L'Ecuyer's combined MRG, doubles (SSJ's default family; streams by jump-ahead)
  constructor(seed = 12345) { this.a = seed; this.b = 12345; this.c = 12345; this.d = 12345; this.e = 12345; this.f = 12345; }
  u() { let p = 1403580 * this.b - 810728 * this.a; let k = Math.floor(p / 4294967087); p -= k * 4294967087; this.a = this.b; this.b = this.c; this.c = p;
    let q = 527612 * this.f - 1370589 * this.d; k = Math.floor(q / 4294944443); q -= k * 4294944443; this.d = this.e; this.e = this.f; this.f = q;
    return (p <= q ? p - q + 4294967087 : p - q) * 2.328306549295727688e-10; }
}
export class Native { u() { return Math.random(); } }
export const rngs = { xo128: Xo128, sfc32: Sfc32, mulberry: Mulberry, alea: Alea, mrg32k3a: Mrg32k3a, native: Native };
export function npmRng(name, seed) { const require = createRequire(import.meta.url); if (name === 'seedrandom') { const f = require('seedrandom')(String(seed)); return { u: f }; } if (name === 'seedrandom-alea') { const f = require('seedrandom').alea(String(seed)); return { u: f }; } if (name === 'seedrandom-quick') { const f = require('seedrandom')(String(seed)).quick; return { u: f }; } if (name === 'npm-alea') { const f = require('alea')(seed); return { u: f }; } return null; }
// ziggurat, 256 layers
const ER = 7.69711747013104972, NR = 3.6541528853610088;
export const EX = new Float64Array(257), EF = new Float64Array(257), NX = new Float64Array(257), NF = new Float64Array(257);
{ const v = 0.0039496598225815571993; let x = ER; EX[0] = v / Math.exp(-ER); EX[1] = ER; for (let i = 2; i < 256; i++) { x = -Math.log(v / x + Math.exp(-x)); EX[i] = x; } for (let i = 0; i <= 256; i++) EF[i] = Math.exp(-EX[i]); }
{ const v = 0.00492867323399; let x = NR; NX[0] = v / Math.exp(-0.5 * NR * NR); NX[1] = NR; for (let i = 2; i < 256; i++) { x = Math.sqrt(-2 * Math.log(v / x + Math.exp(-0.5 * x * x))); NX[i] = x; } for (let i = 0; i <= 256; i++) NF[i] = Math.exp(-0.5 * NX[i] * NX[i]); }
export function zexp(r) { for (;;) { const b = r.next32(), i = b & 255, x = ((r.next32() >>> 0) * 2.3283064365386963e-10) * EX[i]; if (x < EX[i + 1]) return x; if (i === 0) return ER - Math.log(1 - r.u()); if (EF[i] + (EF[i + 1] - EF[i]) * r.u() < Math.exp(-x)) return x; } }
export function znorm(r) { for (;;) { const b = r.next32(), i = b & 255, x = ((r.next32() >>> 0) * 2.3283064365386963e-10) * NX[i]; if (x < NX[i + 1]) return b & 256 ? -x : x; if (i === 0) { let a, c; do { a = -Math.log(1 - r.u()) / NR; c = -Math.log(1 - r.u()); } while (c + c < a * a); return b & 256 ? -(NR + a) : NR + a; } if (NF[i] + (NF[i + 1] - NF[i]) * r.u() < Math.exp(-0.5 * x * x)) return b & 256 ? -x : x; } }
export function boxm(r) { return Math.sqrt(-2 * Math.log(1 - r.u())) * Math.cos(6.283185307179586 * r.u()); }
// inverse normal CDF, Acklam's rational approximation without refinement (|rel err| < 1.15e-9): monotone, one uniform per draw
export function invn(p) { const a0 = -3.969683028665376e+01, a1 = 2.209460984245205e+02, a2 = -2.759285104469687e+02, a3 = 1.383577518672690e+02, a4 = -3.066479806614716e+01, a5 = 2.506628277459239e+00, b0 = -5.447609879822406e+01, b1 = 1.615858368580409e+02, b2 = -1.556989798598866e+02, b3 = 6.680131188771972e+01, b4 = -1.328068155288572e+01, c0 = -7.784894002430293e-03, c1 = -3.223964580411365e-01, c2 = -2.400758277161838e+00, c3 = -2.549732539343734e+00, c4 = 4.374664141464968e+00, c5 = 2.938163982698783e+00, d0 = 7.784695709041462e-03, d1 = 3.224671290700398e-01, d2 = 2.445134137142996e+00, d3 = 3.754408661907416e+00;
  if (p < 0.02425) { const q = Math.sqrt(-2 * Math.log(p)); return (((((c0 * q + c1) * q + c2) * q + c3) * q + c4) * q + c5) / ((((d0 * q + d1) * q + d2) * q + d3) * q + 1); }
  if (p > 0.97575) { const q = Math.sqrt(-2 * Math.log(1 - p)); return -(((((c0 * q + c1) * q + c2) * q + c3) * q + c4) * q + c5) / ((((d0 * q + d1) * q + d2) * q + d3) * q + 1); }
  const q = p - 0.5, r = q * q; return (((((a0 * r + a1) * r + a2) * r + a3) * r + a4) * r + a5) * q / (((((b0 * r + b1) * r + b2) * r + b3) * r + b4) * r + 1); }
