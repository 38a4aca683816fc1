// JS reference event loops. node ref.mjs W1|W2|W3 <queue kind> <rng> <exp: log|zig> [N|reps] [seed]
// Modular form: queue, RNG and sampler are classes/functions chosen at start (one variant a process: call sites stay monomorphic).
import { kinds } from './pq.mjs';
import * as R from './rng.mjs';
import { readFileSync } from 'node:fs';
const [, , W, qk = 'hole4b', rn = 'xo128', ex = 'log', nArg, sArg] = process.argv;
const seed = +(sArg || 12345), Q = kinds[qk] || kinds.heap2;
const rng = s => R.rngs[rn] ? new R.rngs[rn](s) : R.npmRng(rn, s);
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1e6; };
const indexed = !!Q.prototype.cancel, upd = !!Q.prototype.update;
const expo = ex === 'log' ? (r => -Math.log(1 - r.u())) : R.zexp;
const norm = ex === 'log' ? R.boxm : R.znorm;

function mmc(w2, N, r) {                    // slots 0 arrival, 1..c servers, >c waiting customers
  const c = 100, lam = w2 ? 110 : 90, M = 1 << 16, q = new Q(M);
  const at = new Float64Array(M), tm = new Float64Array(M), nx = new Int32Array(M), pv = new Int32Array(M), fr = new Int32Array(M), fs = new Int32Array(c); let fn = 0, nf = c;
  for (let i = M - 1; i > c; i--) fr[fn++] = i; for (let i = 0; i < c; i++) fs[i] = c - i;
  let qh = -1, qt = -1, arrived = 1, served = 0, ab = 0, sumW = 0, t = expo(r) / lam; tm[0] = t; q.push(t, 0);
  while (q.size > 0) {
    const id = q.pop(); t = q.time;
    if (id === 0) {
      if (arrived < N) { arrived++; q.push(t + expo(r) / lam, 0); }
      if (nf > 0) q.push(t + expo(r), fs[--nf]);
      else { const s = fr[--fn]; at[s] = t; nx[s] = -1; pv[s] = qt; if (qt >= 0) nx[qt] = s; else qh = s; qt = s; if (w2) { const x = t + expo(r); tm[s] = x; q.push(x, s); } }
    } else if (id <= c) {
      served++;
      if (qh >= 0) { const s = qh; qh = nx[s]; if (qh >= 0) pv[qh] = -1; else qt = -1; sumW += t - at[s]; q.push(t + expo(r), id); if (w2) { if (indexed) q.cancel(s); else tm[s] = -1; } fr[fn++] = s; }
      else fs[nf++] = id;
    } else {
      if (!indexed && tm[id] !== t) continue;
      ab++; sumW += t - at[id]; tm[id] = -1; const a = pv[id], b = nx[id]; if (a >= 0) nx[a] = b; else qh = b; if (b >= 0) pv[b] = a; else qt = a; fr[fn++] = id;
    }
  }
  return { contacts: arrived, events: arrived + served + ab, meanWait: sumW / N, pAband: ab / N };
}
function kw(w2, N, r) {                     // Kiefer-Wolfowitz recursion: no event list, FCFS only
  const c = 100, lam = w2 ? 110 : 90, h = new Float64Array(2 * c + 4).fill(Infinity); h.fill(0, 0, c); let t = 0, sumW = 0, ab = 0;
  for (let n = 0; n < N; n++) { t += expo(r) / lam; let w = h[0] - t; if (w < 0) w = 0; if (w2) { const p = expo(r); if (p < w) { ab++; sumW += p; continue; } } sumW += w; const x = t + w + expo(r); let i = 0; for (;;) { const l = 2 * i + 1; if (l >= c) break; const m = l + +(h[l + 1] < h[l]), mk = h[m]; if (mk >= x) break; h[i] = mk; i = m; } h[i] = x; }
  return { contacts: N, events: 2 * N, meanWait: sumW / N, pAband: ab / N };
}
export function loadW3() { const a = readFileSync(new URL('./w3.txt', import.meta.url), 'utf8').trim().split(/\s+/); let i = 2; const d = () => +a[i++]; const NI = d(), DT = d(), K = d(), G = d(), awt = d(); const f = n => Float64Array.from({ length: n }, d);
  const rate = f(K * NI), ms = f(2 * K * G), pat = f(K), conc = f(G), ag = f(G * NI); const rT = [], rG = []; for (let k = 0; k < K; k++) rT.push(Int32Array.from({ length: d() }, d)); for (let g = 0; g < G; g++) rG.push(Int32Array.from({ length: d() }, d)); return { NI, DT, K, G, awt, rate, ms, pat, conc, ag, rT, rG }; }
