import { exp, log, log1p } from '../../random/index.ts';

/**
 * Contacts whose waits follow one law. `overload`: waits scattered by chance about the fluid wait (logistic, cut at 0).
 * `chance`: nobody would wait but for chance, which makes a share wait an exponential time.
 */
export type WaitAtom =
  | { readonly kind: 'overload'; contacts: number; readonly centre: number; readonly scatter: number }
  | { readonly kind: 'chance'; contacts: number; readonly pWait: number; readonly mean: number };

const ALIKE = 0.05;

/** P(wait > t). */
export function waitExceeds(atom: WaitAtom, t: number): number {
  if (atom.kind === 'overload') return 1 / (1 + exp((t - atom.centre) / atom.scatter));
  return atom.pWait === 0 ? 0 : atom.pWait * exp(-t / atom.mean);
}

export function waitMean(atom: WaitAtom): number {
  if (atom.kind === 'chance') return atom.pWait === 0 ? 0 : atom.pWait * atom.mean;
  const ratio = atom.centre / atom.scatter;
  return atom.scatter * (ratio > 0 ? ratio + log1p(exp(-ratio)) : log1p(exp(ratio)));
}

/** Adds an atom to a list, to one of nearly the same law if there is one. */
export function addAtom(list: WaitAtom[], atom: WaitAtom): void {
  for (const other of list) {
    if (!isAlike(other, atom)) continue;
    other.contacts += atom.contacts;
    return;
  }
  list.push({ ...atom });
}

function isAlike(a: WaitAtom, b: WaitAtom): boolean {
  if (a.kind === 'overload') return b.kind === 'overload' && Math.abs(a.centre - b.centre) <= ALIKE * b.centre;
  return b.kind === 'chance' && Math.abs(a.pWait - b.pWait) <= ALIKE && Math.abs(a.mean - b.mean) <= ALIKE * b.mean;
}

/**
 * Wait that a share q of the contacts do not exceed, good to half a percent or 0.01 s; NaN without contacts. It
 * lies between the quantiles of the atoms.
 */
export function mixtureQuantile(atoms: readonly WaitAtom[], q: number): number {
  const logit = log(q / (1 - q));
  let contacts = 0;
  let low = Infinity;
  let high = 0;
  for (const atom of atoms) {
    const its = quantile(atom, q, logit);
    contacts += atom.contacts;
    low = Math.min(low, its);
    high = Math.max(high, its);
  }
  if (contacts === 0) return NaN;
  while (high - low > Math.max(0.005 * high, 0.01)) {
    const middle = (low + high) / 2;
    let waiting = 0;
    for (const atom of atoms) waiting += atom.contacts * waitExceeds(atom, middle);
    if (waiting > (1 - q) * contacts) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function quantile(atom: WaitAtom, q: number, logit: number): number {
  if (atom.kind === 'overload') return Math.max(0, atom.centre + atom.scatter * logit);
  return atom.pWait <= 1 - q ? 0 : atom.mean * log(atom.pWait / (1 - q));
}
