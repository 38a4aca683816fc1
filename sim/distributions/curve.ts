import { highWord, powerOfTwo } from '../random/index.ts';

/**
 * Numerical inversion (W. Hörmann, J. Leydold, ACM Transactions on Modeling and Computer Simulation 13, 2003): the
 * quantile function of a law as polynomials over cells of u, so that a draw costs the same for every law.
 *
 * The functions are smooth between 0 and 1 and singular there, so cells grow with the distance v = min(u, 1 - u) from the
 * nearer end: 16 to each power of two. Interpolated at eight points near those of Chebyshev, what is left of the error is
 * rounding: a relative 1e-14 or so. Nearer to an end than 2^-8, where 1 of 128 draws falls, there are no cells.
 */
const LEAST_EXPONENT = -8;
const CELL_BITS = 4;
const CELLS = (-1 - LEAST_EXPONENT) << CELL_BITS;
/** Sign, exponent and first four bits of the fraction of the v at which the cells begin. */
const FIRST_CODE = (1023 + LEAST_EXPONENT) << CELL_BITS;
const SHIFT = 20 - CELL_BITS;

/** Where a cell is looked at, on [-1, 1]; symmetric and near the zeros of Chebyshev's eighth polynomial. */
const NODES = [-0.98, -0.83, -0.555, -0.195, 0.195, 0.555, 0.83, 0.98];
const TERMS = NODES.length;
const TOLERANCE = 1e-12;

/** Middle of each cell, in v. */
const MIDDLES = Float64Array.from({ length: CELLS }, (_, cell) => middleOf(cell));

function middleOf(cell: number): number {
  const inOctave = cell & ((1 << CELL_BITS) - 1);
  return widthOf(cell) * ((1 << CELL_BITS) + inOctave + 0.5);
}

function widthOf(cell: number): number {
  return powerOfTwo(LEAST_EXPONENT + (cell >> CELL_BITS) - CELL_BITS);
}

/** Coefficients of rising powers of v - middle, cell by cell; first the cells of the lower half of u, then the upper. */
export type Curve = Float64Array;

/**
 * @param quantile a function that is smooth on (0, 1)
 * @returns null when it is too steep for cells of this size, as that of a gamma law of cv 5 is
 */
export function drawCurve(quantile: (u: number) => number): Curve | null {
  const curve = new Float64Array(2 * CELLS * TERMS);
  for (let cell = 0; cell < CELLS; cell++) {
    curve.set(polynomial(cell, quantile), cell * TERMS);
    curve.set(
      polynomial(cell, (v) => quantile(1 - v)),
      (CELLS + cell) * TERMS,
    );
  }
  return isFaithful(curve, quantile) ? curve : null;
}

/** Newton's divided differences, multiplied out. */
function polynomial(cell: number, f: (v: number) => number): Float64Array {
  const half = widthOf(cell) / 2;
  const places = NODES.map((node) => roundedPlace(half * node));
  const differences = places.map((place) => f(MIDDLES[cell] + place));
  for (let order = 1; order < TERMS; order++) {
    for (let i = TERMS - 1; i >= order; i--) {
      differences[i] = ((differences[i] - differences[i - 1]) / (places[i] - places[i - order])) * half;
    }
  }
  const terms = new Float64Array(TERMS);
  for (let i = TERMS - 1; i >= 0; i--) {
    const node = places[i] / half;
    for (let power = TERMS - 1; power > 0; power--) terms[power] = terms[power - 1] - node * terms[power];
    terms[0] = differences[i] - node * terms[0];
  }
  let scale = 1;
  return terms.map((term) => {
    const scaled = term / scale;
    scale *= half;
    return scaled;
  });
}

/** To few enough bits that both v and 1 - v are exact. */
function roundedPlace(place: number): number {
  return Math.round(place * powerOfTwo(48)) * powerOfTwo(-48);
}

/** Looks where the error is largest: at the edges of the first cells of each power of two. */
function isFaithful(curve: Curve, quantile: (u: number) => number): boolean {
  for (let cell = 0; cell < CELLS; cell += 1 << CELL_BITS) {
    const v = widthOf(cell) * (1 << CELL_BITS);
    for (const u of [v, 1 - v]) {
      if (!(Math.abs(valueOn(curve, u) / quantile(u) - 1) < TOLERANCE)) return false;
    }
  }
  return true;
}

/** The value at u, NaN where the curve has no cell. */
export function valueOn(curve: Curve, u: number): number {
  const v = Math.min(u, 1 - u);
  const cell = (highWord(v) >> SHIFT) - FIRST_CODE;
  if (cell < 0) return NaN;
  const at = (cell + CELLS * +(u > 0.5)) * TERMS;
  const d = v - MIDDLES[cell];
  const d2 = d * d;
  const low = curve[at] + curve[at + 1] * d + (curve[at + 2] + curve[at + 3] * d) * d2;
  const high = curve[at + 4] + curve[at + 5] * d + (curve[at + 6] + curve[at + 7] * d) * d2;
  return low + high * (d2 * d2);
}