function w3(p, r, tot) {
  const { NI, DT, K, G, awt, rate, ms, pat, conc, ag, rT, rG } = p, M = 1 << 15, q = new Q(M + 16), STAFF = M + 8;
  const at = new Float64Array(M), tm = new Float64Array(M + 16), nx = new Int32Array(M), pv = new Int32Array(M), typ = new Int32Array(M), grp = new Int32Array(M), fr = new Int32Array(M); let fn = 0; for (let i = M - 1; i >= 0; i--) fr[fn++] = i;
  const sArr = new Float64Array(NI * K), sSrv = new Float64Array(NI * K), sAb = new Float64Array(NI * K), sSl = new Float64Array(NI * K), sW = new Float64Array(NI * K);
  const qh = new Int32Array(K).fill(-1), qt = new Int32Array(K).fill(-1), busy = new Int32Array(G), cap = new Int32Array(G); let events = 0, contacts = 0, iv = 0;
  const nextArr = (k, t) => { let i = Math.floor(t / DT), x = expo(r); for (;;) { if (i >= NI) return -1; const ra = rate[k * NI + i], end = (i + 1) * DT, need = x / ra; if (t + need < end) return t + need; x -= (end - t) * ra; t = end; i++; } };
  const cell = (s, k) => { let i = (at[s] / DT) | 0; if (i >= NI) i = NI - 1; return i * K + k; };
  const start = (s, g, t, fromQ) => { const k = typ[s]; busy[g]++; grp[s] = g; const w = t - at[s], z = cell(s, k); sSrv[z]++; sW[z] += w; if (w <= awt) sSl[z]++; const j = 2 * (k * G + g), e = t + Math.exp(ms[j] + ms[j + 1] * norm(r)); if (upd && fromQ) q.update(s, e); else { if (indexed && fromQ) q.cancel(s); tm[s] = e; q.push(e, s); } };
  const pull = (g, t) => { const o = rG[g]; for (let j = 0; j < o.length; j++) { const k = o[j], s = qh[k]; if (s >= 0) { const b = nx[s]; qh[k] = b; if (b >= 0) pv[b] = -1; else qt[k] = -1; start(s, g, t, true); return true; } } return false; };
  tm[STAFF] = 0; q.push(0, STAFF); for (let k = 0; k < K; k++) { const a = nextArr(k, 0); if (a >= 0) { tm[M + k] = a; q.push(a, M + k); } }
  while (q.size > 0) {
    const id = q.pop(), t = q.time;
    if (id < M) {
      if (!indexed && tm[id] !== t) continue; events++; tm[id] = -1;
      const g = grp[id];
      if (g >= 0) { busy[g]--; fr[fn++] = id; if (busy[g] < cap[g]) pull(g, t); }
      else { const k = typ[id], z = cell(id, k); sAb[z]++; sW[z] += t - at[id]; const a = pv[id], b = nx[id]; if (a >= 0) nx[a] = b; else qh[k] = b; if (b >= 0) pv[b] = a; else qt[k] = a; fr[fn++] = id; }
    } else if (id === STAFF) { for (let g = 0; g < G; g++) { cap[g] = ag[g * NI + iv] * conc[g]; while (busy[g] < cap[g] && pull(g, t)); } if (++iv < NI) { tm[STAFF] = iv * DT; q.push(iv * DT, STAFF); } }
    else {
      const k = id - M; events++; contacts++; const a = nextArr(k, t); if (a >= 0) { tm[id] = a; q.push(a, id); }
      const s = fr[--fn]; at[s] = t; typ[s] = k; sArr[cell(s, k)]++; const o = rT[k]; let g = -1; for (let j = 0; j < o.length; j++) { const x = o[j]; if (busy[x] < cap[x]) { g = x; break; } }
      if (g >= 0) start(s, g, t, false);
      else { grp[s] = -1; nx[s] = -1; const l = qt[k]; pv[s] = l; if (l >= 0) nx[l] = s; else qh[k] = s; qt[k] = s; const e = t + pat[k] * expo(r); tm[s] = e; q.push(e, s); }
    }
  }
  for (let z = 0; z < NI * K; z++) { const k = z % K; tot.arr[k] += sArr[z]; tot.srv[k] += sSrv[z]; tot.ab[k] += sAb[z]; tot.sl[k] += sSl[z]; tot.w[k] += sW[z]; }
  return { events, contacts };
}
let out; const c0 = cpu(), t0 = performance.now();
if (W === 'W3') { const p = loadW3(), reps = +(nArg || 1), z = () => new Float64Array(p.K), tot = { arr: z(), srv: z(), ab: z(), sl: z(), w: z() }; let events = 0, contacts = 0; for (let i = 0; i < reps; i++) { const o = w3(p, rng(seed + i * 1000003), tot); events += o.events; contacts += o.contacts; } const S = a => a.reduce((x, y) => x + y, 0); out = { contacts, events, reps, ab: Array.from(tot.ab, (x, k) => +(x / tot.arr[k]).toFixed(4)), pAband: S(tot.ab) / contacts, meanWait: S(tot.w) / contacts, sl20: S(tot.sl) / contacts }; }
else out = (qk === 'kw' || process.env.KW ? kw : mmc)(W === 'W2', +(nArg || 2e6), rng(seed));
const wall = (performance.now() - t0) / 1e3, ct = cpu() - c0;
console.log(JSON.stringify({ impl: `js-${qk}-${rn}-${ex}`, w: W, wall: +wall.toFixed(4), cpu: +ct.toFixed(4), evps: Math.round(out.events / wall), cps: Math.round(out.contacts / wall), ...out }));
