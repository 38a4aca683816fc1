import { exp, log, log1p } from '../../random/index.ts';

/**
 * Contacts whose waits follow one law. `overload`: waits scattered by chance about the fluid wait (logistic, cut at 0).
 * `chance`: nobody would wait but for chance, which makes a share wait an exponential time.
 */
export type WaitAtom =
  Overload | { readonly kind: 'chance'; contacts: number; readonly pWait: number; readonly mean: number };

interface Overload {
  readonly kind: 'overload';
  contacts: number;
  readonly centre: number;
  readonly scatter: number;
}

const ALIKE = 0.05;

/** P(wait > t). */
export function waitExceeds(atom: WaitAtom, t: number): number {
  if (atom.kind === 'overload') return 1 / (1 + exp((t - atom.centre) / atom.scatter));
  return atom.pWait === 0 ? 0 : atom.pWait * exp(-t / atom.mean);
}

/** Of the wait, per second, where a share `exceeds` waits longer. */
function density(atom: WaitAtom, exceeds: number): number {
  if (exceeds === 0) return 0;
  return atom.kind === 'overload' ? (exceeds * (1 - exceeds)) / atom.scatter : exceeds / atom.mean;
}

/** Mean wait of an overloaded atom. */
export function overloadMean({ centre, scatter }: Overload): number {
  const ratio = centre / scatter;
  return scatter * (ratio > 0 ? ratio + log1p(exp(-ratio)) : log1p(exp(ratio)));
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
 * lies between the quantiles of the atoms. Newton's method from their mean, halving the bracket where a step leaves it.
 */
export function mixtureQuantile(atoms: readonly WaitAtom[], q: number): number {
  const logit = log(q / (1 - q));
  let contacts = 0;
  let low = Infinity;
  let high = 0;
  let sum = 0;
  for (const atom of atoms) {
    const its = quantile(atom, q, logit);
    contacts += atom.contacts;
    low = Math.min(low, its);
    high = Math.max(high, its);
    sum += atom.contacts * its;
  }
  if (contacts === 0) return NaN;
  let wait = sum / contacts;
  while (high - low > precisionAt(high)) {
    let tooMany = -(1 - q) * contacts;
    let leaving = 0;
    for (const atom of atoms) {
      const exceeds = waitExceeds(atom, wait);
      tooMany += atom.contacts * exceeds;
      leaving += atom.contacts * density(atom, exceeds);
    }
    if (tooMany > 0) low = wait;
    else high = wait;
    const step = tooMany / leaving;
    wait += step;
    if (!(wait > low && wait < high)) wait = (low + high) / 2;
    else if (Math.abs(step) < precisionAt(wait)) break;
  }
  return wait;
}

function precisionAt(wait: number): number {
  return Math.max(0.005 * wait, 0.01);
}

function quantile(atom: WaitAtom, q: number, logit: number): number {
  if (atom.kind === 'overload') return Math.max(0, atom.centre + atom.scatter * logit);
  return atom.pWait <= 1 - q ? 0 : atom.mean * log(atom.pWait / (1 - q));
}
