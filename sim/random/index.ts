export { highWord, powerOfTwo } from './elementary/bits.ts';
export { exp, expm1, log, log1p, pow } from './elementary.ts';
export { openStream, remix, Stream, uniformOf } from './stream.ts';
export { negativeBinomialProbability, poissonProbability } from './special/counts.ts';
export { logGamma } from './special/gammaFunction.ts';
export { unitGammaQuantile } from './special/gammaQuantile.ts';
export { lowerGamma, upperGamma } from './special/incompleteGamma.ts';
export { normalCdf, normalDensity, normalQuantile } from './special/normal.ts';
export { studentQuantile } from './special/student.ts';
