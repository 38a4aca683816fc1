import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { phoneType, team } from './scenarios.ts';

type TypeInput = ScenarioInput['contactTypes'][string];
type GroupInput = ScenarioInput['skillGroups'][string];

export const constant = (value: number) => ({ kind: 'constant' as const, value });

/** What a chat by rounds is made of, all constant; seconds. */
interface Conversation {
  rounds?: number;
  effort?: number;
  think?: number;
  patience?: number;
  autoClose?: number;
  /** Share of chats that end with the last reply. */
  goodbye?: number;
}

/** A contact type served round by round by the group `team`; fields given replace the defaults. */
export function chatType(conversation: Conversation, fields: Partial<TypeInput> = {}): TypeInput {
  const { rounds = 1, effort = 10, think = 30, patience, autoClose = 3600, goodbye = 1 } = conversation;
  return phoneType(0, {
    channel: 'chat',
    ...(patience !== undefined && { patienceSeconds: constant(patience) }),
    service: {
      kind: 'chatRounds',
      rounds: constant(rounds),
      roundEffortSeconds: constant(effort),
      thinkSeconds: constant(think),
      autoCloseSeconds: autoClose,
      goodbyeShare: goodbye,
    },
    ...fields,
  });
}

/** A group with the same number of agents all the time, each holding several chats. */
export function chatDesk(agents: number, serves: readonly string[], fields: Partial<GroupInput> = {}): GroupInput {
  return team(agents, serves, { concurrency: 2, ...fields });
}

/** One such group, the team, which serves the type `chat`. */
export const chatTeam = (agents: number, concurrency: number, fields: object = {}) => ({
  team: chatDesk(agents, ['chat'], { concurrency, ...fields }),
});

/** Lines of a story without those that say no more than that somebody comes. */
export const withoutComings = (lines: readonly string[]): string[] =>
  lines.filter((line) => !/arrived|offered/.test(line));
