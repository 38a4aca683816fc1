import type { Provenance, ScenarioInput, Text } from '../schema/index.ts';
import { SCHEMA_VERSION } from '../schema/index.ts';
import type { ContactTypeFit } from './fit/contactTypes.ts';
import type { IntervalMinutes } from './fit/fitLog.ts';
import type { LogFormat } from './log/logFormat.ts';

/** Agents who take the same types, and how many of them are on duty in each step. */
export interface RosterTeam {
  readonly types: readonly string[];
  readonly onDuty: readonly number[];
}

/** A day read from a log, ready to be written as a scenario. */
export interface DayParts {
  readonly name: Text;
  readonly description: Text;
  /** `1999-02-01` */
  readonly date: string;
  readonly intervalMinutes: IntervalMinutes;
  readonly types: readonly ContactTypeFit[];
  /** Contacts per interval of a type. */
  readonly counts: (type: string) => number[];
  readonly teams: readonly RosterTeam[];
  readonly stepMinutes: number;
  readonly busynessCv: number;
}

type ContactTypeInput = ScenarioInput['contactTypes'][string];

/** Writes the scenario of one clock day, midnight to midnight, on one phone channel. */
export function toScenario(parts: DayParts, format: LogFormat): ScenarioInput {
  const ids = identifiers(parts.types.map(({ type }) => type));
  const teams = everyTypeServed(parts);
  const vip = format.vip?.headStartSeconds;
  return {
    schemaVersion: SCHEMA_VERSION,
    name: parts.name,
    description: parts.description,
    calendar: {
      timeZone: format.timeZone,
      start: `${parts.date}T00:00`,
      durationHours: 24,
      intervalMinutes: parts.intervalMinutes,
    },
    channels: { phone: { name: { zh: '电话', en: 'Phone' }, kind: 'phone' } },
    demand: { busyness: { cv: parts.busynessCv } },
    contactTypes: Object.fromEntries(
      parts.types.map((fit) => [ids.get(fit.type), contactTypeInput(fit, parts, teams, format)]),
    ),
    routing: {
      contactArrives: 'longestIdle',
      capacityFrees: 'oldestFirst',
      vip: vip === undefined ? { kind: 'priority' } : { kind: 'headStart', seconds: vip },
    },
    skillGroups: Object.fromEntries(
      teams.map((team, index) => [
        teamId(index),
        {
          name: teamName(team, index),
          serves: team.types.map((type) => ({ contactType: ids.get(type) ?? type })),
          roster: { kind: 'curve', intervalMinutes: parts.stepMinutes, agents: [...team.onDuty] },
        },
      ]),
    ),
    provenance: PROVENANCE,
  };
}

function contactTypeInput(
  fit: ContactTypeFit,
  parts: DayParts,
  teams: readonly RosterTeam[],
  format: LogFormat,
): ContactTypeInput {
  const serving = teams.flatMap(({ types }, index) => (types.includes(fit.type) ? [teamId(index)] : []));
  return {
    name: format.typeNames[fit.type] ?? fit.type,
    channel: 'phone',
    demand: [{ kind: 'series', intervalMinutes: parts.intervalMinutes, counts: parts.counts(fit.type) }],
    vipShare: fit.vipShare,
    ...(fit.patience.law && { patienceSeconds: fit.patience.law }),
    service: { kind: 'voice', talkSeconds: fit.service.law },
    route: serving.map((skillGroup) => ({ skillGroup })),
  };
}

/** A type that nobody took on this day may go to everybody; a day without agents gets a team of nobody. */
function everyTypeServed({ teams, types }: DayParts): RosterTeam[] {
  const all = types.map(({ type }) => type);
  if (teams.length === 0) return [{ types: all, onDuty: [0] }];
  const orphans = all.filter((type) => !teams.some((team) => team.types.includes(type)));
  return teams.map((team) => ({
    onDuty: team.onDuty,
    types: all.filter((type) => team.types.includes(type) || orphans.includes(type)),
  }));
}

const teamId = (index: number): string => `team${index + 1}`;

function teamName({ types }: RosterTeam, index: number): Text {
  return { zh: `第 ${index + 1} 组（${types.join('、')}）`, en: `Team ${index + 1} (${types.join(', ')})` };
}

/** The log's own names of types where they can be ids, else `type1`, `type2`, ... */
function identifiers(types: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  types.forEach((type, index) => {
    const usable = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(type);
    let id = usable ? type : `type${index + 1}`;
    while (!usable && types.includes(id)) id += '_';
    ids.set(type, id);
  });
  return ids;
}

const PROVENANCE: Provenance[] = [
  {
    path: 'contactTypes',
    mark: 'derived',
    note: {
      zh: '来电量为通话记录中各时段的实际数；通话时长为拟合或经验分布；耐心按 Kaplan–Meier 估计（已接通者的等待视为删失）。',
      en: 'Contacts are the log’s counts per interval; talk times a fitted or the observed law; patience by Kaplan-Meier, with waits of answered calls as censored.',
    },
  },
  {
    path: 'skillGroups',
    mark: 'derived',
    note: {
      zh: '在岗人数由记录推算：两次通话之间，从最后一次让客户空等的时刻起才算在岗；停顿超过半小时算离岗。',
      en: 'Agents on duty are inferred: between two calls an agent counts from the last moment a caller was left waiting; a pause above half an hour is absence.',
    },
  },
];
