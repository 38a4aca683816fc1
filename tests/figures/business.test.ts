import { describe, expect, it } from 'vitest';
import type { Scenario, ScenarioInput } from '../../scenarios/index.ts';
import { compile } from '../../sim/centre/compile/index.ts';
import { simulate } from '../../sim/centre/simulate.ts';
import { Aggregator, aggregateOptions } from '../../sim/experiment/aggregate.ts';
import { FIGURES } from '../../sim/figures/index.ts';
import { phoneType, scenario, team } from '../support/scenarios.ts';
import { figuresOf } from './support.ts';

type GroupInput = ScenarioInput['skillGroups'][string];
type TypeInput = ScenarioInput['contactTypes'][string];

/** One cent a second. */
const WAGE = { wagePerHour: 36 };
const curve = (...agents: number[]) => ({ roster: { kind: 'curve' as const, intervalMinutes: 15, agents } });
const constant = (value: number) => ({ kind: 'constant' as const, value });

/** One hour of a phone desk whose calls take 1,000 s, from 21:30 on, where night pay begins at 22:00. */
function desk(group: Partial<GroupInput>, economics: object = {}, type: Partial<TypeInput> = {}) {
  return scenario({
    calendar: { start: '2026-11-11T21:30', durationHours: 1, intervalMinutes: 15 },
    contactTypes: { call: phoneType(1000, type) },
    skillGroups: { team: team(1, ['call'], group) },
    economics: { nightFactor: 1, ...economics },
  });
}

describe('pay', () => {
  it('is for the hours on duty', () => {
    const figure = figuresOf(desk({ ...WAGE, ...curve(2, 2, 0, 1) }), [[]]);
    expect(figure('regularCost')).toBeCloseTo(5 * 900 * 0.01, 9);
    expect(figure('cost')).toBeCloseTo(45, 9);
    expect(figure('staffCost', 'skillGroup:team')).toBeCloseTo(45, 9);
  });

  it('is for the time lost to shrinkage too', () => {
    const figure = figuresOf(desk({ ...WAGE, ...curve(4), shrinkage: 0.5 }), [[]]);
    expect([figure('staffed'), figure('onDuty')]).toEqual([2, 4]);
    expect(figure('regularCost')).toBeCloseTo(4 * 3600 * 0.01, 9);
  });

  it('goes on at the overtime factor, and without shrinkage, for what is finished after the shift', () => {
    const figure = figuresOf(desk({ ...WAGE, ...curve(2, 0, 0, 0), shrinkage: 0.5 }), [[0]]);
    // One of two agents is at work; the call ends 100 s after the shift.
    expect(figure('regularCost')).toBeCloseTo(2 * 900 * 0.01, 9);
    expect(figure('overtimeCost')).toBeCloseTo(100 * 0.01 * 1.5, 9);
    expect(figure('cost')).toBeCloseTo(19.5, 9);
  });

  it('has a supplement for the part of the time that is night, overtime included', () => {
    const figure = figuresOf(desk({ ...WAGE, ...curve(1, 1, 1, 0) }, { nightFactor: 1.3 }), [[1900]]);
    // 22:00 is 1,800 s after the start; the call lasts until 2,900 s, 200 s after the shift.
    expect(figure('nightCost')).toBeCloseTo((900 + 200) * 0.01 * 0.3, 9);
    expect(figure('regularCost')).toBeCloseTo(27, 9);
    expect(figure('overtimeCost')).toBeCloseTo(3, 9);
  });

  it('is at night over midnight, or inside a day, as the hours say, and prorated inside an interval', () => {
    const night = (nightFromHour: number, nightToHour: number) => {
      const source = desk({ ...WAGE, ...curve(1) }, { nightFactor: 2, nightFromHour, nightToHour });
      return figuresOf(source, [[]])('nightCost') / 0.01;
    };
    expect(night(22, 6)).toBeCloseTo(1800, 6);
    expect(night(21.75, 22)).toBeCloseTo(900, 6);
    expect(night(22.1, 21.6)).toBeCloseTo(360 + 1440, 6);
    expect(night(0, 21)).toBe(0);
  });

  it('of temporary and outsourced groups stands apart, and outsourced ones get nothing on top', () => {
    const source = scenario({
      calendar: { start: '2026-11-11T22:00', durationHours: 1, intervalMinutes: 15 },
      contactTypes: {
        call: phoneType(1000, { route: [{ skillGroup: 'bought' }, { skillGroup: 'temps' }] }),
      },
      skillGroups: {
        temps: team(1, ['call'], { ...WAGE, contract: 'temporary' }),
        bought: team(1, ['call'], { ...WAGE, ...curve(1, 0, 0, 0), contract: 'outsourced', pricePerContact: 1.2 }),
      },
      economics: { nightFactor: 1.5 },
    });
    const figure = figuresOf(source, [[0, 10]]);
    // 900 s in the shift, 100 s after it, one contact.
    expect(figure('outsourcedCost')).toBeCloseTo(9 + 1 + 1.2, 9);
    expect(figure('temporaryCost')).toBeCloseTo(36, 9);
    expect(figure('nightCost')).toBeCloseTo(18, 9);
    expect(figure('overtimeCost')).toBe(0);
    expect(figure('regularCost')).toBeNaN();
    expect(figure('cost')).toBeCloseTo(36 + 18 + 11.2, 9);
  });

  it('is by the contact alone where an outsourced group has a price and no wage', () => {
    const source = desk({ ...curve(3), contract: 'outsourced', pricePerContact: 1.2 });
    expect(figuresOf(source, [[0, 1, 2]])('cost')).toBeCloseTo(3.6, 9);
  });
});

