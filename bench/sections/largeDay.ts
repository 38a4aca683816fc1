import { expectedContacts, loadLibrary } from '../../scenarios/index.ts';
import { read } from '../platformDay.ts';
import { runDay } from '../day.ts';
import { type Day, daysTable } from './days.ts';
import { inRounds, type Options, type Section } from './section.ts';

const DAYS = ['large-midnight', 'large-start20'];

/** The large days of the library as they are. */
export const largeDay: Section = {
  id: 'large',
  title: 'large: the large days of the library, millions of contacts, one replication in a fresh process',
  measure: ({ rounds }) => daysTable(DAYS.map((id) => measure(id, rounds))),
};

function measure(id: string, rounds: Options['rounds']): Day {
  const scenario = read(loadLibrary(id));
  const expected = Object.values(expectedContacts(scenario)).reduce((sum, contacts) => sum + contacts, 0);
  const deviation = expected * scenario.demand.busyness.cv;
  return { name: id, runs: inRounds(rounds, (round) => runDay('library', id, round)), expected, deviation };
}
