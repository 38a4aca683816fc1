// SIM.JS (npm simjs 2.0.3): node simjs.cjs W1|W2|W3 [N|reps] [seed]
const fs = require('fs'), path = require('path');
// The npm build's sim.js is a browserify bundle that only sets window.Sim.
const win = {}; new Function('window', fs.readFileSync(require.resolve('simjs/sim.js'), 'utf8'))(win);
const { Sim, Facility, Random, Entity } = win.Sim;
const [, , W, nArg, sArg] = process.argv, seed = +(sArg || 1234);
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1e6; };
const addEntity = (sim, methods) => { class E extends Entity {} Object.assign(E.prototype, methods); return sim.addEntity(E); };
// 2.0.3: finalize() throws its own argument check at the end of every run.
const simulate = sim => { try { sim.simulate(Infinity); } catch (e) { if (!/arguments/.test(String(e))) throw e; } };
function mmc(w2, N) {
  const c = 100, lam = w2 ? 110 : 90, rnd = new Random(seed), sim = new Sim(), fac = new Facility('agents', Facility.FCFS, c);
  let arrived = 0, served = 0, ab = 0, sumW = 0;
  addEntity(sim, {
    start() { this.setTimer(rnd.exponential(lam)).done(this.arrive, this); },
    arrive() {
      if (++arrived < N) this.setTimer(rnd.exponential(lam)).done(this.arrive, this);
      const s = rnd.exponential(1), t = this.time();
      const ro = this.useFacility(fac, s).done(this.done, this, [t, s]);
      if (w2) ro.waitUntil(rnd.exponential(1), this.abandon, this, [t]);
    },
    done(t, s) { served++; sumW += this.time() - s - t; },
    abandon(t) { ab++; sumW += this.time() - t; },
  });
  simulate(sim);
  return { contacts: arrived, events: arrived + served + ab, meanWait: sumW / N, pAband: ab / N };
}
function load(f) { const a = fs.readFileSync(f, 'utf8').trim().split(/\s+/); let i = 2; const d = () => +a[i++], A = n => Array.from({ length: n }, d); const NI = d(), DT = d(), K = d(), G = d(), awt = d(); const rate = [], ms = []; for (let k = 0; k < K; k++) rate.push(A(NI)); for (let k = 0; k < K; k++) { ms.push([]); for (let g = 0; g < G; g++) ms[k].push(A(2)); } const pat = A(K), conc = A(G), ag = []; for (let g = 0; g < G; g++) ag.push(A(NI)); const rT = [], rG = []; for (let k = 0; k < K; k++) rT.push(A(d())); for (let g = 0; g < G; g++) rG.push(A(d())); return { NI, DT, K, G, awt, rate, ms, pat, conc, ag, rT, rG }; }
function w3(p, seed, tot) { // timers from the library, queues by hand (Facility has no skills)
  const rnd = new Random(seed), sim = new Sim(); const h = p.rT.map(() => ({ a: [], i: 0 })), busy = p.conc.map(() => 0), cap = p.conc.map(() => 0); const st = Array.from({ length: p.NI * p.K }, () => [0, 0, 0, 0, 0]); let events = 0, contacts = 0;
  const nextArr = (k, t) => { let i = Math.floor(t / p.DT), x = rnd.exponential(1); for (;;) { if (i >= p.NI) return -1; const end = (i + 1) * p.DT, need = x / p.rate[k][i]; if (t + need < end) return t + need; x -= (end - t) * p.rate[k][i]; t = end; i++; } };
  const cell = c => st[Math.min(p.NI - 1, Math.floor(c.at / p.DT)) * p.K + c.k];
  addEntity(sim, {
    start() { this.staff(0); for (let k = 0; k < p.K; k++) this.setTimer(nextArr(k, 0)).done(this.arrive, this, [k]); },
    staff(iv) { for (let g = 0; g < p.G; g++) { cap[g] = p.ag[g][iv] * p.conc[g]; while (busy[g] < cap[g] && this.pull(g)); } if (iv + 1 < p.NI) this.setTimer(p.DT).done(this.staff, this, [iv + 1]); },
    begin(c, g) { const t = this.time(), w = t - c.at, z = cell(c); busy[g]++; c.g = g; z[1]++; z[4] += w; if (w <= p.awt) z[3]++; this.setTimer(Math.exp(rnd.normal(p.ms[c.k][g][0], p.ms[c.k][g][1]))).done(this.depart, this, [c]); },
    pull(g) { for (const k of p.rG[g]) { const q = h[k]; while (q.i < q.a.length) { const c = q.a[q.i++]; if (q.i > 1024 && q.i * 2 > q.a.length) { q.a = q.a.slice(q.i); q.i = 0; } if (c.g === -2) continue; c.ro.cancel(); this.begin(c, g); return true; } } return false; },
    arrive(k) { events++; contacts++; const t = this.time(), a = nextArr(k, t); if (a >= 0) this.setTimer(a - t).done(this.arrive, this, [k]); const c = { at: t, k, g: -1, ro: null }; cell(c)[0]++; for (const g of p.rT[k]) if (busy[g] < cap[g]) { this.begin(c, g); return; } h[k].a.push(c); c.ro = this.setTimer(p.pat[k] * rnd.exponential(1)).done(this.abandon, this, [c]); },
    depart(c) { events++; busy[c.g]--; if (busy[c.g] < cap[c.g]) this.pull(c.g); },
    abandon(c) { events++; c.g = -2; const z = cell(c); z[2]++; z[4] += this.time() - c.at; },
  });
  simulate(sim);
  for (const z of st) for (let i = 0; i < 5; i++) tot[i] += z[i]; return { events, contacts };
}
const c0 = cpu(), t0 = performance.now(); let out;
if (W === 'W3') { const p = load(path.join(__dirname, 'w3.txt')), reps = +(nArg || 1), tot = [0, 0, 0, 0, 0]; let events = 0, contacts = 0; for (let r = 0; r < reps; r++) { const o = w3(p, seed + r, tot); events += o.events; contacts += o.contacts; } out = { contacts, events, reps, pAband: tot[2] / contacts, meanWait: tot[4] / contacts, sl20: tot[3] / contacts }; }
else out = mmc(W === 'W2', +(nArg || 2e6));
const wall = (performance.now() - t0) / 1e3;
console.log(JSON.stringify({ impl: 'simjs', w: W, wall: +wall.toFixed(4), cpu: +(cpu() - c0).toFixed(4), evps: Math.round(out.events / wall), cps: Math.round(out.contacts / wall), ...out }));
