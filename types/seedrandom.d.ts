/** The single generators inside the seedrandom package, which its own types leave out. */
declare module 'seedrandom/lib/*.js' {
  export interface Prng {
    (): number;
    double(): number;
    int32(this: void): number;
    quick(): number;
    /** The words of the generator, its counter and the place of the word made last; only with the option `state`. */
    state(): { readonly X: readonly number[]; readonly w: number; readonly i: number };
  }
  export default function create(seed?: string | number, options?: { state?: boolean | object }): Prng;
}
