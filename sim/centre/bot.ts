import { quantile } from '../distributions/index.ts';
import { FLOW, IN_BOT_LEVEL } from '../observe/intervalCounters.ts';
import type { Centre } from './centre.ts';
import { AFTER_BOT, BOT_ABANDONED, BOT_FALSELY_CONTAINS, BOT_RESOLVES, IN_BOT } from './contactTable.ts';
import { RANK_COMPLETION } from './ranks.ts';
import { goIntoOrbit } from './orbit.ts';
import { ROLE } from './roles.ts';

/** A covered contact meets the bot unless it refuses; the others ask for a person at once. */
export function beginBotStage(centre: Centre, slot: number, time: number): void {
  const { attributes, contacts, counters } = centre;
  const type = contacts.type[slot];
  const covered = attributes.isCovered(type);
  const refuses = attributes.refusesBot(type);
  const base = contacts.flowBase[slot];
  if (!covered || refuses) {
    if (covered) counters.flow[base + FLOW.botRefused]++;
    return centre.join(slot, time);
  }
  if (centre.botSessions >= centre.conditions.botSessionLimit) {
    counters.flow[base + FLOW.botFull]++;
    return centre.join(slot, time);
  }
  centre.botSessions++;
  counters.flow[base + FLOW.botMet]++;
  counters.typeLevel(type, IN_BOT_LEVEL, 1, time);
  contacts.state[slot] = IN_BOT;
  contacts.botOutcome[slot] = attributes.botOutcome(type);
  centre.tell('botStarted', slot, time);
  centre.scheduleContact(slot, time + attributes.botDuration(type), RANK_COMPLETION);
}

/** Resolved, falsely contained (leaves, and comes back for a person), given up, or handed to a person. */
export function endBotSession(centre: Centre, slot: number, time: number): void {
  const { contacts, counters, model } = centre;
  const { flow } = counters;
  const type = contacts.type[slot];
  const base = contacts.flowBase[slot];
  counters.typeLevel(type, IN_BOT_LEVEL, -1, time);
  centre.botSessions--;
  switch (contacts.botOutcome[slot]) {
    case BOT_RESOLVES:
      flow[base + FLOW.botResolved]++;
      centre.tell('botResolved', slot, time);
      return contacts.release(slot);
    case BOT_FALSELY_CONTAINS:
      flow[base + FLOW.botFalselyContained]++;
      centre.tell('botFalselyContained', slot, time);
      return goIntoOrbit(
        centre,
        slot,
        time,
        quantile(model.botReturnLag[type]!, contacts.uniform(slot, ROLE.botReturn)),
        AFTER_BOT,
      );
    case BOT_ABANDONED:
      flow[base + FLOW.botAbandoned]++;
      centre.tell('botAbandoned', slot, time);
      return contacts.release(slot);
    default:
      flow[base + FLOW.botTransferred]++;
      contacts.effortFactor[slot] = model.botTransferEffort[type];
      centre.tell('botTransferred', slot, time);
      return centre.join(slot, time);
  }
}
