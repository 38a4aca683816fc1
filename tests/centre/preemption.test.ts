import { describe, expect, it } from 'vitest';
import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { deferredType, route, sharedChatType } from '../support/contactTypes.ts';
import { phoneType, scenario, storyOf, team } from '../support/scenarios.ts';

type TypeInput = ScenarioInput['contactTypes'][string];

const mailType = (priority: number, fields: Partial<TypeInput> = {}, preemptible = true) =>
  deferredType(100, { priority, work: { preemptible }, ...fields });

describe('an urgent contact that finds nobody free', () => {
  it('interrupts the least urgent work, begun last, which is resumed where it stopped', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100), mail: mailType(5), news: mailType(7) },
      skillGroups: { team: team(3, ['call', 'mail', 'news']) },
    });
    // 30 of the 100 seconds of news#2 are done at 50.
    expect(storyOf(source, [[50], [0], [10, 20]])).toEqual([
      '0 mail#0 arrived',
      '0 mail#0 offered',
      '0 mail#0 answered by team/0 after 0',
      '10 news#1 arrived',
      '10 news#1 offered',
      '10 news#1 answered by team/1 after 0',
      '20 news#2 arrived',
      '20 news#2 offered',
      '20 news#2 answered by team/2 after 0',
      '50 call#3 arrived',
      '50 call#3 offered',
      '50 news#2 putDown by team/2',
      '50 call#3 answered by team/2 after 0',
      '100 mail#0 completed by team/0',
      '100 news#2 resumed by team/0',
      '110 news#1 completed by team/1',
      '150 call#3 talkEnded by team/2',
      '150 call#3 completed by team/2',
      '170 news#2 completed by team/0',
    ]);
  });

  it('is also a more urgent piece of work, never an equally urgent one', () => {
    const source = scenario({
      contactTypes: { mail: mailType(5), news: mailType(7) },
      skillGroups: { team: team(1, ['mail', 'news']) },
    });
    expect(storyOf(source, [[50, 60], [0]])).toEqual([
      '0 news#0 arrived',
      '0 news#0 offered',
      '0 news#0 answered by team/0 after 0',
      '50 mail#1 arrived',
      '50 mail#1 offered',
      '50 news#0 putDown by team/0',
      '50 mail#1 answered by team/0 after 0',
      '60 mail#2 arrived',
      '60 mail#2 offered',
      '150 mail#1 completed by team/0',
      '150 mail#2 answered by team/0 after 90',
      '250 mail#2 completed by team/0',
      '250 news#0 resumed by team/0',
      '300 news#0 completed by team/0',
    ]);
  });

  it('waits when the work may not be interrupted', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100), mail: mailType(5, {}, false) },
      skillGroups: { team: team(1, ['call', 'mail']) },
    });
    expect(storyOf(source, [[50], [0]])).toContain('100 call#1 answered by team/0 after 50');
  });

  it('interrupts a chat agent, whose other places are then free for chats', () => {
    const source = scenario({
      contactTypes: { chat: sharedChatType(100), mail: mailType(5) },
      skillGroups: {
        team: team(1, ['chat', 'mail'], { concurrency: 2, chatSpeed: { kind: 'table', speeds: [1, 1] } }),
      },
    });
    expect(storyOf(source, [[50, 60, 70], [0]]).slice(3)).toEqual([
      '50 chat#1 arrived',
      '50 chat#1 offered',
      '50 mail#0 putDown by team/0',
      '50 chat#1 answered by team/0 after 0',
      '60 chat#2 arrived',
      '60 chat#2 offered',
      '60 chat#2 answered by team/0 after 0',
      '70 chat#3 arrived',
      '70 chat#3 offered',
      '150 chat#1 completed by team/0',
      '150 chat#3 answered by team/0 after 80',
      '160 chat#2 completed by team/0',
      '250 chat#3 completed by team/0',
      '250 mail#0 resumed by team/0',
      '300 mail#0 completed by team/0',
    ]);
  });

  it('gains nothing from agents of whom one too many is in the house', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100), mail: deferredType(1000, { work: { preemptible: true } }) },
      skillGroups: {
        team: team(0, ['call', 'mail'], { roster: { kind: 'curve', intervalMinutes: 15, agents: [2, 1, 1, 1] } }),
      },
    });
    // From 900 two agents work where one should: whoever is free first leaves, the other takes the call.
    expect(storyOf(source, [[950], [0, 10]]).slice(6)).toEqual([
      '950 call#2 arrived',
      '950 call#2 offered',
      '1000 mail#0 completed by team/0',
      '1010 mail#1 completed by team/1',
      '1010 call#2 answered by team/1 after 60',
      '1110 call#2 talkEnded by team/1',
      '1110 call#2 completed by team/1',
    ]);
  });
});

describe('work that was put down', () => {
  it('is resumed at once by whoever else is free for it', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100, route('desk')), mail: mailType(5, route('desk', 'office')) },
      skillGroups: { desk: team(1, ['call', 'mail']), office: team(1, ['mail']) },
    });
    expect(storyOf(source, [[50], [0]]).slice(3)).toEqual([
      '50 call#1 arrived',
      '50 call#1 offered',
      '50 mail#0 putDown by desk/0',
      '50 call#1 answered by desk/0 after 0',
      '50 mail#0 resumed by office/0',
      '100 mail#0 completed by office/0',
      '150 call#1 talkEnded by desk/0',
      '150 call#1 completed by desk/0',
    ]);
  });

  it('stands before work that came at the same instant', () => {
    const source = scenario({
      contactTypes: { call: phoneType(100), mail: mailType(5) },
      skillGroups: { team: team(1, ['call', 'mail']) },
    });
    expect(storyOf(source, [[50], [0, 0]]).filter((line) => /resumed|answered/.test(line))).toEqual([
      '0 mail#0 answered by team/0 after 0',
      '50 call#2 answered by team/0 after 0',
      '150 mail#0 resumed by team/0',
      '200 mail#1 answered by team/0 after 200',
    ]);
  });
});
