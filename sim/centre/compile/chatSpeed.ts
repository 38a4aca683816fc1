import type { ChatSpeed } from '../../../scenarios/index.ts';

/**
 * Speed when an agent holds 0, 1, 2, ... chats (entry 0 is unused): of each chat where chats share the agent, of the reply
 * in hand where they go by rounds. That of a lone chat is 1.
 */
export function chatSpeeds(speed: ChatSpeed, maxConcurrency: number): Float64Array {
  const speeds = new Float64Array(maxConcurrency + 1);
  for (let k = 1; k <= maxConcurrency; k++) speeds[k] = speedAt(speed, k);
  return speeds;
}

function speedAt(speed: ChatSpeed, k: number): number {
  switch (speed.kind) {
    case 'table':
      return speed.speeds[Math.min(k, speed.speeds.length) - 1];
    case 'slowdown':
      return 1 / slowdownFactor(speed, k);
    case 'handsOn':
      // A lone chat has length 1.
      return closedQueueThroughput(speed.handsOnShare * slowdownFactor(speed, k), 1 - speed.handsOnShare, k) / k;
  }
}

type Slowing = Extract<ChatSpeed, { freeChats: number }>;

/** Factor on the effort of an agent who holds k chats. */
function slowdownFactor({ slowdownPerExtraChat, freeChats }: Slowing, k: number): number {
  return 1 + slowdownPerExtraChat * Math.max(0, k - freeChats);
}

/**
 * Customers served per second when an agent is the one server that k customers come back to after thinking: exact mean
 * value analysis of the closed queue (Reiser & Lavenberg, JACM 1980), for exponential effort and any law of thinking.
 * @param effort mean seconds of a service; `think`: mean seconds from its end to the customer's return
 */
export function closedQueueThroughput(effort: number, think: number, k: number): number {
  let waiting = 0;
  let throughput = 0;
  for (let n = 1; n <= k; n++) {
    const response = effort * (1 + waiting);
    throughput = n / (response + think);
    waiting = throughput * response;
  }
  return throughput;
}

/** How many times longer a lone contact lasts with agents of this efficiency; in a chat only the hands-on part is. */
export function lengthened(speed: ChatSpeed, efficiency: number): number {
  return speed.kind === 'handsOn' ? 1 + speed.handsOnShare * (1 / efficiency - 1) : 1 / efficiency;
}

/** The same chats with agents of this efficiency: hands are on for a larger share of a longer chat. */
export function slowed(speed: ChatSpeed, efficiency: number): ChatSpeed {
  if (speed.kind !== 'handsOn') return speed;
  return { ...speed, handsOnShare: speed.handsOnShare / efficiency / lengthened(speed, efficiency) };
}