describe('training', () => {
  const training = { days: 3, startEfficiency: 1, fullEfficiencyAfterHours: 0 };
  const cost = (roster: GroupInput['roster']) =>
    figuresOf(desk({ ...WAGE, roster, training }), [[]])('trainingCost') / (3 * 8 * 36);

  it('costs wages of all its days for every head, once, however short the run', () => {
    expect(cost({ kind: 'curve', intervalMinutes: 15, agents: [1, 4, 2, 0], factor: 1.5 })).toBeCloseTo(6, 9);
    expect(cost({ kind: 'team', headcount: 7, onDutyShareByHour: Array<number>(24).fill(0.5) })).toBeCloseTo(7, 9);
  });

  it('counts as heads of shifts those who work on the fullest day', () => {
    const shift = (headcount: number, days?: number[]) => {
      return { name: 'shift', startHour: 8, lengthHours: 8, headcount, ...(days && { days }) };
    };
    expect(cost({ kind: 'shifts', shifts: [shift(3), shift(2, [0]), shift(4, [0])] })).toBeCloseTo(9, 9);
  });

  it('is not left out by a warm-up, and is spread over what is counted', () => {
    const source = desk({ ...WAGE, ...curve(1), training }, {}, {});
    const warm = { ...source, run: { ...source.run, warmUpHours: 0.5 } };
    expect(figuresOf(warm, [[]])('trainingCost')).toBeCloseTo(3 * 8 * 36, 9);
  });
});

describe('the bot', () => {
  it('costs its price for every contact that meets it', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100, { bot: { containment: 1 } }) },
      skillGroups: { team: team(1, ['call'], WAGE) },
      bot: { coverage: 1, durationSeconds: constant(5) },
      economics: { botCostPerContact: 0.05, nightFactor: 1 },
    });
    const figure = figuresOf(source, [[0, 10, 20]]);
    expect(figure('botCost')).toBeCloseTo(0.15, 12);
    expect(figure('cost')).toBeCloseTo(36.15, 9);
    expect(figure('costPerContact')).toBeCloseTo(36.15 / 3, 9);
    expect(figure('costPerResolvedContact')).toBeCloseTo(36.15 / 3, 9);
  });
});

describe('cost per contact and per resolved contact', () => {
  it('divide the whole cost by customers, and by matters closed by people or the bot', () => {
    const figure = figuresOf(desk({ ...WAGE, ...curve(2), resolutionProbability: 0 }), [[0, 0]]);
    expect(figure('cost')).toBeCloseTo(72, 9);
    expect(figure('costPerContact')).toBeCloseTo(36, 9);
    expect(figure('costPerResolvedContact')).toBeNaN();
    const resolved = figuresOf(desk({ ...WAGE, ...curve(2) }), [[0, 0, 100]]);
    // The third calls in vain for as long as the run lasts and is served at 1,000 s.
    expect(resolved('costPerResolvedContact')).toBeCloseTo(24, 9);
  });
});

