// Reference event loops for W1, W2, W3: a practical lower bound on time per event.
// build: g++ -O3 -march=native -std=c++17 ref.cpp -o ref
// run:   ./ref W1|W2|W3 <queue> <exp> [N or reps] [seed]
//   queue: std | heap2 heap4 heap8 (lazy cancel) | idx2 idx4 (in-place cancel) | hole2 hole4 (in-place cancel,
//          pop+push fused, reschedule in place) | cal (calendar, lazy) | kw (no event list) ; suffix reg: next
//          arrival kept beside the set.   exp: log | zig
#include <cstdio>
#include <cstdlib>
#include <cstdint>
#include <cstring>
#include <cmath>
#include <ctime>
#include <vector>
#include <queue>
#include <string>
#include <algorithm>
#include <chrono>
using std::vector;
typedef uint64_t u64; typedef uint32_t u32;

static double wall() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
static double cpu() { timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec + 1e-9 * t.tv_nsec; }

struct Rng {                                   // xoshiro256++
  u64 s[4];
  explicit Rng(u64 seed) { for (int i = 0; i < 4; i++) { seed += 0x9e3779b97f4a7c15ull; u64 z = seed; z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull; z = (z ^ (z >> 27)) * 0x94d049bb133111ebull; s[i] = z ^ (z >> 31); } }
  static inline u64 rotl(u64 x, int k) { return (x << k) | (x >> (64 - k)); }
  inline u64 next() { u64 r = rotl(s[0] + s[3], 23) + s[0], t = s[1] << 17; s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 45); return r; }
  inline double u() { return (next() >> 11) * 0x1.0p-53; }
  inline double u1() { return ((next() >> 11) + 1) * 0x1.0p-53; }   // (0,1]
};

// ziggurat tables (256 layers), exponential and half-normal
static double ZEx[257], ZEf[257], ZNx[257], ZNf[257];
static const double ZER = 7.69711747013104972, ZNR = 3.6541528853610088;
static void zigInit() {
  { double v = 0.0039496598225815571993, x = ZER; ZEx[0] = v / exp(-ZER); ZEx[1] = ZER; for (int i = 2; i < 256; i++) { x = -log(v / x + exp(-x)); ZEx[i] = x; } ZEx[256] = 0; for (int i = 0; i <= 256; i++) ZEf[i] = exp(-ZEx[i]); }
  { double v = 0.00492867323399, x = ZNR; ZNx[0] = v / exp(-0.5 * ZNR * ZNR); ZNx[1] = ZNR; for (int i = 2; i < 256; i++) { x = sqrt(-2 * log(v / x + exp(-0.5 * x * x))); ZNx[i] = x; } ZNx[256] = 0; for (int i = 0; i <= 256; i++) ZNf[i] = exp(-0.5 * ZNx[i] * ZNx[i]); }
}
struct ExpLog { static inline double e(Rng& r) { return -log(r.u1()); }
  static inline double n(Rng& r) { return sqrt(-2 * log(r.u1())) * cos(6.283185307179586 * r.u()); } };
struct ExpZig {
  static inline double e(Rng& r) { for (;;) { u64 b = r.next(); int i = b & 255; double x = (b >> 11) * 0x1.0p-53 * ZEx[i]; if (x < ZEx[i + 1]) return x;
      if (i == 0) return ZER - log(r.u1()); if (ZEf[i] + (ZEf[i + 1] - ZEf[i]) * r.u() < exp(-x)) return x; } }
  static inline double n(Rng& r) { for (;;) { u64 b = r.next(); int i = b & 255; double x = (b >> 11) * 0x1.0p-53 * ZNx[i]; bool neg = b & 256; 
      if (x < ZNx[i + 1]) return neg ? -x : x;
      if (i == 0) { double a, c; do { a = -log(r.u1()) / ZNR; c = -log(r.u1()); } while (c + c < a * a); x = ZNR + a; return neg ? -x : x; }
      if (ZNf[i] + (ZNf[i + 1] - ZNf[i]) * r.u() < exp(-0.5 * x * x)) return neg ? -x : x; } }
};

