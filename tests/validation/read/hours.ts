import type { Distribution } from '../../../scenarios/index.ts';
import { type Json, NotExpressible } from '../format.ts';
import { mean, type Measure } from '../measure/measure.ts';
import { abandoned, abandonedWithin, answeredWithin, plus, type Scope, waited } from '../measure/totals.ts';
import { type Centre, UNIT_SECONDS, unitForHorizon } from './centre.ts';
import { type Experiment, withPrefix } from './experiment.ts';
import { Fields, isObject } from './fields.ts';
import { readLaw } from './laws.ts';
import { stepRate } from './rates.ts';
import { busynessCv, FINISHES, naturalSeconds, staffByPeriod } from './wording.ts';

/** One queue over hourly periods with gamma busyness and some customers without patience (SSJ). */
export function readHours(model: Json): Experiment[] {
  const fields = new Fields(model);
  const perHour = fields.take('lambda_per_hour') as number[];
  const staff = fields.take('agents') as number[];
  const service = fields.object('service');
  const patience = readPatience(fields.take('patience'));
  const arrivals = fields.text('arrivals');
  const threshold = fields.number('T') ?? NaN;
  fields.agree('shift_change', FINISHES);
  fields.agree('after_close', /clear the queue/);
  fields.finish();
  if (service === undefined) throw new NotExpressible('no service times');
  const natural = naturalSeconds(model);
  const hour = UNIT_SECONDS.hour / natural;
  const horizon = perHour.length * hour;
  const centre: Centre = {
    unitSeconds: unitForHorizon(horizon, natural),
    naturalSeconds: natural,
    horizon,
    customers: [
      {
        id: 'class1',
        rate: stepRate(
          perHour.map((_, i) => (i + 1) * hour),
          perHour.map((rate) => rate / hour),
        ),
        service: readLaw(service),
        patience,
        route: ['agents'],
      },
    ],
    agents: [
      {
        id: 'agents',
        staff: staffByPeriod(
          perHour.map((_, i) => i * hour),
          staff,
        ),
        serves: [{ customers: 'class1', factor: 1 }],
      },
    ],
    arrivalRule: 'listOrder',
    freedRule: 'oldestFirst',
    busynessCv: busynessCv(arrivals),
  };
  const common = { warmUp: 0, threshold, ownMeasure: perExpectedCall };
  const fixed = withPrefix('B1_');
  return [
    {
      ...common,
      label: '',
      bareName: (name) => (fixed(name) === null ? name : null),
      days: [{ weight: 1, centre }],
    },
    { ...common, label: 'B1', bareName: fixed, days: [{ weight: 1, centre: { ...centre, busynessCv: 0 } }] },
  ];
}

function readPatience(patience: unknown): Distribution {
  return isObject(patience) ? readLaw(patience) : hastyPatience(String(patience));
}

/** `with probability 0.1 zero ..., otherwise exponential with mean 1000 s`. */
function hastyPatience(text: string): Distribution {
  const match = /probability ([\d.]+) zero.*exponential with mean ([\d.]+) s/.exec(text);
  if (match === null) throw new NotExpressible(`patience: ${text}`);
  const zero = Number(match[1]);
  return { kind: 'hyperexponential', probabilities: [zero, 1 - zero], means: [0, Number(match[2])] };
}

/** The published measures divide by the calls expected, not by those that came. */
function perExpectedCall(name: string, scope: Scope): Measure | null {
  const expected = scope.centre.customers[0].rate.until(scope.centre.horizon);
  const t = scope.experiment.threshold ?? NaN;
  const totals = {
    wait: waited(scope),
    good: plus(answeredWithin(scope, t), abandonedWithin(scope, t)),
    lost: abandoned(scope),
  };
  const total = totals[name as keyof typeof totals];
  return total === undefined ? null : mean((day) => total(day) / expected);
}
