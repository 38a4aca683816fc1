import { runDay } from '../day.ts';
import { type Day, daysTable } from './days.ts';
import { inRounds, type Options, type Section } from './section.ts';

const BASE = 1_000_000;
/** Contacts and agents times so much. */
const VOLUMES = [1, 10];
/** Takes minutes. */
const VOLUME_IF_FULL = 100;

/** How cost grows with volume: the same day, with contacts and agents times 1, 10 and 100. */
export const platform: Section = {
  id: 'platform',
  title: `platform: a platform's day, contacts x 1, 10 (and with --full 100) of ${BASE.toLocaleString('en')}, one replication in a fresh process`,
  measure: ({ rounds, scale, full }) => {
    const base = BASE * scale;
    const volumes = full ? [...VOLUMES, VOLUME_IF_FULL] : VOLUMES;
    return daysTable(volumes.map((volume) => measure(base, volume, volume === VOLUME_IF_FULL ? 1 : rounds)));
  },
};

function measure(base: number, volume: number, rounds: Options['rounds']): Day {
  const expected = base * volume;
  const runs = inRounds(rounds, (round) => runDay('platform', expected, round));
  return { name: `x ${volume}`, runs, expected, deviation: Math.sqrt(expected) };
}
