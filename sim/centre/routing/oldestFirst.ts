import { lowestScoreInClass } from './eligible.ts';

/** In the most urgent class that waits: the contact that has waited longest, head start counted as waiting. */
export const oldestContact = lowestScoreInClass(
  ({ contacts, model }, queue, contact) => contacts.waitingSince[contact] - model.queueHeadStart[queue],
);
