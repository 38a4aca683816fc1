import { parseScenario, type ScenarioInput } from '../../../scenarios/index.ts';
import { Centre } from '../../../sim/centre/centre.ts';
import { compile } from '../../../sim/centre/compile/index.ts';
import type { Model } from '../../../sim/centre/model.ts';
import type { FlowCounter, Summary } from '../../../sim/observe/summary.ts';
import { bytesKept } from '../bytesKept.ts';
import { ALL_EVENTS } from '../lives/paths.ts';
import { flowTotal } from '../totals.ts';

const DAY = 86_400;

/** One replication of a campaign and what was seen of it. */
export interface CampaignRun {
  readonly model: Model;
  readonly centre: Centre;
  readonly summary: Summary;
  /** Most contacts ever in the system at once. */
  readonly peak: number;
  /** Bytes kept at the end of each day for contacts, agents, queues and pending events. */
  readonly kept: readonly number[];
  /** How often each thing happened to contacts. */
  readonly happened: Readonly<Record<string, number>>;
  /** How often each incident and rule began and ended, such as `ruleActed 2`. */
  readonly emergencies: ReadonlyMap<string, number>;
}

export function runCampaign(input: ScenarioInput): CampaignRun {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const model = compile(parsed.scenario);
  const happened: Record<string, number> = Object.fromEntries(ALL_EVENTS.map((event) => [event, 0]));
  const emergencies = new Map<string, number>();
  const kept: number[] = [];
  let peak = 0;
  const centre: Centre = new Centre(model, 'campaign', 0, {
    observer: {
      contact: (event) => {
        happened[event]++;
        if (centre.contacts.size > peak) peak = centre.contacts.size;
      },
      emergency: (event, _time, index) => {
        const what = `${event} ${index}`;
        emergencies.set(what, (emergencies.get(what) ?? 0) + 1);
      },
    },
    onProgress: (done) => {
      if ((done * model.horizon) / DAY >= kept.length + 1) kept.push(bytesOf(centre));
    },
  });
  const summary = centre.run(0);
  return { model, centre, summary, peak, kept, happened, emergencies };
}

/** Without what is as long as the time simulated, whatever happens in it: the model, the rates and the counters. */
function bytesOf({ model, contacts, calendar, queues, people, staffing, chats, messages, workOf }: Centre): number {
  return bytesKept([contacts, calendar, queues, people, staffing, chats, messages, workOf], [model]);
}

/** Flow counters of the whole run, added up. */
export const flows = ({ summary }: CampaignRun, ...names: FlowCounter[]): number =>
  names.reduce((sum, name) => sum + flowTotal(summary, name), 0);
