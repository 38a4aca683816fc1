/** A longer copy of an array, the new places filled with a value. */
export function grown<T extends Float64Array | Int32Array | Uint8Array>(old: T, length: number, fill: number): T {
  const longer = new (old.constructor as new (length: number) => T)(length);
  longer.fill(fill, old.length);
  longer.set(old);
  return longer;
}
