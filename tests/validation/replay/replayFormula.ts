import type { Json } from '../format.ts';
import { byName, type Formula } from '../formulas/formula.ts';
import { fewestLate, leastMaxLateness } from './optima.ts';
import { type Order, replay, type Ticket } from './tickets.ts';

/** Exact figures of the tickets in a field of the model, replayed through the simulator in both orders. */
export function replayFormula(model: Json, field: string): Formula {
  const { agents, tickets } = model[field] as { readonly agents: number; readonly tickets: readonly Ticket[] };
  const inOrder = (order: string) => replay(agents, tickets, order as Order);
  const allAtOnce = agents === 1 && tickets.every(({ arrival }) => arrival === tickets[0].arrival);
  return byName({
    [`${field}_(edf|fcfs)_starts`]: (order) => JSON.stringify(inOrder(order).starts),
    [`${field}_(edf|fcfs)_late`]: (order) => inOrder(order).late,
    [`${field}_(edf|fcfs)_max_lateness`]: (order) => inOrder(order).maxLateness,
    ...(allAtOnce && {
      [`${field}_optimal_max_lateness`]: () => leastMaxLateness(tickets),
      [`${field}_min_late_tickets`]: () => fewestLate(tickets),
    }),
  });
}
