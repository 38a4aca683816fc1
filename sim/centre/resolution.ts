import { FLOW } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';
import { NOT_FIRST } from './contactTable.ts';

/** The matter is closed. */
export function resolve(centre: Centre, slot: number, time: number): void {
  const { contacts, counters } = centre;
  const base = contacts.flowBase[slot];
  counters.flow[base + FLOW.resolved]++;
  counters.flow[base + FLOW.resolutionTime] += time - contacts.firstArrivedAt[slot];
  if (!contacts.has(slot, NOT_FIRST)) counters.flow[base + FLOW.resolvedAtFirst]++;
  contacts.release(slot);
}
