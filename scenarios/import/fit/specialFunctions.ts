/** Logarithm of the gamma function for x > 0: Lanczos approximation, g = 7, n = 9 (relative error below 1e-14). */
function logGamma(x: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const series = coefficients.reduce((sum, c, i) => sum + c / (x + i), 0.99999999999980993);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

/** P(a, x), the distribution function of a gamma law of shape a and scale 1 (Numerical Recipes, section 6.2). */
export function gammaCdf(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? front * gammaSeries(a, x) : 1 - front * gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-14; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Continued fraction of the upper tail by Lentz's method. */
function gammaFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b || tiny);
    c = numerator / c + b || tiny;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return fraction;
}

/** Distribution function of the standard normal law, by erf(x)^2-gamma identity: P(1/2, z^2/2) = P(|Z| <= z). */
export function normalCdf(z: number): number {
  const inside = gammaCdf(0.5, (z * z) / 2);
  return z < 0 ? (1 - inside) / 2 : (1 + inside) / 2;
}