describe('complaints', () => {
  const complaints = { unresolvedShare: 0.5, abandonedShare: 0.1, lateShare: 0.2 };

  it('are the given shares of matters left open, of abandonments and of missed deadlines, per customer', () => {
    const source = scenario({
      contactTypes: {
        call: phoneType(1000, { patienceSeconds: constant(30) }),
        mail: {
          ...phoneType(1, { route: [{ skillGroup: 'office' }] }),
          service: { kind: 'deferred', effortSeconds: constant(600), deadlineHours: 0.25 },
        },
      },
      skillGroups: {
        team: team(1, ['call'], { resolutionProbability: 0 }),
        office: team(1, ['mail']),
      },
      economics: { complaints },
    });
    // One call is served and left open, two abandon; of two messages the second is late, done 1,200 s after it came.
    const figure = figuresOf(source, [
      [0, 10, 20],
      [0, 0],
    ]);
    expect(figure('complaintRate')).toBeCloseTo((0.5 + 2 * 0.1 + 0.2) / 5, 12);
    expect(figure('deadlineMet', 'contactType:mail')).toBe(0.5);
  });

  it('and repeats may be compensated', () => {
    const afterService = { repeat: { probabilityWhenUnresolved: 1, lagSeconds: constant(600) } };
    const source = desk(
      { ...WAGE, resolutionProbability: 0 },
      { complaints, compensationPerComplaint: 100, compensationPerRepeat: 7 },
      { service: { kind: 'voice', talkSeconds: constant(60) }, afterService },
    );
    // Served at 0, 660, 1,320, 1,980, 2,640 and 3,300 s: six times left open, five of them repeats.
    const figure = figuresOf(source, [[0]]);
    expect(figure('repeatShare')).toBeCloseTo(5 / 6, 12);
    expect(figure('compensationCost')).toBeCloseTo(6 * 0.5 * 100 + 5 * 7, 9);
  });
});

describe('lost sales', () => {
  const economics = { averageOrderValue: 180, lostOrderProbability: 0.4, slowReplySeconds: 180 };
  const impatient = (fields: Partial<TypeInput>) =>
    desk({ ...curve(1) }, economics, { reason: 'preSale', patienceSeconds: constant(1500), ...fields });

  it('are those of pre-sale customers lost for good and of those answered too slowly', () => {
    // The second is answered after 990 s, the third gives up at 1,520 s.
    const figure = figuresOf(impatient({}), [[0, 10, 20]]);
    expect([figure('slowReplyShare'), figure('lostShare')]).toEqual([0.5, 1 / 3]);
    expect(figure('lostSales')).toBeCloseTo(2 * 0.4 * 180, 9);
  });

  it('are not those of customers who come back and are served in time', () => {
    const retry = { probability: 1, lagSeconds: constant(600) };
    // Gives up at 1,520 s, comes back at 2,120 s when the second is done.
    expect(figuresOf(impatient({ retry }), [[0, 10, 20]])('lostSales')).toBeCloseTo(0.4 * 180, 9);
  });

  it('are none of customers who do not mean to buy', () => {
    const source = desk({ ...curve(1) }, economics, { reason: 'return', patienceSeconds: constant(30) });
    expect(figuresOf(source, [[0, 10, 20]])('lostSales')).toBeNaN();
  });
});

describe('a figure for which the scenario has no data', () => {
  it('has no value, which is not the same as 0', () => {
    const figure = figuresOf(desk({}), [[0, 10]]);
    const needy = FIGURES.filter(({ needs }) => needs !== undefined);
    expect(needy.length).toBeGreaterThan(10);
    for (const { id } of needy) expect([id, figure(id)]).toEqual([id, NaN]);
  });

  it('has no cost when one group of several has neither wage nor price', () => {
    const source = scenario({
      contactTypes: { call: phoneType(10) },
      skillGroups: { team: team(1, ['call'], WAGE), other: team(1, ['call']) },
    });
    expect(figuresOf(source, [[]])('cost')).toBeNaN();
  });

  it('judges no day when it is a target, beside which the others are judged as ever', () => {
    const source = desk({});
    const judge = (...list: Scenario['targets']['list']) => {
      const aggregator = new Aggregator(compile(source), aggregateOptions({ targets: { ...source.targets, list } }));
      aggregator.add(simulate(compile(source), 'targets', 0, { arrivalTimes: [[0]] }));
      const { targets, allTargets } = aggregator.results();
      return [...targets.map(({ share }) => share.n), allTargets?.n ?? null];
    };
    expect(judge({ figure: 'satisfaction', atLeast: 0.7 })).toEqual([0, null]);
    expect(judge({ figure: 'satisfaction', atLeast: 0.7 }, { figure: 'answered', atLeast: 1 })).toEqual([0, 1, 1]);
  });
});
