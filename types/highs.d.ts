/** The package types its CommonJS build; what an ECMAScript module gets of it is the loader itself. */
declare module 'highs' {
  import type { Highs, InitOptions } from 'highs/legacy-types';
  export type * from 'highs/legacy-types';
  export default function loadHighs(options?: InitOptions): Promise<Highs>;
}
