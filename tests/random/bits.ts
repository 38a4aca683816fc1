/** The 64 bits of a double as 16 hexadecimal digits. */
export function hexOf(x: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** The double with these two halves; any pair of 32-bit integers gives one. */
export function doubleOf(high: number, low: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, high);
  view.setInt32(4, low);
  return view.getFloat64(0);
}

/** How many doubles apart x and y are: 0 for the same (NaN too), very many for 0 and -0. */
export function ulpsBetween(x: number, y: number): number {
  if (Object.is(x, y)) return 0;
  const view = new DataView(new ArrayBuffer(16));
  view.setFloat64(0, x);
  view.setFloat64(8, y);
  const distance = view.getBigInt64(0) - view.getBigInt64(8);
  return Number(distance < 0n ? -distance : distance);
}
