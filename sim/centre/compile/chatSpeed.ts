import type { ChatSpeed } from '../../../scenarios/index.ts';

/** Speed of each chat when an agent holds 0, 1, 2, ... chats (entry 0 is unused). A lone chat has speed 1. */
export function chatSpeeds(speed: ChatSpeed, maxConcurrency: number): Float64Array {
  if (speed.kind === 'handsOn') return handsOnSpeeds(speed, maxConcurrency);
  const { speeds } = speed;
  return Float64Array.from({ length: maxConcurrency + 1 }, (_, k) =>
    k === 0 ? 0 : speeds[Math.min(k, speeds.length) - 1],
  );
}

/**
 * The agent is one server that k customers come back to after thinking: with effort E and thinking Z of a lone chat of
 * length E + Z = 1, exact mean value analysis of the closed queue (Reiser & Lavenberg, JACM 1980) gives the throughput
 * X(k); each chat then progresses at X(k) / k. Beyond `freeChats`, each further chat makes E longer.
 */
function handsOnSpeeds(speed: Extract<ChatSpeed, { kind: 'handsOn' }>, maxConcurrency: number): Float64Array {
  const { handsOnShare, slowdownPerExtraChat, freeChats } = speed;
  const speeds = new Float64Array(maxConcurrency + 1);
  const think = 1 - handsOnShare;
  for (let k = 1; k <= maxConcurrency; k++) {
    const effort = handsOnShare * (1 + slowdownPerExtraChat * Math.max(0, k - freeChats));
    let waiting = 0;
    let throughput = 0;
    for (let n = 1; n <= k; n++) {
      const response = effort * (1 + waiting);
      throughput = n / (response + think);
      waiting = throughput * response;
    }
    speeds[k] = throughput / k;
  }
  return speeds;
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
