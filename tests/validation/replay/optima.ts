import type { Ticket } from './tickets.ts';

/** Least possible largest lateness on one machine when all are there from the start: in the order of due times (Jackson 1955). */
export function leastMaxLateness(tickets: readonly Ticket[]): number {
  let time = tickets[0].arrival;
  let worst = -Infinity;
  for (const { handle, due } of byDueTime(tickets)) {
    time += handle;
    worst = Math.max(worst, time - due);
  }
  return worst;
}

/** Fewest late tickets on one machine when all are there from the start (Moore, Management Science 1968). */
export function fewestLate(tickets: readonly Ticket[]): number {
  const onTime: number[] = [];
  let time = tickets[0].arrival;
  for (const { handle, due } of byDueTime(tickets)) {
    onTime.push(handle);
    time += handle;
    if (time <= due) continue;
    const longest = onTime.indexOf(Math.max(...onTime));
    time -= onTime.splice(longest, 1)[0];
  }
  return tickets.length - onTime.length;
}

function byDueTime(tickets: readonly Ticket[]): Ticket[] {
  return [...tickets].sort((a, b) => a.due - b.due);
}
