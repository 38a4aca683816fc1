import { scenarioSchema, type ScenarioInput } from '../../scenarios/schema/index.ts';
import { Centre } from '../../sim/centre/centre.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import type { Model } from '../../sim/centre/model.ts';
import type { Summary } from '../../sim/observe/summary.ts';
import { floorFaults } from './floorFaults.ts';
import { Lives } from './lives/lives.ts';

/** What one replication of a centre came to, and what was seen of it. */
export interface Outcome {
  readonly model: Model;
  readonly summary: Summary;
  readonly lives: Lives;
  readonly centre: Centre;
  /** What did not fit together on the floor, every ten minutes until well after the horizon. */
  readonly faults: readonly string[];
}

const LOOKS = Float64Array.from({ length: 36 }, (_, i) => 600 * (i + 1));

export function outcomeOf(input: ScenarioInput): Outcome {
  const model = compile(scenarioSchema.parse(input));
  const lives = new Lives(model);
  const faults: string[] = [];
  const centre: Centre = new Centre(model, 'outcome', 0, {
    observer: lives,
    snapshotTimes: LOOKS,
    onSnapshot: (_, floor) => faults.push(...floorFaults(centre, lives, floor)),
  });
  return { model, summary: centre.run(0), lives, centre, faults };
}
