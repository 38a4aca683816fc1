/** A longer copy of an array, the new places filled with a value. */
export function grownInt32(old: Int32Array, length: number, fill: number): Int32Array {
  const longer = new Int32Array(length).fill(fill, old.length);
  longer.set(old);
  return longer;
}

/** A longer copy of an array, the new places filled with a value. */
export function grownFloat64(old: Float64Array, length: number, fill: number): Float64Array {
  const longer = new Float64Array(length).fill(fill, old.length);
  longer.set(old);
  return longer;
}
