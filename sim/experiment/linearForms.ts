import { MEASURES } from '../figures/figure.ts';
import type { LinearForm } from '../figures/figure.ts';

/** Many linear forms of one vector of counters, made flat so that evaluating them allocates nothing. */
export class LinearForms {
  /** The vector's columns: the counters, then the measures. */
  readonly columns: readonly string[];
  private readonly start: Int32Array;
  private readonly column: Int32Array;
  private readonly coefficient: Float64Array;

  /** Throws a RangeError when a form names no column. */
  constructor(counters: readonly string[], forms: readonly LinearForm<string>[]) {
    this.columns = [...counters, ...MEASURES];
    const terms = forms.flat();
    this.start = new Int32Array(forms.length + 1);
    forms.forEach((form, index) => (this.start[index + 1] = this.start[index] + form.length));
    this.column = Int32Array.from(terms, ([counter]) => this.columnOf(counter));
    this.coefficient = Float64Array.from(terms, ([, coefficient]) => coefficient);
  }

  /** Form `index` of the vector that begins at `offset`. */
  evaluate(index: number, vector: Float64Array, offset: number): number {
    let sum = 0;
    for (let term = this.start[index]; term < this.start[index + 1]; term++) {
      sum += this.coefficient[term] * vector[offset + this.column[term]];
    }
    return sum;
  }

  private columnOf(counter: string): number {
    const column = this.columns.indexOf(counter);
    if (column < 0) throw new RangeError(`no counter is called ${counter}`);
    return column;
  }
}