// ---- pending-event sets. An event is (time, id); id packs kind and slot. Lazy cancel: caller checks a stamp.
struct Ev { double t; u32 id, gen; };
template <class PQ, class = void> struct HasUpd { static const bool v = false; };
template <class PQ> struct HasUpd<PQ, decltype((void)&PQ::update)> { static const bool v = true; };
struct StdPQ { struct C { bool operator()(const Ev& a, const Ev& b) const { return a.t > b.t; } }; std::priority_queue<Ev, vector<Ev>, C> q;
  static const bool indexed = false; void init(int) {} bool empty() { return q.empty(); } inline void push(double t, u32 id, u32 g) { q.push(Ev{t, id, g}); } inline Ev pop() { Ev e = q.top(); q.pop(); return e; } inline double topT() { return q.empty() ? 1e300 : q.top().t; } void cancel(u32) {} };
template <int D> struct HeapD {
  vector<Ev> a; int n = 0; static const bool indexed = false; void init(int) { a.resize(1 << 20); n = 0; }
  bool empty() { return n == 0; } inline double topT() { return n ? a[0].t : 1e300; } void cancel(u32) {}
  inline void push(double t, u32 id, u32 g) { int i = n++; Ev* p = a.data(); while (i > 0) { int q = (i - 1) / D; if (p[q].t <= t) break; p[i] = p[q]; i = q; } p[i] = Ev{t, id, g}; }
  inline Ev pop() { Ev* p = a.data(); Ev r = p[0], x = p[--n]; int i = 0;
    for (;;) { int c = D * i + 1; if (c >= n) break; int m = c, e = c + D < n ? c + D : n; double mt = p[c].t; for (int k = c + 1; k < e; k++) { bool l = p[k].t < mt; mt = l ? p[k].t : mt; m = l ? k : m; }
      if (mt >= x.t) break; p[i] = p[m]; i = m; } p[i] = x; return r; }
};
template <int D> struct HeapIdx {               // in-place removal: pos[id]
  vector<Ev> a; vector<int> pos; int n = 0; static const bool indexed = true; void init(int m) { a.resize(1 << 20); pos.assign(m, -1); n = 0; }
  bool empty() { return n == 0; } inline double topT() { return n ? a[0].t : 1e300; }
  inline void up(int i, Ev x) { Ev* p = a.data(); while (i > 0) { int q = (i - 1) / D; if (p[q].t <= x.t) break; p[i] = p[q]; pos[p[i].id] = i; i = q; } p[i] = x; pos[x.id] = i; }
  inline void down(int i, Ev x) { Ev* p = a.data(); for (;;) { int c = D * i + 1; if (c >= n) break; int m = c, e = c + D < n ? c + D : n; double mt = p[c].t; for (int k = c + 1; k < e; k++) { bool l = p[k].t < mt; mt = l ? p[k].t : mt; m = l ? k : m; }
      if (mt >= x.t) break; p[i] = p[m]; pos[p[i].id] = i; i = m; } p[i] = x; pos[x.id] = i; }
  inline void push(double t, u32 id, u32 g) { up(n++, Ev{t, id, g}); }
  inline Ev pop() { Ev r = a[0], x = a[--n]; if (n) down(0, x); return r; }
  inline void cancel(u32 id) { int i = pos[id]; Ev x = a[--n]; if (i == n) return; if (i > 0 && a[(i - 1) / D].t > x.t) up(i, x); else down(i, x); }
};
template <int D> struct HoleIdx {              // as HeapIdx, but pop leaves a hole at the root that the next push fills (pop+push = one sift-down); update() moves an entry
  vector<Ev> a; vector<int> pos; int n = 0; bool hole = false; static const bool indexed = true; void init(int m) { a.resize(1 << 20); pos.assign(m, -1); n = 0; hole = false; }
  inline void fix() { if (hole) { hole = false; Ev x = a[--n]; if (n) down(0, x); } }
  bool empty() { return n - (hole ? 1 : 0) == 0; } inline double topT() { fix(); return n ? a[0].t : 1e300; }
  inline void up(int i, Ev x) { Ev* p = a.data(); int* ps = pos.data(); while (i > 0) { int q = (i - 1) / D; if (p[q].t <= x.t) break; p[i] = p[q]; ps[p[i].id] = i; i = q; } p[i] = x; ps[x.id] = i; }
  inline void down(int i, Ev x) { Ev* p = a.data(); int* ps = pos.data(); int nn = n; for (;;) { int c = D * i + 1; if (c >= nn) break; int m = c, e = c + D < nn ? c + D : nn; double mt = p[c].t; for (int k = c + 1; k < e; k++) { bool l = p[k].t < mt; mt = l ? p[k].t : mt; m = l ? k : m; }
      if (mt >= x.t) break; p[i] = p[m]; ps[p[i].id] = i; i = m; } p[i] = x; ps[x.id] = i; }
  inline void push(double t, u32 id, u32 g) { if (hole) { hole = false; down(0, Ev{t, id, g}); } else up(n++, Ev{t, id, g}); }
  inline Ev pop() { fix(); hole = true; return a[0]; }
  inline void update(u32 id, double t) { int i = pos[id]; Ev x{t, id, 0}; if (i > 0 && a[(i - 1) / D].t > t && !(hole && (i - 1) / D == 0)) up(i, x); else down(i, x); }
  inline void cancel(u32 id) { fix(); int i = pos[id]; Ev x = a[--n]; if (i == n) return; if (i > 0 && a[(i - 1) / D].t > x.t) up(i, x); else down(i, x); }
};
struct Cal {                                    // calendar queue with linked buckets kept sorted, resize by factor 2
  vector<int> head; vector<int> nx; vector<Ev> e; int freeH = -1, n = 0, nb = 0; u64 vb = 0; double w = 1, iw = 1, last = 0; static const bool indexed = false;
  void init(int) { e.reserve(1 << 16); nx.reserve(1 << 16); setup(16, 0.01, 0); }
  void setup(int b, double width, double t) { nb = b; w = width; iw = 1 / w; head.assign(nb, -1); last = t; vb = (u64)(t * iw); }
  bool empty() { return n == 0; } void cancel(u32) {}
  inline void ins(int i) { double t = e[i].t; int b = (u64)(t * iw) & (nb - 1); int* p = &head[b]; while (*p >= 0 && e[*p].t <= t) p = &nx[*p]; nx[i] = *p; *p = i; u64 k = (u64)(t * iw); if (k < vb) vb = k; }
  void resize(int b) { vector<Ev> all; all.reserve(n); for (int h : head) for (int i = h; i >= 0; i = nx[i]) all.push_back(e[i]);
    vector<double> ts; for (auto& x : all) ts.push_back(x.t); int m = std::min<int>(ts.size(), 64); std::partial_sort(ts.begin(), ts.begin() + m, ts.end()); double width = m > 1 ? 3.0 * (ts[m - 1] - ts[0]) / (m - 1) : w; if (width <= 0) width = w;
    double t = last; e.clear(); nx.clear(); freeH = -1; setup(b, width, t); for (auto& x : all) { e.push_back(x); nx.push_back(-1); ins(e.size() - 1); } }
  inline void push(double t, u32 id, u32 g) { int i; if (freeH >= 0) { i = freeH; freeH = nx[i]; } else { i = e.size(); e.push_back(Ev()); nx.push_back(-1); } e[i] = Ev{t, id, g}; ins(i); if (++n > 2 * nb) resize(nb * 2); }
  inline int find() { for (int k = 0; k < nb; k++) { int h = head[vb & (nb - 1)]; if (h >= 0 && (u64)(e[h].t * iw) <= vb) return vb & (nb - 1); vb++; }
    int best = -1; for (int b = 0; b < nb; b++) if (head[b] >= 0 && (best < 0 || e[head[b]].t < e[head[best]].t)) best = b; vb = (u64)(e[head[best]].t * iw); return best; }
  inline double topT() { return n ? e[head[find()]].t : 1e300; }
  inline Ev pop() { int b = find(); int i = head[b]; head[b] = nx[i]; Ev r = e[i]; nx[i] = freeH; freeH = i; last = r.t; if (--n < nb / 2 && nb > 16) resize(nb / 2); return r; }
};

