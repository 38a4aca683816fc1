import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseScenario } from '../../scenarios/parse.ts';
import { FLOW, FLOW_COUNTERS, type FlowCounter, GROUP_COUNTERS } from '../../sim/observe/summary.ts';
import type { Level } from '../support/lives/paths.ts';
import { type Outcome, outcomeOf } from '../support/outcome.ts';
import { randomScenario } from '../support/randomScenario.ts';
import { flowOfTypes, flowTotal, groupTotal, stateOfType, stateTotal } from '../support/totals.ts';

const SEED = 1111;
const CENTRES = 60;

const inputs = fc.sample(randomScenario, { numRuns: CENTRES, seed: SEED });
const outcomes: Outcome[] = [];
beforeAll(() => {
  for (const input of inputs) outcomes.push(outcomeOf(input));
});

function holds(check: (outcome: Outcome) => void): void {
  outcomes.forEach((outcome, i) => {
    try {
      check(outcome);
    } catch (cause) {
      throw new Error(`centre ${i} of seed ${SEED}`, { cause });
    }
  });
}

const sum = ({ summary }: Outcome, ...names: FlowCounter[]): number =>
  names.reduce((total, name) => total + flowTotal(summary, name), 0);

const ofRounds = ({ model, summary }: Outcome, name: FlowCounter): number =>
  flowOfTypes(model, summary, name, (type) => model.rounds[type] !== null);

describe('a random centre', () => {
  it('is always a valid scenario', () => {
    for (const input of inputs) expect(parseScenario(input)).toMatchObject({ ok: true });
  });

  it('has every mechanism at work in some sample', () => {
    const happened = new Map<string, number>();
    const seen = (name: string, times: number): unknown => happened.set(name, (happened.get(name) ?? 0) + times);
    holds((outcome) => {
      FLOW_COUNTERS.forEach((name) => seen(name, sum(outcome, name)));
      const { lives, model } = outcome;
      for (const event of ['putDown', 'resumed', 'closedForSilence', 'deadlineMissed', 'stageStarted'] as const) {
        seen(event, lives.times(event));
      }
      seen('switched to messages', lives.times('waiting.leftMessage'));
      seen('chasers', lives.chasers);
      seen('warm transfers', model.transferWarm.includes(1) ? lives.times('transferred') : 0);
    });
    expect([...happened].filter(([, times]) => times < 10)).toEqual([]);
  });
});

