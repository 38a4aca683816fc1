import { describe, expect, it } from 'vitest';
import { agentDays } from '../../scenarios/import/fit/agents.ts';
import { estimateStaffing, wholeAgents } from '../../scenarios/import/fit/staffing.ts';
import type { Call } from '../../scenarios/import/log/callLog.ts';

const NINE = 9 * 3600;

/** A call answered by an agent; times in seconds after nine o'clock. */
function served(agent: string | null, start: number, seconds: number, wait = 0, type = 'a'): Call {
  const times = { arrival: NINE + start - wait, wait, serviceStart: NINE + start, serviceSeconds: seconds };
  return { day: 1, type, vip: false, outcome: 'answered', agent, ...times };
}
function abandoned(from: number, wait: number, type = 'a'): Call {
  const times = { arrival: NINE + from, wait, serviceStart: NaN, serviceSeconds: NaN };
  return { day: 1, type, vip: false, outcome: 'abandoned', agent: null, ...times };
}
const hoursOf = (calls: Call[]) => estimateStaffing(calls, agentDays(calls), 300).seconds;

describe('agents on duty', () => {
  it('an idle agent nobody waits for is at work', () => {
    expect(hoursOf([served('Li', 0, 60), served('Li', 1000, 60)])).toEqual({
      serving: 120,
      onDuty: 1060,
      spells: 1060,
    });
  });

  it('an agent who lets a caller wait is away until that wait ends', () => {
    const calls = [served('Li', 0, 60), abandoned(300, 100), served('Li', 1000, 60)];
    expect(hoursOf(calls)).toEqual({ serving: 120, onDuty: 120 + 600, spells: 1060 });
  });

  it('the wait of the caller taken next does not count against the agent', () => {
    expect(hoursOf([served('Li', 0, 60), served('Li', 1000, 60, 200)]).onDuty).toBe(1060);
  });

  it('a waiting caller of a type the agent does not take says nothing about the agent', () => {
    const others = Array.from({ length: 40 }, (_, i) => served('Wang', 2000 + 60 * i, 60, 0, 'b'));
    const own = Array.from({ length: 20 }, (_, i) => served('Li', 2000 + 60 * i, 60));
    const calls = [served('Li', 0, 60), abandoned(300, 100, 'b'), served('Li', 1000, 60), ...own, ...others];
    expect(hoursOf(calls)).toMatchObject({ onDuty: 60 + 940 + 60 + 940 + 20 * 60 + 40 * 60 });
  });

  it('a pause of more than half an hour is absence', () => {
    const seconds = hoursOf([served('Li', 0, 60), served('Li', 60 + 1801, 60)]);
    expect(seconds).toEqual({ serving: 120, onDuty: 120, spells: 120 });
  });

  it('services recorded as overlapping count the agent once', () => {
    expect(hoursOf([served('Li', 0, 100), served('Li', 50, 20), served('Li', 90, 60)]).serving).toBe(150);
  });

  it('whole agents per step keep the agent time', () => {
    expect(wholeAgents([0.5, 0.5, 0.5, 0.5])).toEqual([1, 0, 1, 0]);
    expect(wholeAgents([1.4, 1.4, 1.4, 1.4, 1.4])).toEqual([1, 2, 1, 2, 1]);
  });
});

describe('what agents take', () => {
  const list = (calls: Call[]) => Object.fromEntries(agentDays(calls).map(({ agent, types }) => [agent, types]));
  const many = (n: number, agent: string | null, type: string, from = 0) =>
    Array.from({ length: n }, (_, i) => served(agent, from + 100 * i, 60, 0, type));

  it('an agent who gets none of a frequent type all day is not on its queue; a stray call does not put one there', () => {
    const calls = [
      ...many(50, 'Li', 'a'),
      ...many(1, 'Li', 'b', 6000),
      ...many(30, 'Wang', 'a'),
      ...many(20, 'Wang', 'b', 4000),
    ];
    expect(list(calls)).toEqual({ Li: ['a'], Wang: ['a', 'b'] });
  });

  it('of a rare type one call is enough', () => {
    const calls = [...many(50, 'Li', 'a'), ...many(1, 'Li', 'b', 6000), ...many(50, 'Wang', 'a')];
    expect(list(calls)).toEqual({ Li: ['a', 'b'], Wang: ['a'] });
  });

  it('a log without names gets the fewest agents that could have done the work', () => {
    const calls = [served(null, 0, 100), served(null, 50, 100, 0, 'b'), served(null, 120, 10), served(null, 200, 10)];
    const days = agentDays(calls);
    expect(days.map(({ services }) => services.length)).toEqual([2, 2]);
    expect(days.map(({ types }) => types)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('agents who take the same types make a team', () => {
    const calls = [...many(30, 'Li', 'a'), ...many(30, 'Wang', 'a'), ...many(30, 'Wu', 'b')];
    const { teams } = estimateStaffing(calls, agentDays(calls), 300);
    expect(teams.map(({ agents, types }) => ({ agents, types }))).toEqual([
      { agents: ['Li', 'Wang'], types: ['a'] },
      { agents: ['Wu'], types: ['b'] },
    ]);
    expect(teams[0].onDuty[NINE / 300]).toBe(2);
  });
});
