/** Lets an action happen at most once per period: at once when it is due, else when the period is over. */
export class Throttle {
  readonly #periodMs: number;
  readonly #action: () => void;
  #due = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(periodMs: number, action: () => void) {
    this.#periodMs = periodMs;
    this.#action = action;
  }

  request(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#due - performance.now();
    if (wait <= 0) this.#act();
    else this.#timer = setTimeout(() => this.#act(), wait);
  }

  /** Does at once what a request still waits for. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#act();
  }

  /** Forgets a request that still waits. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #act(): void {
    this.#timer = undefined;
    this.#action();
    this.#due = performance.now() + this.#periodMs;
  }
}
