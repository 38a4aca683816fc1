import { wholeMinutes } from '../time.ts';
import { SHAPE_STEP, shapedRate } from './dayShape.ts';
import { overPieces } from './rate.ts';
import type { SourceKind, SourceOf } from './source.ts';

/** Contacts on an ordinary day, spread over the clock. */
export const profile: SourceKind<SourceOf<'profile'>> = {
  steps: (_, { startSecondOfDay }) => [SHAPE_STEP, wholeMinutes(startSecondOfDay % SHAPE_STEP)],
  rate(source, { startSecondOfDay }) {
    const rateAt = shapedRate(source.contactsPerDay, source);
    return overPieces(
      (second) => (Math.floor((startSecondOfDay + second) / SHAPE_STEP) + 1) * SHAPE_STEP - startSecondOfDay,
      (from) => rateAt(startSecondOfDay + from),
    );
  },
};
