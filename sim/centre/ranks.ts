/** Order of events at the same instant (reference model, section 1); equal ranks run in the order they were scheduled. */
export const RANK_COMPLETION = 0;
export const RANK_STAFFING = 1;
// 2: incidents and playbook
export const RANK_ABANDONMENT = 3;
/** First arrivals, contacts handed over by the bot, and customers who come back. */
export const RANK_ARRIVAL = 4;
export const RANK_REPORTING = 5;