static double erlangC(int c, double a) { double b = 1; for (int i = 1; i <= c; i++) b = a * b / (i + a * b); return b / (1 - a / c * (1 - b)); }
static void report(const char* w, const char* impl, double events, double contacts, double wt, double ct, const char* extra) {
  printf("{\"impl\":\"cpp-%s\",\"w\":\"%s\",\"contacts\":%.0f,\"events\":%.0f,\"wall\":%.4f,\"cpu\":%.4f,\"evps\":%.0f,\"cps\":%.0f,%s}\n", impl, w, contacts, events, wt, ct, events / wt, contacts / wt, extra);
}

// ---- W1 / W2: c servers, optional exponential patience. ARR: arrival held beside the set, not in it.
template <class PQ, class E, bool ARR> static void mmc(bool w2, const char* name, long N, u64 seed) {
  const int c = 100; const double lam = w2 ? 110 : 90, theta = 1;
  Rng r(seed); double t0 = wall(), c0 = cpu();
  PQ q; const int M = 1 << 20; q.init(M);
  // slots: 0 arrival, 1..c completions (server), c+1.. waiting customers
  vector<double> at(M); vector<int> nxt(M), prv(M); vector<u32> gen(M, 0); vector<int> fr; for (int i = M - 1; i > c; i--) fr.push_back(i);
  int fs[c], nf = c; for (int i = 0; i < c; i++) fs[i] = c - i; int qh = -1, qt = -1;
  long arrived = 1, served = 0, aband = 0, started = 0; double sumW = 0, t = 0, nextA = E::e(r) / lam;
  if (!ARR) q.push(nextA, 0, 0);
  long qpeak = 0, ql = 0;
  for (;;) {
    Ev ev; 
    if (ARR) { if (nextA <= q.topT()) { if (nextA > 1e200) break; ev = Ev{nextA, 0, 0}; } else ev = q.pop(); }
    else { if (q.empty()) break; ev = q.pop(); }
    t = ev.t;
    if (ev.id == 0) {
      if (arrived < N) { arrived++; double nt = t + E::e(r) / lam; if (ARR) nextA = nt; else q.push(nt, 0, 0); } else if (ARR) nextA = 1e300;
      if (nf) { started++; q.push(t + E::e(r), fs[--nf], 0); }
      else { int s = fr.back(); fr.pop_back(); at[s] = t; nxt[s] = -1; prv[s] = qt; if (qt >= 0) nxt[qt] = s; else qh = s; qt = s; if (++ql > qpeak) qpeak = ql;
        if (w2) q.push(t + E::e(r) / theta, s, gen[s]); }
    } else if (ev.id <= (u32)c) {
      served++;
      if (qh >= 0) { int s = qh; qh = nxt[s]; if (qh >= 0) prv[qh] = -1; else qt = -1; ql--; sumW += t - at[s]; started++;
        q.push(t + E::e(r), ev.id, 0); if (w2) { if (PQ::indexed) q.cancel(s); else gen[s]++; } fr.push_back(s); }
      else fs[nf++] = ev.id;
    } else {
      int s = ev.id; if (!PQ::indexed && ev.gen != gen[s]) continue; 
      aband++; sumW += t - at[s]; gen[s]++; ql--;
      if (prv[s] >= 0) nxt[prv[s]] = nxt[s]; else qh = nxt[s]; if (nxt[s] >= 0) prv[nxt[s]] = prv[s]; else qt = prv[s]; fr.push_back(s);
    }
  }
  double wt = wall() - t0, ct = cpu() - c0; char ex[300];
  snprintf(ex, sizeof ex, "\"meanWait\":%.6f,\"pAband\":%.6f,\"theoryWait\":%.6f,\"qpeak\":%ld", sumW / N, (double)aband / N, w2 ? -1.0 : erlangC(c, lam) / (c - lam), qpeak);
  report(w2 ? "W2" : "W1", name, (double)(arrived + served + aband), N, wt, ct, ex);
}
// Kiefer-Wolfowitz style recursion (queuecomputer's idea): no event list at all; FCFS only.
template <class E> static void kw(bool w2, const char* name, long N, u64 seed) {
  const int c = 100; const double lam = w2 ? 110 : 90; Rng r(seed); double t0 = wall(), c0 = cpu(); double h[c + 4]; for (int i = 0; i < c + 4; i++) h[i] = i < c ? 0 : 1e300;
  double t = 0, sumW = 0; long ab = 0;
  for (long k = 0; k < N; k++) { t += E::e(r) / lam; double w = h[0] - t; if (w < 0) w = 0; 
    if (w2) { double p = E::e(r); if (p < w) { ab++; sumW += p; continue; } }
    sumW += w; double x = t + w + E::e(r); int i = 0; for (;;) { int m = 4 * i + 1; if (m >= c) break; double mt = h[m]; int b = m; for (int j = m + 1; j < m + 4; j++) { bool l = h[j] < mt; mt = l ? h[j] : mt; b = l ? j : b; } if (mt >= x) break; h[i] = mt; i = b; } h[i] = x; }
  double wt = wall() - t0, ct = cpu() - c0; char ex[200]; snprintf(ex, sizeof ex, "\"meanWait\":%.6f,\"pAband\":%.6f", sumW / N, (double)ab / N);
  report(w2 ? "W2" : "W1", name, 2.0 * N, N, wt, ct, ex);
}

