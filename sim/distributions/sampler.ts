import type { Stream } from '../random/index.ts';
import { quantilesInto } from './index.ts';
import type { Law } from './law.ts';

const BLOCK = 64;

/** Values of one law drawn from one stream, one uniform each. They are made a block ahead: a draw is one read of an array. */
export class Sampler {
  private readonly words = new Int32Array(BLOCK);
  private readonly block = new Float64Array(BLOCK);
  private position = BLOCK;

  constructor(
    private readonly law: Law,
    private readonly stream: Stream,
  ) {}

  next(): number {
    if (this.position === BLOCK) this.refill();
    return this.block[this.position++];
  }

  private refill(): void {
    const { block, law, stream, words } = this;
    stream.fill(words);
    quantilesInto(block, law, words);
    this.position = 0;
  }
}
