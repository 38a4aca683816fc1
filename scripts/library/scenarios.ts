import type { ScenarioInput } from '../../scenarios/index.ts';
import { buildOutage } from './buildOutage.ts';
import { buildScenario } from './buildScenario.ts';
import { EVENTS, SIZES } from './domainValues.ts';
import type { EventId, SizeId } from './domainValues.ts';

const eventDays = (Object.keys(SIZES) as SizeId[]).flatMap((size) =>
  (Object.keys(EVENTS) as EventId[]).map((event) => [`${size}-${event}`, buildScenario(size, event)] as const),
);

/** Every bundled scenario by its id: each shop on each event day, and one with an outage. */
export const SCENARIOS: Readonly<Record<string, ScenarioInput>> = {
  ...Object.fromEntries(eventDays),
  'mid-outage': buildOutage(),
};
