/**
 * Elementary functions in + - * / and bit views only, so that every JavaScript engine gives the same bits.
 * The built-in Math.log, exp, pow ... differ in their last bit between engines and versions.
 */
export { exp, expm1 } from './elementary/exp.ts';
export { log, log1p } from './elementary/log.ts';
export { pow } from './elementary/pow.ts';
