import type { ScenarioInput } from '../scenarios/index.ts';

/**
 * A chat desk that is always full: more customers come than it can serve, so that as soon as a chat ends the next one
 * begins, and who finds the queue full is turned away. After each reply the chat ends with probability 1/6, however long it
 * was before; a reply takes 15 s of work and the customer's next message comes 36 s later.
 */
export const DESK = { chats: 4, rounds: 6, effort: 15, think: 36, hours: 24, warmUpHours: 4 };

/** Chats an hour that ask for each agent: a tenth more than can be served. */
const ASKING = 40;
/** Places in the queue per agent: with so many it is never empty. */
const QUEUE = 4;
/** Longer chats are too rare to matter. */
const ROUNDS = Array.from({ length: 150 }, (_, i) => i + 1);

export function chatDesk(agents: number): ScenarioInput {
  return {
    schemaVersion: 1,
    name: `A full chat desk, ${agents} agents`,
    calendar: { start: '2026-11-11T00:00', durationHours: DESK.hours, intervalMinutes: 60 },
    channels: { chat: { name: 'Chat', kind: 'chat' } },
    contactTypes: {
      presale: {
        name: 'Pre-sale',
        channel: 'chat',
        demand: [{ kind: 'series', intervalMinutes: 60, counts: Array<number>(DESK.hours).fill(ASKING * agents) }],
        queue: { capacity: QUEUE * agents },
        service: {
          kind: 'chatRounds',
          rounds: {
            kind: 'empirical',
            values: ROUNDS,
            weights: ROUNDS.map((rounds) => (1 - 1 / DESK.rounds) ** rounds),
          },
          roundEffortSeconds: { kind: 'exponential', mean: DESK.effort },
          thinkSeconds: { kind: 'exponential', mean: DESK.think },
          autoCloseSeconds: 3600,
        },
        route: [{ skillGroup: 'agents' }],
      },
    },
    skillGroups: {
      agents: {
        name: 'Agents',
        serves: [{ contactType: 'presale' }],
        concurrency: DESK.chats,
        roster: { kind: 'curve', intervalMinutes: 60, agents: [agents] },
      },
    },
    run: { warmUpHours: DESK.warmUpHours },
  };
}

/**
 * Replies of an agent per hour in the long run, exactly: the chats are a closed queue (machine repairman) of customers who
 * are at the agent or thinking; the agent rests only while all think. Of a chat's returns one takes no time, because the
 * next customer is there at once. In which order the agent answers makes no difference: all chats are alike at any moment.
 */
export function exactRepliesPerHour(): number {
  const { chats, rounds, effort, think } = DESK;
  const thinking = (think * (rounds - 1)) / rounds;
  let weight = 1;
  let total = 1;
  for (let waiting = 1; waiting <= chats; waiting++) {
    weight *= ((chats - waiting + 1) * effort) / thinking;
    total += weight;
  }
  return (3600 / effort) * (1 - 1 / total);
}
