/** Bytes of all numbers kept in arrays by these objects and whatever they lead to, but for what leads to one left out. */
export function bytesKept(roots: readonly object[], leftOut: readonly object[] = []): number {
  const seen = new Set<object>(leftOut);
  const open = [...roots];
  let bytes = 0;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const whole = ArrayBuffer.isView(one) ? one.buffer : one;
    if (seen.has(whole)) continue;
    seen.add(whole);
    if (ArrayBuffer.isView(one)) bytes += one.buffer.byteLength;
    else open.push(...inside(one));
  }
  return bytes;
}

function inside(one: object): object[] {
  const values: unknown[] = one instanceof Map || one instanceof Set ? [...one.entries()].flat() : Object.values(one);
  return values.filter((value): value is object => typeof value === 'object' && value !== null);
}
