/** The single generators inside the seedrandom package, which its own types leave out. */
declare module 'seedrandom/lib/*.js' {
  export interface Prng {
    (): number;
    double(): number;
    int32(this: void): number;
    quick(): number;
    state(): object;
  }
  export default function create(seed?: string | number, options?: { state?: boolean | object }): Prng;
}