// ---- W3
struct P3 { int NI, K, G; double DT, awt; vector<vector<double>> rate, mu, sg; vector<double> pat; vector<int> conc; vector<vector<int>> ag, rT, rG; };
static P3 load(const char* f) { FILE* fp = fopen(f, "r"); if (!fp) { perror(f); exit(1); } P3 p; int v; if (fscanf(fp, "W3 %d %d %lf %d %d %lf", &v, &p.NI, &p.DT, &p.K, &p.G, &p.awt) != 6) exit(1);
  auto D = [&]() { double x; if (fscanf(fp, "%lf", &x) != 1) exit(1); return x; };
  for (int k = 0; k < p.K; k++) { p.rate.emplace_back(); for (int i = 0; i < p.NI; i++) p.rate[k].push_back(D()); }
  for (int k = 0; k < p.K; k++) { p.mu.emplace_back(); p.sg.emplace_back(); for (int g = 0; g < p.G; g++) { p.mu[k].push_back(D()); p.sg[k].push_back(D()); } }
  for (int k = 0; k < p.K; k++) p.pat.push_back(D()); for (int g = 0; g < p.G; g++) p.conc.push_back((int)D());
  for (int g = 0; g < p.G; g++) { p.ag.emplace_back(); for (int i = 0; i < p.NI; i++) p.ag[g].push_back((int)D()); }
  for (int k = 0; k < p.K; k++) { int n = (int)D(); p.rT.emplace_back(); while (n--) p.rT[k].push_back((int)D()); }
  for (int g = 0; g < p.G; g++) { int n = (int)D(); p.rG.emplace_back(); while (n--) p.rG[g].push_back((int)D()); } fclose(fp); return p; }
