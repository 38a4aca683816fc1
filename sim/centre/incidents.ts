import type { Centre } from './centre.ts';
import { INCIDENT_KINDS, type Model } from './model.ts';

const CHANNEL_DOWN = INCIDENT_KINDS.indexOf('channelDown');
const BOT_DOWN = INCIDENT_KINDS.indexOf('botDown');
const SLOW_SYSTEM = INCIDENT_KINDS.indexOf('slowSystem');

/**
 * Incidents as they begin and end. Whatever is under way goes on: contacts in the queue keep their place, bot sessions and
 * efforts begun run to their end. Incidents of demand and of absence are part of the compiled rates and staffing; they
 * are only announced here.
 */
export class Incidents {
  private readonly model: Model;
  private readonly open: Uint8Array;
  private position = 0;

  constructor(model: Model) {
    this.model = model;
    this.open = new Uint8Array(model.incidentKind.length);
  }

  /** When an incident next begins or ends, Infinity after the last. */
  nextTime(): number {
    const { switchTime } = this.model;
    return this.position < switchTime.length ? switchTime[this.position] : Infinity;
  }

  /** Begins or ends the next one; those that overlap combine. */
  switchNext(centre: Centre, time: number): void {
    const incident = this.model.switchIncident[this.position];
    const begins = this.model.switchBegins[this.position++];
    this.open[incident] = begins;
    this.combine(centre);
    centre.tellEmergency(begins === 1 ? 'incidentBegan' : 'incidentEnded', incident, time);
  }

  /** Worked out anew from those that are open, so that the last end leaves no trace. */
  private combine({ conditions, model }: Centre): void {
    const { incidentChannel, incidentKind, incidentValue } = model;
    conditions.botSessionLimit = model.botSessionLimit;
    conditions.effortFactor = 1;
    conditions.channelDown.fill(0);
    this.open.forEach((open, i) => {
      if (open === 0) return;
      const kind = incidentKind[i];
      if (kind === CHANNEL_DOWN) conditions.channelDown[incidentChannel[i]] = 1;
      if (kind === SLOW_SYSTEM) conditions.effortFactor *= incidentValue[i];
      if (kind === BOT_DOWN) conditions.botSessionLimit = Math.min(conditions.botSessionLimit, incidentValue[i]);
    });
  }
}
