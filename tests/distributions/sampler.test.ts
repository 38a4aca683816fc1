import { describe, expect, it } from 'vitest';
import { compileLaw, quantile } from '../../sim/distributions/index.ts';
import { Sampler } from '../../sim/distributions/sampler.ts';
import { openStream } from '../../sim/random/index.ts';

describe('Sampler', () => {
  it('gives the quantiles of its law at the numbers of its stream, in order', () => {
    const law = compileLaw({ kind: 'lognormal', mean: 3, cv: 1.5 });
    const sampler = new Sampler(law, openStream('seed', 'role', 'id', 0));
    const stream = openStream('seed', 'role', 'id', 0);
    const drawn = Array.from({ length: 1000 }, () => sampler.next());
    expect(drawn).toEqual(Array.from({ length: 1000 }, () => quantile(law, stream.next())));
  });
});
