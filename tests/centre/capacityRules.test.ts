import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { deferredType, route } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type TypeInput = ScenarioInput['contactTypes'][string];
type Routing = NonNullable<ScenarioInput['routing']>;

const oneAgent = (contactTypes: Record<string, TypeInput>, routing: Routing) =>
  scenario({ contactTypes, skillGroups: { team: team(1, Object.keys(contactTypes)) }, routing });
const answers = (lines: string[]): string[] => lines.filter((line) => line.includes('answered'));

describe('from the longest queue', () => {
  it('comes the next contact; of equally long ones the one that has waited longest', () => {
    const source = oneAgent({ a: phoneType(100), b: phoneType(100) }, { capacityFrees: 'longestQueue' });
    expect(
      answers(
        storyOf(source, [
          [0, 10],
          [20, 30],
        ]),
      ),
    ).toEqual([
      '0 a#0 answered by team/0 after 0',
      '100 b#2 answered by team/0 after 80',
      '200 a#1 answered by team/0 after 190',
      '300 b#3 answered by team/0 after 270',
    ]);
  });

  it('of the most urgent class only', () => {
    const types = { a: phoneType(100, { priority: 1 }), b: phoneType(100) };
    const source = oneAgent(types, { capacityFrees: 'longestQueue' });
    expect(
      answers(
        storyOf(source, [
          [0, 40],
          [20, 30],
        ]),
      )[1],
    ).toBe('100 a#3 answered by team/0 after 60');
  });
});

describe('the earliest deadline', () => {
  const mail = (deadlineHours: number, fields: Partial<TypeInput> = {}) =>
    deferredType(600, { work: { deadlineHours }, ...fields });

  /** Calls of 100 seconds, each of which leads to work of type `stage`. */
  const opening = (deadlineHours: number) =>
    phoneType(100, {
      ...route('front'),
      afterService: { ticket: { probability: 1, stages: [{ contactType: 'stage', deadlineHours }] } },
    });

  it('comes first, of whatever type', () => {
    const source = oneAgent({ mail: mail(1), express: mail(0.5) }, { capacityFrees: 'earliestDeadline' });
    // Due: mail#1 at 3610, express#2 at 2300, express#3 at 3620.
    expect(
      answers(
        storyOf(source, [
          [0, 10],
          [500, 1820],
        ]),
      ),
    ).toEqual([
      '0 mail#0 answered by team/0 after 0',
      '600 express#2 answered by team/0 after 100',
      '1200 mail#1 answered by team/0 after 1190',
      '1820 express#3 answered by team/0 after 0',
    ]);
    expect(
      answers(
        storyOf(source, [
          [0, 10],
          [500, 1100],
        ]),
      ),
    ).toEqual([
      '0 mail#0 answered by team/0 after 0',
      '600 express#2 answered by team/0 after 100',
      '1200 express#3 answered by team/0 after 100',
      '1800 mail#1 answered by team/0 after 1790',
    ]);
  });

  it('at the same instant: whoever has waited longer', () => {
    const types = { express: mail(0.25), mail: mail(0.5), filler: deferredType(1500) };
    const source = oneAgent(types, { capacityFrees: 'earliestDeadline' });
    // Both are due at 1900.
    expect(answers(storyOf(source, [[1000], [100], [0]]))).toEqual([
      '0 filler#0 answered by team/0 after 0',
      '1500 mail#1 answered by team/0 after 1400',
      '2100 express#2 answered by team/0 after 1100',
    ]);
  });

  it('decides inside a queue too: stages are due by the age of their tickets', () => {
    const source = scenario({
      contactTypes: {
        slow: opening(5),
        fast: opening(2),
        stage: deferredType(600, route('back')),
        other: deferredType(1000, route('back')),
      },
      skillGroups: { front: team(1, ['slow', 'fast']), back: team(1, ['stage', 'other']) },
      routing: { capacityFrees: 'earliestDeadline' },
    });
    expect(answers(storyOf(source, [[10, 400], [150, 300], [], [0]])).filter((line) => line.includes('back'))).toEqual([
      '0 other#0 answered by back/0 after 0',
      '1000 stage#2 answered by back/0 after 750',
      '1600 stage#3 answered by back/0 after 1200',
      '2200 stage#1 answered by back/0 after 2090',
      '2800 stage#4 answered by back/0 after 2300',
    ]);
  });

  it('passes over those for whom the group is not open yet', () => {
    const source = scenario({
      contactTypes: {
        slow: opening(5),
        fast: opening(2),
        stage: deferredType(600, route('back', { skillGroup: 'help', afterWaitingSeconds: 600 })),
        other: deferredType(4000, route('back')),
        own: deferredType(800, route('help')),
      },
      skillGroups: {
        front: team(1, ['slow', 'fast']),
        back: team(1, ['stage', 'other']),
        help: team(1, ['own', 'stage']),
      },
      routing: { capacityFrees: 'earliestDeadline' },
    });
    // stage#3, due first, waits since 600; help is open to stage#2 since 710 and has room at 800.
    const stages = answers(storyOf(source, [[10], [500], [], [0], [0]])).filter((line) => line.includes('stage'));
    expect(stages).toEqual(['800 stage#2 answered by help/0 after 690', '1400 stage#3 answered by help/0 after 800']);
  });

  it('matters inside the most urgent class only, and live contacts have none', () => {
    const types = { call: phoneType(100), mail: mail(0.1), urgent: mail(9, { priority: 1 }) };
    const source = oneAgent(types, { capacityFrees: 'earliestDeadline' });
    expect(answers(storyOf(source, [[0, 40, 50], [10], [20]]))).toEqual([
      '0 call#0 answered by team/0 after 0',
      '100 call#3 answered by team/0 after 60',
      '200 call#4 answered by team/0 after 150',
      '300 urgent#2 answered by team/0 after 280',
      '900 mail#1 answered by team/0 after 890',
    ]);
  });
});

describe('the ageing score', () => {
  it('counts waiting, and each class more urgent as so much more of it', () => {
    const types = { a: phoneType(300, { priority: 1 }), b: phoneType(300, { priority: 3 }) };
    const source = oneAgent(types, { capacityFrees: 'ageingScore', ageingSecondsPerClass: 60 });
    // A class 3 contact counts as if it had come 120 seconds later: b#1 at 130, after a#2 and before a#3.
    expect(answers(storyOf(source, [[0, 100, 150], [10]]))).toEqual([
      '0 a#0 answered by team/0 after 0',
      '300 a#2 answered by team/0 after 200',
      '600 b#1 answered by team/0 after 590',
      '900 a#3 answered by team/0 after 750',
    ]);
  });

  it('never puts deferred work, however old, before a live contact', () => {
    const source = oneAgent(
      { call: phoneType(1000), mail: deferredType(100), old: deferredType(100, { priority: 9 }) },
      { capacityFrees: 'ageingScore', ageingSecondsPerClass: 60 },
    );
    // Among the mails, four classes count 240 seconds: old#1 goes before mail#2.
    expect(answers(storyOf(source, [[0, 999], [500], [10]]))).toEqual([
      '0 call#0 answered by team/0 after 0',
      '1000 call#3 answered by team/0 after 1',
      '2000 old#1 answered by team/0 after 1990',
      '2100 mail#2 answered by team/0 after 1600',
    ]);
  });
});
