/** Nodes of Kronrod's rule on (0, 1], falling, then its middle; weights of Kronrod (15 points) and Gauss (7 points). */
const NODES = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.2077849550078985, 0,
];
const KRONROD = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225017, 0.14065325971552592, 0.1690047266392679,
  0.19035057806478542, 0.20443294007529889, 0.20948214108472782,
];
const GAUSS = [0, 0.1294849661688697, 0, 0.27970539148927664, 0, 0.3818300505051189, 0, 0.4179591836734694];

const MOST_HALVINGS = 60;

/**
 * Integral of f from a to b: Gauss and Kronrod's rules of 7 and 15 points, the interval halved until they agree to
 * `tolerance` on every part. Jumps and corners of f cost halvings, not digits.
 */
export function integrate(
  f: (x: number) => number,
  a: number,
  b: number,
  tolerance: number,
  halvings = MOST_HALVINGS,
): number {
  const middle = (a + b) / 2;
  const half = (b - a) / 2;
  let kronrod = 0;
  let gauss = 0;
  for (let i = 0; i < NODES.length; i++) {
    const both = NODES[i] === 0 ? f(middle) : f(middle - half * NODES[i]) + f(middle + half * NODES[i]);
    kronrod += KRONROD[i] * both;
    gauss += GAUSS[i] * both;
  }
  if (Math.abs(kronrod - gauss) * half <= tolerance || halvings === 0) return kronrod * half;
  return integrate(f, a, middle, tolerance, halvings - 1) + integrate(f, middle, b, tolerance, halvings - 1);
}