describe('in any centre', () => {
  it('every customer’s story is a path of what may follow what, and ends where a story may end', () => {
    holds(({ lives }) => expect(lives.astray()).toEqual([]));
  });

  it('the floor fits together at every look: queues, agents busy and idle, room, contacts in hand', () => {
    holds(({ faults }) => expect(faults).toEqual([]));
  });

  it('who asks for a person is answered, gives up, is kept out, leaves a message, waits for a call, or waits for ever', () => {
    holds((o) => {
      const switched = o.lives.times('waiting.leftMessage');
      const uncalled = sum(o, 'callbacks') - sum(o, 'calledBack');
      expect(sum(o, 'answered', 'abandoned', 'blocked', 'callbacks', 'unfinished') + switched - uncalled).toBe(
        sum(o, 'offered'),
      );
      expect(o.lives.left('waitingForCall')).toBe(uncalled);
      expect(o.lives.left('waiting')).toBe(sum(o, 'unfinished') - uncalled);
    });
  });

  it('who asks for a person does so for the first time, again, as handed on, as a message, or as a stage of a ticket', () => {
    holds((o) => {
      const again = sum(o, 'retried', 'repeated', 'reopened');
      const others = sum(o, 'transferred', 'messages') + o.lives.times('stageStarted');
      expect(sum(o, 'firstOffered') + again + others).toBe(sum(o, 'offered'));
    });
  });

  it('every customer asks for a person for the first time once, unless the bot was the end of it', () => {
    holds((o) => {
      expect(sum(o, 'botResolved', 'botFalselyContained', 'botTransferred', 'botAbandoned')).toBe(sum(o, 'botMet'));
      const direct = sum(o, 'contacts') - sum(o, 'botMet');
      expect(direct + sum(o, 'botTransferred', 'botReturned')).toBe(sum(o, 'firstOffered'));
      expect(sum(o, 'botReturned')).toBeLessThanOrEqual(sum(o, 'botFalselyContained'));
    });
  });

  it('who gives up or is kept out is lost, tries again, or leaves a message', () => {
    holds((o) => {
      const again = o.lives.times('leaving.retryScheduled') + o.lives.times('blocked.retryScheduled');
      const messages = o.lives.times('blocked.leftMessage');
      expect(sum(o, 'lost') + again + messages).toBe(sum(o, 'abandoned', 'blocked'));
      expect(sum(o, 'retried')).toBeLessThanOrEqual(again);
      expect(sum(o, 'abandonedSilently')).toBe(o.lives.times('foundEmpty') + o.lives.left('emptyWaiting'));
    });
  });

  it('who is answered or called back is completed, unless the work was put down for ever', () => {
    holds((o) => {
      expect(sum(o, 'completed') + o.lives.left('waitingPutDown')).toBe(sum(o, 'answered', 'calledBack'));
    });
  });

  it('what is completed is closed, left open, handed on, a stage of a ticket, or a question about one', () => {
    holds((o) => {
      const { lives } = o;
      const closed = sum(o, 'resolved') - lives.times('resolved');
      const goOn = lives.times('served.retryScheduled');
      expect(lives.left('served')).toBeGreaterThanOrEqual(closed);
      expect(lives.left('served') - closed).toBeLessThanOrEqual(lives.chasers);
      expect(sum(o, 'reopened')).toBeLessThanOrEqual(goOn);
      expect(sum(o, 'repeated')).toBeLessThanOrEqual(lives.times('repeatScheduled') + lives.chasers);
      expect(sum(o, 'transferred')).toBe(lives.times('transferred'));
      expect(sum(o, 'unresolved')).toBe(lives.times('unresolved'));
    });
  });

  it('no matter is closed twice, and none that nobody completed', () => {
    holds((o) => {
      expect(sum(o, 'resolvedAtFirst')).toBeLessThanOrEqual(sum(o, 'resolved'));
      expect(sum(o, 'resolved')).toBeLessThanOrEqual(Math.min(sum(o, 'firstOffered'), sum(o, 'completed')));
    });
  });

  it('every stage of a ticket and every message is due once, and none meets a deadline that it does not have', () => {
    holds((o) => {
      expect(leastInRow(o, (at) => at('stagesDue') - at('stagesMet'))).toBe(0);
      const deferred = flowOfTypes(o.model, o.summary, 'offered', (type) => o.model.deadlineSeconds[type] < Infinity);
      expect(sum(o, 'stagesDue')).toBeGreaterThanOrEqual(deferred);
      expect(sum(o, 'stagesDue') - deferred).toBeLessThanOrEqual(o.lives.left('betweenStages'));
      expect(sum(o, 'tickets')).toBe(o.lives.times('ticketOpened'));
    });
  });

  it('every message in a chat by rounds is answered, but for the one of each customer who gives up or waits for ever', () => {
    holds((o) => {
      const open = ofRounds(o, 'abandoned') + ofRounds(o, 'unfinished');
      const missing = sum(o, 'rounds') - sum(o, 'roundsAnswered');
      expect(missing).toBeLessThanOrEqual(open);
      expect(missing).toBeGreaterThanOrEqual(open - o.lives.left('waitingForCall'));
    });
  });
});

