import type { Call } from '../log/callLog.ts';
import { groupBy } from '../groupBy.ts';
import { fitPatience, type PatienceFit } from './patience.ts';
import { roundSignificant } from './round.ts';
import { fitServiceLaw, type ServiceFit, type ServiceLawChoice } from './serviceLaw.ts';

/** What the log tells about the customers of one type. */
export interface ContactTypeFit {
  readonly type: string;
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly vipShare: number;
  readonly service: ServiceFit;
  readonly patience: PatienceFit;
  /** Too few of its own: fitted on the calls of all types together. */
  readonly pooled: { readonly service: boolean; readonly patience: boolean };
}

const FEWEST_SERVICES = 50;
const FEWEST_ABANDONMENTS = 50;

/** Service, patience and VIP share of each type of calls that asked for a person, most frequent type first. */
export function fitContactTypes(offered: readonly Call[], choice: ServiceLawChoice): ContactTypeFit[] {
  const ofAllTypes = { service: fitService(offered, choice), patience: fitPatienceOf(offered) };
  const byType = [...groupBy(offered, ({ type }) => type)].sort((a, b) => b[1].length - a[1].length);
  return byType.map(([type, calls]) => {
    const answered = calls.filter(({ outcome }) => outcome === 'answered').length;
    const abandoned = calls.length - answered;
    const pooled = { service: answered < FEWEST_SERVICES, patience: abandoned < FEWEST_ABANDONMENTS };
    return {
      type,
      offered: calls.length,
      answered,
      abandoned,
      vipShare: vipShare(calls),
      service: pooled.service ? ofAllTypes.service : fitService(calls, choice),
      patience: pooled.patience ? ofAllTypes.patience : fitPatienceOf(calls),
      pooled,
    };
  });
}

function fitService(calls: readonly Call[], choice: ServiceLawChoice): ServiceFit {
  const answered = calls.filter(({ outcome }) => outcome === 'answered');
  return fitServiceLaw(
    answered.map(({ serviceSeconds }) => serviceSeconds),
    choice,
  );
}

function fitPatienceOf(calls: readonly Call[]): PatienceFit {
  return fitPatience(calls.map(({ wait, outcome }) => ({ seconds: wait, abandoned: outcome === 'abandoned' })));
}

/** Of the callers whose priority the log knows. */
function vipShare(calls: readonly Call[]): number {
  const known = calls.filter(({ vip }) => vip !== null);
  const vips = known.filter(({ vip }) => vip === true).length;
  return known.length === 0 ? 0 : roundSignificant(vips / known.length);
}
