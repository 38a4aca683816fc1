import { expectedContacts, loadLibrary, parseScenario, type Scenario, type ScenarioInput } from '../scenarios/index.ts';

type Groups = ScenarioInput['skillGroups'];

/** Of the library's day, which does nothing about the rush: with so many times its agents most customers are answered. */
const STAFF = 3;

/**
 * Double Eleven of a platform that expects so many contacts: the large day of the library (ten types by chat and phone,
 * a bot before them, impatient customers of whom some come back), its agents scaled alike. The day is an ordinary one of
 * its kind, neither busier nor quieter than expected, so that volumes can be compared.
 */
export function platformDay(contacts: number): ScenarioInput {
  const library = loadLibrary('large-midnight');
  const factor = contacts / contactsOf(library);
  return {
    ...library,
    name: `Platform day, ${contacts} contacts`,
    demand: { volumeFactor: factor },
    skillGroups: scaled(library.skillGroups, STAFF * factor),
    variants: {},
  };
}

function scaled(groups: Groups, factor: number): Groups {
  const entries = Object.entries(groups).map(([id, group]) => {
    const { roster } = group;
    if (roster.kind !== 'team') throw new Error('the day of the library has teams');
    return [id, { ...group, roster: { ...roster, headcount: Math.round(roster.headcount * factor) } }] as const;
  });
  return Object.fromEntries(entries);
}

function contactsOf(input: ScenarioInput): number {
  return Object.values(expectedContacts(read(input))).reduce((sum, contacts) => sum + contacts, 0);
}

/** Throws when the scenario has a problem. */
export function read(input: ScenarioInput): Scenario {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}
