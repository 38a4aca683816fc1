// Writes w3.txt : the Double-Eleven-like day (workload W3). Deterministic, no RNG.
// Time unit: minute. All implementations read the file, so floating-point details are shared.
import { writeFileSync } from 'node:fs';
const NI = 96, DT = 15, K = 4, G = 3, TARGET = 500000;
// profile: base 1, midnight sale peak 8x base (interval 2), morning and evening humps
const prof = [];
for (let i = 0; i < NI; i++) {
  const h = (i + 0.5) / 4;
  prof.push(1 + 7 * Math.exp(-(((h - 0.625) / 0.75) ** 2)) + 1.5 * Math.exp(-(((h - 10.5) / 2) ** 2)) + 2.5 * Math.exp(-(((h - 20.5) / 1.8) ** 2)));
}
const sum = prof.reduce((a, b) => a + b, 0) * DT;
const share = [0.35, 0.25, 0.10, 0.30];            // 0 presales voice, 1 aftersales voice, 2 refund (multi-channel), 3 chat
const rate = share.map(s => prof.map(p => s * TARGET * p / sum));    // contacts/min
const svc = [                                       // lognormal service: [mean, cv] per type x group
  [[4.0, 1.0], [4.6, 1.0], [0, 0]],
  [[6.6, 1.2], [6.0, 1.2], [0, 0]],
  [[0, 0], [8.0, 0.9], [11.0, 0.9]],
  [[0, 0], [0, 0], [10.0, 1.1]],
];
const patience = [3.0, 5.0, 6.0, 4.0];             // exponential means, minutes
const routeT = [[0, 1], [1, 0], [1, 2], [2]];      // arriving contact: groups in this order, first with a free slot
const routeG = [[0, 1], [1, 2, 0], [3, 2]];        // freed slot: types in this order, first non-empty queue (FIFO inside)
const primary = [0, 1, 1, 2];
const conc = [1, 1, 3];                             // chat agents hold 3 at a time
const agents = [];
for (let g = 0; g < G; g++) {
  const R = prof.map((_, i) => { let r = 0; for (let k = 0; k < K; k++) if (primary[k] === g) r += rate[k][i] * svc[k][g][0]; return r / conc[g]; });
  const peak = Math.max(...R);
  // square-root staffing, but never more than 88% of the peak load can be hired: the midnight peak is understaffed
  agents.push(R.map(r => Math.ceil(Math.min(r + 0.4 * Math.sqrt(r), 0.88 * peak))));
}
let s = `W3 1\n${NI} ${DT} ${K} ${G} ${20 / 60}\n`;
for (const r of rate) s += r.map(x => x.toFixed(9)).join(' ') + '\n';
for (const r of svc) s += r.map(([m, c]) => { if (!m) return '0 0'; const s2 = Math.log(1 + c * c); return `${Math.log(m) - s2 / 2} ${Math.sqrt(s2)}`; }).join('  ') + '\n';   // mu sigma
s += patience.join(' ') + '\n' + conc.join(' ') + '\n';
for (const a of agents) s += a.join(' ') + '\n';
for (const r of routeT) s += r.length + ' ' + r.join(' ') + '\n';
for (const r of routeG) s += r.length + ' ' + r.join(' ') + '\n';
writeFileSync(new URL('./w3.txt', import.meta.url), s);
console.error('peak/base', Math.max(...prof), 'peak rate/min', Math.max(...rate.map(r=>Math.max(...r))).toFixed(1), 'agents peak', agents.map(a => Math.max(...a)), 'slots', agents.map((a,g)=>Math.max(...a)*conc[g]));