struct St { long arr, srv, ab, sl; double w; };
template <class PQ, class E> static void w3(const char* name, const P3& p, long reps, u64 seed) {
  double t0 = wall(), c0 = cpu(); double contacts = 0, events = 0; vector<St> tot(p.K, St{0, 0, 0, 0, 0}); double qpeakAll = 0, busyPeak = 0;
  const int M = 1 << 17;  // contacts in system at once
  PQ q; vector<double> at(M); vector<int> nxt(M), prv(M), typ(M), grp(M); vector<u32> gen(M + 16, 0);
  for (long rep = 0; rep < reps; rep++) {
    Rng r(seed + rep * 1000003); q.init(M + 16); vector<int> fr; fr.reserve(M); for (int i = M - 1; i >= 0; i--) fr.push_back(i);
    // per (interval, type) statistics, as a contact-centre report needs them
    vector<St> st(p.NI * p.K, St{0, 0, 0, 0, 0});
    int qh[8], qt[8], ql[8], busy[8], cap[8]; for (int k = 0; k < 8; k++) qh[k] = qt[k] = -1, ql[k] = busy[k] = cap[k] = 0; int qsum = 0;
    const u32 STAFF = M + 8; // ids: 0..M-1 contacts (abandon if waiting, else completion), M+k arrival stream k, STAFF
    auto nextArr = [&](int k, double t) { int i = (int)(t / p.DT); double x = E::e(r); for (;;) { if (i >= p.NI) return -1.0; double end = (i + 1) * p.DT, need = x / p.rate[k][i]; if (t + need < end) return t + need; x -= (end - t) * p.rate[k][i]; t = end; i++; } };
    auto start = [&](int s, int g, double t, bool fromQ) { int k = typ[s]; busy[g]++; grp[s] = g; double w = t - at[s]; St& z = st[std::min(p.NI - 1, (int)(at[s] / p.DT)) * p.K + k]; z.srv++; z.w += w; z.sl += w <= p.awt; double et = t + exp(p.mu[k][g] + p.sg[k][g] * E::n(r)); if constexpr (HasUpd<PQ>::v) { if (fromQ) { q.update(s, et); return; } } q.push(et, s, gen[s]); };
    auto pull = [&](int g, double t) { for (int k : p.rG[g]) if (qh[k] >= 0) { int s = qh[k]; qh[k] = nxt[s]; if (qh[k] >= 0) prv[qh[k]] = -1; else qt[k] = -1; ql[k]--; qsum--; if (!PQ::indexed) gen[s]++; else if (!HasUpd<PQ>::v) q.cancel(s); start(s, g, t, true); return true; } return false; };
    q.push(0, STAFF, 0); for (int k = 0; k < p.K; k++) { double a = nextArr(k, 0); if (a >= 0) q.push(a, M + k, 0); } int iv = 0;
    while (!q.empty()) {
      Ev e = q.pop(); double t = e.t;
      if (e.id < (u32)M) { int s = e.id; if (!PQ::indexed && e.gen != gen[s]) continue; events++;
        if (grp[s] >= 0) { int g = grp[s]; busy[g]--; gen[s]++; fr.push_back(s); if (busy[g] < cap[g]) pull(g, t); }
        else { int k = typ[s]; St& z = st[std::min(p.NI - 1, (int)(at[s] / p.DT)) * p.K + k]; z.ab++; z.w += t - at[s]; ql[k]--; qsum--; gen[s]++;
          if (prv[s] >= 0) nxt[prv[s]] = nxt[s]; else qh[k] = nxt[s]; if (nxt[s] >= 0) prv[nxt[s]] = prv[s]; else qt[k] = prv[s]; fr.push_back(s); } }
      else if (e.id == STAFF) { for (int g = 0; g < p.G; g++) { cap[g] = p.ag[g][iv] * p.conc[g]; while (busy[g] < cap[g] && pull(g, t)); } if (++iv < p.NI) q.push(iv * p.DT, STAFF, 0); }
      else { int k = e.id - M; events++; contacts++; double a = nextArr(k, t); if (a >= 0) q.push(a, M + k, 0);
        int s = fr.back(); fr.pop_back(); at[s] = t; typ[s] = k; st[std::min(p.NI - 1, (int)(t / p.DT)) * p.K + k].arr++; int g = -1; for (int x : p.rT[k]) if (busy[x] < cap[x]) { g = x; break; }
        if (g >= 0) start(s, g, t, false);
        else { grp[s] = -1; nxt[s] = -1; prv[s] = qt[k]; if (qt[k] >= 0) nxt[qt[k]] = s; else qh[k] = s; qt[k] = s; ql[k]++; qsum++; if (qsum > qpeakAll) qpeakAll = qsum; q.push(t + p.pat[k] * E::e(r), s, gen[s]); }
        int b = busy[0] + busy[1] + busy[2]; if (b > busyPeak) busyPeak = b; }
    }
    for (int i = 0; i < p.NI; i++) for (int k = 0; k < p.K; k++) { St& z = st[i * p.K + k]; tot[k].arr += z.arr; tot[k].srv += z.srv; tot[k].ab += z.ab; tot[k].sl += z.sl; tot[k].w += z.w; }
  }
  double wt = wall() - t0, ct = cpu() - c0; std::string ex = "\"reps\":" + std::to_string(reps) + ",\"qpeak\":" + std::to_string((long)qpeakAll) + ",\"busyPeak\":" + std::to_string((long)busyPeak); double A = 0, W = 0, S = 0;
  for (int k = 0; k < p.K; k++) { A += tot[k].ab; W += tot[k].w; S += tot[k].sl; char b[120]; snprintf(b, sizeof b, ",\"ab%d\":%.4f", k, (double)tot[k].ab / tot[k].arr); ex += b; }
  char b[160]; snprintf(b, sizeof b, ",\"pAband\":%.5f,\"meanWait\":%.5f,\"sl20\":%.5f", A / contacts, W / contacts, S / contacts); ex += b;
  report("W3", name, events, contacts, wt, ct, ex.c_str());
}

