import { lowestScoreInClass } from './eligible.ts';

/** In the most urgent class that waits: the contact due first. Live contacts, which are never due, come after them, by age. */
export const earliestDeadline = lowestScoreInClass(({ contacts }, _queue, contact) => contacts.deadline[contact]);
