/** Order of events at the same instant (reference model, section 1); equal ranks run in the order they were scheduled. */
/** An agent is done with a contact or a reply, or the bot with its customer. */
export const RANK_COMPLETION = 0;
export const RANK_STAFFING = 1;
export const RANK_INCIDENT = 2;
export const RANK_PLAYBOOK = 3;
/** Patience ends, a further route opens, a deadline passes, a chat is closed for silence. */
export const RANK_ABANDONMENT = 4;
/** First arrivals, customers and tickets that come back, and further messages in a chat. */
export const RANK_ARRIVAL = 5;
export const RANK_REPORTING = 6;