describe('in any centre, over time,', () => {
  it('waits that are counted are the waits told', () => {
    holds((o) => {
      expectNear(sum(o, 'waitAnswered'), o.lives.waited);
      expectNear(sum(o, 'responseAnswered'), o.lives.waitOf('answered'));
      expectNear(sum(o, 'waitAbandoned'), o.lives.waitOf('abandoned') + o.lives.waitOf('abandonedSilently'));
      expectNear(sum(o, 'callbackDelay'), o.lives.waitOf('calledBack'));
      expectNear(sum(o, 'handleTime'), o.lives.handled);
    });
  });

  it.each(['queue', 'inBot', 'inService', 'orbit'] as const)(
    'the area under %s is the sum of the times spent there',
    (level: Level) => {
      holds((o) => {
        o.model.contactTypeIds.forEach((_, type) => {
          const endIsTold = level !== 'inService' || o.model.silentShare[type] === 0;
          if (endIsTold) expectNear(stateOfType(o.model, o.summary, level, type), o.lives.area(level, type));
        });
      });
    },
  );

  it('agents hold what is in service, and the company that they keep in warm transfers', () => {
    holds((o) => {
      const company = groupTotal(o.summary, 'contactsInHand') - stateTotal(o.summary, 'inService');
      if (o.model.transferWarm.includes(1)) expect(company).toBeGreaterThan(-1e-3);
      else expectNear(groupTotal(o.summary, 'contactsInHand'), stateTotal(o.summary, 'inService'));
    });
  });

  it('nobody is busy who is not in the house, and nobody works who is not busy', () => {
    holds(({ summary: { group } }) => {
      for (let row = 0; row < group.length; row += GROUP_COUNTERS.length) {
        const [staffed, leaving, busy, , handsOn] = group.subarray(row, row + 5);
        expect(leaving).toBeGreaterThan(-1e-3);
        expect(busy).toBeLessThan(staffed + leaving + 1e-3);
        expect(handsOn).toBeLessThan(busy + 1e-3);
      }
    });
  });

  it('no counter is ever negative', () => {
    const counted = FLOW_COUNTERS.filter((name) => name !== 'satisfaction');
    holds((o) => {
      expect(Math.min(...counted.map((name) => leastInRow(o, (at) => at(name))))).toBe(0);
      const { group, state, waits, virtualWaits, intervalWaits, longestWait } = o.summary;
      for (const counters of [group, state, waits, virtualWaits, intervalWaits, longestWait]) {
        expect(least(counters)).toBeGreaterThan(-1e-3);
      }
    });
  });
});

describe('when nothing is left to happen', () => {
  const waiting = ({ lives }: Outcome): number =>
    lives.left('waiting') + lives.left('waitingForCall') + lives.left('waitingPutDown') + lives.left('emptyWaiting');

  it('only contacts that wait for ever have a place in the table, and nothing is pending', () => {
    holds((o) => {
      expect(o.centre.contacts.size).toBe(waiting(o));
      expect(o.centre.calendar.size).toBe(0);
      expect(o.centre.botSessions).toBe(0);
    });
  });

  it('nobody is in the bot, in orbit or in service, and nobody is busy unless somebody waits for ever', () => {
    let empty = 0;
    holds((o) => {
      const { levels } = o.centre.counters;
      o.model.contactTypeIds.forEach((_, type) =>
        expect([1, 2, 3].map((level) => levels.now(4 * type + level))).toEqual([0, 0, 0]),
      );
      if (waiting(o) > 0) return;
      empty++;
      o.model.skillGroupIds.forEach((_, group) => {
        expect([2, 3, 4].map((level) => o.centre.counters.groupNow(group, level))).toEqual([0, 0, 0]);
      });
    });
    expect(empty).toBeGreaterThan(CENTRES / 3);
  });
});

/** The least that something read off a row of flow counters, of one interval and cell, is in any row. */
function leastInRow({ summary: { flow } }: Outcome, of: (at: (name: FlowCounter) => number) => number): number {
  let lowest = Infinity;
  for (let row = 0; row < flow.length; row += FLOW_COUNTERS.length) {
    lowest = Math.min(
      lowest,
      of((name) => flow[row + FLOW[name]]),
    );
  }
  return lowest;
}

const expectNear = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-6 * (1 + Math.abs(b)));

const least = (counters: ArrayLike<number>): number => {
  let lowest = Infinity;
  for (let i = 0; i < counters.length; i++) lowest = Math.min(lowest, counters[i]);
  return lowest;
};
