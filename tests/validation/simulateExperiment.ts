import { parseScenario } from '../../scenarios/index.ts';
import { compile, type Model, simulate } from '../../sim/index.ts';
import type { Needs } from './measure/needs.ts';
import { Recording, type RecordingPlan } from './measure/recording.ts';
import { type Centre, scenarioOf } from './read/centre.ts';
import type { Experiment } from './read/index.ts';

/** One kind of day of an experiment, ready to run. */
interface Day {
  readonly weight: number;
  readonly model: Model;
  readonly plan: RecordingPlan;
}

export interface Runner {
  /** Contacts expected in one replication, over all kinds of day. */
  readonly contacts: number;
  /** One day of each kind. */
  run(seed: string, replication: number): { readonly weight: number; readonly day: Recording }[];
}

export function runnerOf(experiment: Experiment, needs: Needs): Runner {
  const days = experiment.days.map(({ weight, centre }): Day => {
    const parsed = parseScenario(scenarioOf(centre));
    if (!parsed.ok) throw new Error(`the scenario made of the case is not valid: ${JSON.stringify(parsed.problems)}`);
    const model = compile(parsed.scenario);
    return { weight, model, plan: planOf(experiment, centre, model, needs) };
  });
  const contacts = experiment.days.reduce((sum, { centre }) => sum + contactsOf(centre), 0);
  return { contacts, run: (seed, replication) => days.map((day) => runDay(day, seed, replication)) };
}

function runDay({ weight, model, plan }: Day, seed: string, replication: number): { weight: number; day: Recording } {
  const day = new Recording(plan);
  simulate(model, seed, replication, {
    observer: day,
    snapshotTimes: Float64Array.from(plan.snapshotTimes),
    onSnapshot: (_, floor) => day.snapshot(floor),
  });
  day.finish();
  return { weight, day };
}

function contactsOf({ customers, horizon }: Centre): number {
  return customers.reduce((sum, { rate }) => sum + rate.until(horizon), 0);
}

function planOf(experiment: Experiment, centre: Centre, model: Model, needs: Needs): RecordingPlan {
  const { unitSeconds } = centre;
  return {
    types: centre.customers.length,
    agents: centre.agents.map(({ staff }) => Math.max(...staff.map(({ agents }) => agents))),
    mostHeld: model.maxConcurrency,
    staff: centre.agents.map(({ staff }) => staff.map(({ from, agents }) => ({ from: from * unitSeconds, agents }))),
    from: experiment.warmUp * unitSeconds,
    horizon: model.horizon,
    waitLimits: needs.waitLimits,
    sojournLimits: needs.sojournLimits,
    ...(experiment.slice !== undefined && { slice: experiment.slice * unitSeconds }),
    histogram: needs.histogram,
    snapshotTimes: [...needs.snapshotTimes].sort((a, b) => a - b),
  };
}