// ---- hold model: pop-min, push t + exp, at fixed size
template <class PQ> static void hold(const char* name, int size, long ops) { Rng r(1); PQ q; q.init(size + 8); for (int i = 0; i < size; i++) q.push(ExpZig::e(r) * size, i, 0);
  for (long i = 0; i < 3L * size; i++) { Ev e = q.pop(); q.push(e.t + ExpZig::e(r) * size, e.id, 0); }
  double t0 = wall(); for (long i = 0; i < ops; i++) { Ev e = q.pop(); q.push(e.t + ExpZig::e(r) * size, e.id, 0); } double w = wall() - t0; printf("{\"impl\":\"cpp\",\"hold\":\"%s\",\"size\":%d,\"nsPerHold\":%.1f}\n", name, size, w / ops * 1e9); }

template <class E> static int go(std::string w, std::string qn, std::string nm, long N, u64 seed, const char* pf) {
  const char* n = nm.c_str();
  if (w == "W3") { P3 p = load(pf); if (qn == "std") w3<StdPQ, E>(n, p, N, seed); else if (qn == "heap2") w3<HeapD<2>, E>(n, p, N, seed); else if (qn == "heap4") w3<HeapD<4>, E>(n, p, N, seed); else if (qn == "heap8") w3<HeapD<8>, E>(n, p, N, seed); else if (qn == "idx4") w3<HeapIdx<4>, E>(n, p, N, seed); else if (qn == "idx2") w3<HeapIdx<2>, E>(n, p, N, seed); else if (qn == "hole4") w3<HoleIdx<4>, E>(n, p, N, seed); else if (qn == "hole2") w3<HoleIdx<2>, E>(n, p, N, seed); else if (qn == "cal") w3<Cal, E>(n, p, N, seed); else return 2; return 0; }
  bool w2 = w == "W2";
  if (qn == "kw") kw<E>(w2, n, N, seed); else if (qn == "std") mmc<StdPQ, E, false>(w2, n, N, seed); else if (qn == "heap2") mmc<HeapD<2>, E, false>(w2, n, N, seed); else if (qn == "heap4") mmc<HeapD<4>, E, false>(w2, n, N, seed); else if (qn == "heap8") mmc<HeapD<8>, E, false>(w2, n, N, seed);
  else if (qn == "heap4reg") mmc<HeapD<4>, E, true>(w2, n, N, seed); else if (qn == "heap2reg") mmc<HeapD<2>, E, true>(w2, n, N, seed); else if (qn == "idx4") mmc<HeapIdx<4>, E, false>(w2, n, N, seed); else if (qn == "idx2") mmc<HeapIdx<2>, E, false>(w2, n, N, seed); else if (qn == "idx4reg") mmc<HeapIdx<4>, E, true>(w2, n, N, seed); else if (qn == "hole4") mmc<HoleIdx<4>, E, false>(w2, n, N, seed); else if (qn == "hole2") mmc<HoleIdx<2>, E, false>(w2, n, N, seed); else if (qn == "hole4reg") mmc<HoleIdx<4>, E, true>(w2, n, N, seed); else if (qn == "cal") mmc<Cal, E, false>(w2, n, N, seed); else return 2; return 0;
}
int main(int c, char** v) {
  zigInit(); if (c < 2) { puts("usage: ref W1|W2|W3 queue log|zig [N|reps] [seed] [w3.txt]   or: ref hold"); return 2; }
  std::string w = v[1];
  if (w == "hold") { for (int s : {100, 1000, 10000, 100000}) { long o = 4000000; hold<StdPQ>("std", s, o); hold<HeapD<2>>("heap2", s, o); hold<HeapD<4>>("heap4", s, o); hold<HeapD<8>>("heap8", s, o); hold<HeapIdx<4>>("idx4", s, o); hold<HoleIdx<4>>("hole4", s, o); hold<Cal>("cal", s, o); } return 0; }
  if (w == "exp") { Rng r(1); long n = 50000000; double s, t; t = wall(); s = 0; for (long i = 0; i < n; i++) s += r.u(); printf("{\"impl\":\"cpp\",\"u\":%.2f,\"mean\":%.5f}\n", (wall() - t) / n * 1e9, s / n);
    t = wall(); s = 0; for (long i = 0; i < n; i++) s += ExpLog::e(r); printf("{\"impl\":\"cpp\",\"expLog\":%.2f,\"mean\":%.5f}\n", (wall() - t) / n * 1e9, s / n); t = wall(); s = 0; for (long i = 0; i < n; i++) s += ExpZig::e(r); printf("{\"impl\":\"cpp\",\"expZig\":%.2f,\"mean\":%.5f}\n", (wall() - t) / n * 1e9, s / n);
    double s2 = 0; t = wall(); s = 0; for (long i = 0; i < n; i++) { double x = ExpLog::n(r); s += x; s2 += x * x; } printf("{\"impl\":\"cpp\",\"normBoxMuller\":%.2f,\"var\":%.5f}\n", (wall() - t) / n * 1e9, s2 / n); t = wall(); s2 = 0; for (long i = 0; i < n; i++) { double x = ExpZig::n(r); s += x; s2 += x * x; } printf("{\"impl\":\"cpp\",\"normZig\":%.2f,\"var\":%.5f,\"s\":%.1f}\n", (wall() - t) / n * 1e9, s2 / n, s); return 0; }
  std::string qn = c > 2 ? v[2] : "heap4", ex = c > 3 ? v[3] : "zig"; long N = c > 4 ? atol(v[4]) : (w == "W3" ? 1 : 2000000); u64 seed = c > 5 ? atol(v[5]) : 12345; const char* pf = c > 6 ? v[6] : "w3.txt";
  return ex == "log" ? go<ExpLog>(w, qn, qn + "-log", N, seed, pf) : go<ExpZig>(w, qn, qn + "-zig", N, seed, pf);
}
