import type { Distribution } from '../../../scenarios/index.ts';
import { type Json, NotExpressible } from '../format.ts';
import { Fields } from './fields.ts';

type Reader = (law: Fields) => Distribution;

const READERS: Readonly<Record<string, Reader>> = {
  deterministic: (law) => ({ kind: 'constant', value: law.number('value') ?? law.need('mean') }),
  exponential: (law) => ({ kind: 'exponential', mean: law.number('mean') ?? 1 / law.need('rate') }),
  erlang: (law) => ({ kind: 'erlang', phases: law.need('k'), mean: law.need('mean') }),
  gamma: (law) => ({ kind: 'gamma', mean: law.need('mean'), cv: law.number('cv') ?? 1 / Math.sqrt(law.need('shape')) }),
  lognormal: (law) => ({ kind: 'lognormal', mean: law.need('mean'), cv: law.need('cv') }),
  weibull: (law) => ({ kind: 'weibull', mean: law.need('mean'), shape: law.need('shape') }),
  uniform: (law) => ({ kind: 'uniform', min: law.need('min'), max: law.need('max') }),
  hyperexponential: (law) => ({
    kind: 'hyperexponential',
    probabilities: law.take('p') as number[],
    means: law.take('means') as number[],
  }),
};

/** A law of the case in the words of a scenario, in the case's time unit. */
export function readLaw(json: Json): Distribution {
  const fields = new Fields(json);
  const read = READERS[fields.text('type')];
  if (read === undefined) throw new NotExpressible(`a law of type ${JSON.stringify(json.type)}`);
  const law = read(fields);
  fields.finish();
  return law;
}

/** The law in seconds. */
export function inSeconds(law: Distribution, unitSeconds: number): Distribution {
  switch (law.kind) {
    case 'constant':
      return { ...law, value: law.value * unitSeconds };
    case 'uniform':
      return { ...law, min: law.min * unitSeconds, max: law.max * unitSeconds };
    case 'normal':
      return { ...law, mean: law.mean * unitSeconds, standardDeviation: law.standardDeviation * unitSeconds };
    case 'empirical':
      return { ...law, values: law.values.map((value) => value * unitSeconds) };
    case 'hyperexponential':
      return { ...law, means: law.means.map((mean) => mean * unitSeconds) };
    default:
      return { ...law, mean: law.mean * unitSeconds };
  }
}

/** Factor that makes one law of another of the same shape. */
export function factorBetween(base: Distribution, other: Distribution, mean: (law: Distribution) => number): number {
  const factor = mean(other) / mean(base);
  const isSameShape = base.kind === 'exponential' && other.kind === 'exponential';
  if (!isSameShape && JSON.stringify(inSeconds(base, factor)) !== JSON.stringify(other)) {
    throw new NotExpressible('groups whose service laws differ in more than the mean');
  }
  return factor;
}
