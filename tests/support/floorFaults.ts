import type { Centre } from '../../sim/centre/centre.ts';
import { NOBODY } from '../../sim/centre/contactTable.ts';
import { BUSY, HANDS_ON, IN_HAND, PRESENT, SLOTS, STAFFED } from '../../sim/observe/intervalCounters.ts';
import type { Floor } from '../../sim/observe/observer.ts';
import type { Lives } from './lives/lives.ts';

type Check = readonly [what: string, holds: boolean];

/** What does not fit together on the floor at a moment: told levels, queues, agents and their groups. */
export function floorFaults(centre: Centre, lives: Lives, floor: Floor): string[] {
  const { model } = centre;
  const ofTypes = model.contactTypeIds.flatMap((id, type) => named(id, typeChecks(centre, lives, floor, type)));
  const ofGroups = model.skillGroupIds.flatMap((id, group) => named(id, groupChecks(centre, group)));
  return [...ofTypes, ...ofGroups].filter(([, holds]) => !holds).map(([what]) => `${floor.time}: ${what}`);
}

const named = (id: string, checks: readonly Check[]): Check[] =>
  checks.map(([what, holds]) => [`${id}, ${what}`, holds]);

/** When an agent is done with an empty chat is not told to observers. */
function typeChecks({ model, queues }: Centre, lives: Lives, floor: Floor, type: number): Check[] {
  const inService = lives.now('inService', type);
  return [
    ['queue', floor.queue[type] === lives.now('queue', type)],
    ['length of the queue', floor.queue[type] === queues.length(2 * type) + queues.length(2 * type + 1)],
    ['in the bot', floor.inBot[type] === lives.now('inBot', type)],
    ['in service', model.silentShare[type] > 0 ? floor.inService[type] >= 0 : floor.inService[type] === inService],
    ['orbit', floor.orbit[type] >= 0 && floor.orbit[type] <= lives.now('orbit', type)],
  ];
}

function groupChecks({ counters, model, people, workOf }: Centre, group: number): Check[] {
  const agents = model.firstAgent.slice(group, group + 2);
  const all = Array.from({ length: agents[1] - agents[0] }, (_, i) => agents[0] + i);
  const onDuty = all.filter((agent) => people.isOnDuty(agent));
  const leaving = all.filter((agent) => people.isLeaving(agent));
  const held = (list: readonly number[]): number => list.reduce((sum, agent) => sum + people.held[agent], 0);
  const level = (which: number): number => counters.groupNow(group, which);
  const idle = onDuty.filter((agent) => people.held[agent] === 0).length;
  const whole = all.filter((agent) => workOf[agent] !== NOBODY);
  const { staffed } = people;
  return [
    ['staffed and leaving are busy or idle', level(PRESENT) === level(BUSY) + idle],
    ['present', level(PRESENT) === onDuty.length + leaving.length],
    ['staffed', level(STAFFED) === staffed[group] && level(SLOTS) === staffed[group] * people.concurrency[group]],
    [
      'hands on, busy, present',
      0 <= level(HANDS_ON) && level(HANDS_ON) <= level(BUSY) && level(BUSY) <= level(PRESENT),
    ],
    ['who leaves holds something', leaving.every((agent) => people.held[agent] > 0)],
    ['who is away holds nothing', held(all) === held(onDuty) + held(leaving)],
    ['contacts in hand', level(IN_HAND) === held(all) - whole.reduce((sum, agent) => sum + people.held[agent] - 1, 0)],
    ['room', people.room[group] === staffed[group] * people.concurrency[group] - held(onDuty)],
  ];
}
