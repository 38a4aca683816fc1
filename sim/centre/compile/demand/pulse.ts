import { exp, expm1 } from '../../../random/index.ts';
import { secondsBetween } from '../time.ts';
import { MINUTE } from '../../units.ts';
import { overPieces } from './rate.ts';
import type { SourceKind, SourceOf } from './source.ts';

/**
 * A named surge: the rate rises in a straight line to its peak and then decays exponentially. The peak is such that
 * the contacts of all time add up: contacts = peak x (rise / 2 + decay).
 */
export const pulse: SourceKind<SourceOf<'pulse'>> = {
  steps: ({ contacts }) => (contacts > 0 ? [MINUTE] : []),
  rate({ at, contacts, riseMinutes, decayMinutes }, { start }) {
    const rise = riseMinutes * MINUTE;
    const decay = decayMinutes * MINUTE;
    const peak = contacts / (rise / 2 + decay);
    const begin = secondsBetween(start, at);
    const top = begin + rise;
    const endOfPiece = (second: number): number => {
      if (second < begin) return begin;
      return second < top ? top : Infinity;
    };
    return overPieces(endOfPiece, (from, to) => {
      if (from < begin) return 0;
      if (from < top) return (peak * ((from + to) / 2 - begin)) / rise;
      return (peak * decay * exp((top - from) / decay) * -expm1((from - to) / decay)) / (to - from);
    });
  },
};
