/**
 * Six significant digits. Logarithms and exponentials differ in the last bit between JavaScript engines; rounded, the
 * scenario written from a log is the same text on every machine.
 */
export function roundSignificant(value: number): number {
  return Number(value.toPrecision(6));
}
