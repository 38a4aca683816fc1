import { compileLaw, lawCdf, quantile } from '../../sim/index.ts';
import {
  exp,
  expm1,
  log,
  log1p,
  logGamma,
  lowerGamma,
  normalCdf,
  normalDensity,
  normalQuantile,
  openStream,
  pow,
  type Stream,
  studentQuantile,
  unitGammaQuantile,
  upperGamma,
} from '../../sim/random/index.ts';
import { doubleOf } from '../random/bits.ts';
import { EVERY_LAW } from './laws.ts';

const N = 100_000;

const between = (stream: Stream, low: number, high: number): number => low + (high - low) * stream.next();
/** From e^low to e^high, evenly spread on the logarithmic scale. */
const magnitude = (stream: Stream, low: number, high: number): number => exp(between(stream, low, high));
/** Above 0, of any exponent, subnormal ones too. */
const anyPositive = (stream: Stream): number => doubleOf((stream.nextBits() >>> 0) % 0x7ff00000, stream.nextBits());

/** Each draws its arguments, inside its domain, and gives the value there. */
const FUNCTIONS: Readonly<Record<string, (stream: Stream) => number>> = {
  uniform: (stream) => stream.next(),
  sqrt: (stream) => Math.sqrt(anyPositive(stream)),
  quotient: (stream) => anyPositive(stream) / anyPositive(stream),
  log: (stream) => log(anyPositive(stream)),
  'log of a uniform': (stream) => log(stream.next()),
  log1p: (stream) => log1p(between(stream, -1, 3)),
  exp: (stream) => exp(between(stream, -750, 712)),
  expm1: (stream) => expm1(between(stream, -2, 2)),
  pow: (stream) => pow(magnitude(stream, -20, 20), between(stream, -30, 30)),
  'pow of a whole exponent': (stream) => pow(between(stream, 0, 10), Math.floor(between(stream, -20, 20))),
  logGamma: (stream) => logGamma(magnitude(stream, -10, 12)),
  lowerGamma: (stream) => lowerGamma(magnitude(stream, -3, 6), magnitude(stream, -3, 6)),
  upperGamma: (stream) => upperGamma(magnitude(stream, -3, 6), magnitude(stream, -3, 6)),
  unitGammaQuantile: (stream) => unitGammaQuantile(magnitude(stream, -5, 8), stream.next()),
  normalCdf: (stream) => normalCdf(between(stream, -40, 10)),
  normalDensity: (stream) => normalDensity(between(stream, -40, 40)),
  normalQuantile: (stream) => normalQuantile(stream.next()),
  studentQuantile: (stream) => studentQuantile(stream.next(), Math.ceil(between(stream, 0, 200))),
  ...Object.fromEntries(
    Object.entries(EVERY_LAW).flatMap(([kind, distribution]) => {
      const law = compileLaw(distribution);
      return [
        [`quantile of ${kind}`, (stream: Stream) => quantile(law, stream.next())],
        [`cdf of ${kind}`, (stream: Stream) => lawCdf(distribution, between(stream, 0, 400))],
      ];
    }),
  ),
};

/** Values of the elementary and special functions, and of every law, at 100,000 random places each. */
export function functionValues(): [name: string, values: Float64Array][] {
  return Object.entries(FUNCTIONS).map(([name, valueAt]) => {
    const stream = openStream('engines', 'function', name, 0);
    return [name, new Float64Array(N).map(() => valueAt(stream))];
  });
}
