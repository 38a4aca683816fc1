import { DESK, exactRepliesPerHour } from '../chatDesk.ts';
import { type DayRun, runDay } from '../day.ts';
import { decimals, formatSpread, millions, spread } from '../spread.ts';
import { agrees } from '../workloads.ts';
import { inRounds, type Measured, type Options, type Section } from './section.ts';

const AGENTS = 400;
/** Of the replies per agent and hour, from day to day, at full size. */
const STANDARD_DEVIATION = 0.155;

/** Chats message by message, at a desk whose replies per hour are known exactly. */
export const chatRounds: Section = {
  id: 'chatRounds',
  title: `chatRounds: ${AGENTS} agents with ${DESK.chats} chats each, always full, ${DESK.hours} hours message by message`,
  measure: ({ rounds, scale }: Options): Measured => {
    const agents = Math.max(1, Math.round(AGENTS * scale));
    const runs = inRounds(rounds, (round) => runDay('chatDesk', agents, round));
    const eventsPerSecond = spread(runs.map(({ events, cpu }) => events / cpu));
    const repliesPerSecond = spread(runs.map(({ flow, cpu }) => flow.roundsAnswered / cpu));
    const found = runs.reduce((sum, run) => sum + repliesPerHour(run, agents), 0) / rounds;
    const exact = exactRepliesPerHour();
    const right = agrees(found, { value: exact, error: 0, standardDeviation: STANDARD_DEVIATION }, rounds, scale);
    return {
      head: ['', 'M events/s', 'M replies/s', 'replies per agent and hour', 'exact'],
      rows: [
        [
          'Peakdesk',
          formatSpread(eventsPerSecond, millions),
          formatSpread(repliesPerSecond, millions),
          ...[found, exact].map(decimals(2)),
        ],
      ],
      wrong: right ? [] : ['replies per agent and hour'],
      data: { agents, eventsPerSecond, repliesPerSecond, repliesPerHour: found, exact },
    };
  },
};

/** Those of the customers who came after the warm-up: the desk is as full at its end as at its beginning. */
function repliesPerHour({ counted }: DayRun, agents: number): number {
  return counted.roundsAnswered / agents / (DESK.hours - DESK.warmUpHours);
}
