import { lawCv, lawMean } from '../../../sim/distributions/index.ts';
import {
  erlangC,
  preemptiveDelays,
  preemptiveDelaysOfGroup,
  priorityWaitExceeds,
  priorityWaits,
  priorityWaitsOfGroup,
} from '../../../sim/index.ts';
import { type Json, NotExpressible, numberOf } from '../format.ts';
import { Fields } from '../read/fields.ts';
import { readLaw } from '../read/laws.ts';
import { byName, type Formula, NUMBER } from './formula.ts';

interface PriorityDesk {
  /** Most urgent first. */
  readonly names: readonly string[];
  readonly rates: readonly number[];
  readonly services: readonly { readonly mean: number; readonly cv: number }[];
  readonly agents: number;
  readonly interrupts: boolean;
}

/** Classes with priorities before one group: any laws of service before one agent, one exponential law before several. */
export function priorityFormula(model: Json): Formula {
  const desk = readDesk(model);
  const common = desk.services.every(({ mean, cv }) => mean === desk.services[0].mean && cv === 1);
  if (desk.agents > 1 && !common) throw new NotExpressible('several agents and several laws of service');
  const service = desk.services[0].mean;
  const one = desk.rates.map((rate, i) => ({ rate, service: desk.services[i] }));
  const waits = desk.agents === 1 ? priorityWaits(one) : priorityWaitsOfGroup(desk.rates, service, desk.agents);
  const delays = (): number[] =>
    desk.agents === 1 ? preemptiveDelays(one) : preemptiveDelaysOfGroup(desk.rates, service, desk.agents);
  const place = (name: string): number => desk.names.indexOf(name);
  if (desk.interrupts) return byName({ '(class\\d+)_delay_mean': (name) => delays()[place(name)] });
  return byName({
    '(class\\d+)_wait_mean': (name) => waits[place(name)],
    conservation_sum_rho_W: () => waits.reduce((sum, wait, i) => sum + desk.rates[i] * desk.services[i].mean * wait, 0),
    ...(common && {
      p_wait: () => erlangC(desk.agents, desk.rates.reduce((a, b) => a + b) * service),
      [`(class\\d+)_P_wait_gt_${NUMBER}`]: (name: string, t: string) =>
        priorityWaitExceeds(desk.rates, service, desk.agents, place(name), numberOf(t)),
    }),
  });
}

function readDesk(model: Json): PriorityDesk {
  const fields = new Fields(model);
  const service = fields.object('service');
  const agents = fields.need('servers');
  const interrupts = fields.text('discipline').startsWith('preemptive-resume');
  if (!interrupts) fields.agree('discipline', /^(?!.*(?:preemptive|LCFS|EDF)).*FCFS/);
  const classes = (fields.take('classes') as Json[])
    .map((json, i) => readClass(json, service, i))
    .sort((a, b) => a.priority - b.priority);
  fields.finish();
  return {
    names: classes.map(({ name }) => name),
    rates: classes.map(({ rate }) => rate),
    services: classes.map(({ law }) => ({ mean: lawMean(law), cv: lawCv(law) })),
    agents,
    interrupts,
  };
}

function readClass(json: Json, common: Json | undefined, index: number) {
  const fields = new Fields(json);
  const law = fields.object('service') ?? common ?? {};
  const one = { name: `class${index + 1}`, rate: fields.need('rate'), priority: fields.need('priority') };
  fields.finish();
  return { ...one, law: readLaw(law) };
}
