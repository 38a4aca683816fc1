import { ACTIONS, INCIDENT_KINDS, type Model } from '../centre/model.ts';
import { type ContactEvent, type Observer, type EmergencyEvent, WAIT_EVENTS } from './observer.ts';

/** Writes one line per event, for tests that compare a whole story and for people who want to follow one. */
export class Trace implements Observer {
  readonly lines: string[] = [];
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  contact(
    event: ContactEvent,
    time: number,
    contact: number,
    contactType: number,
    skillGroup: number,
    agent: number,
    wait: number,
  ): void {
    const who = `${this.model.contactTypeIds[contactType]}#${contact}`;
    const where = skillGroup < 0 ? '' : ` by ${this.model.skillGroupIds[skillGroup]}/${agent}`;
    const after = WAIT_EVENTS.includes(event) ? ` after ${rounded(wait)}` : '';
    this.lines.push(`${rounded(time)} ${who} ${event}${where}${after}`);
  }

  emergency(event: EmergencyEvent, time: number, index: number): void {
    const { incidentKind, ruleAction } = this.model;
    const ofRule = event === 'ruleActed' || event === 'ruleEnded';
    const what = ofRule ? ACTIONS[ruleAction[index]] : INCIDENT_KINDS[incidentKind[index]];
    this.lines.push(`${rounded(time)} ${what}#${index} ${event}`);
  }
}

function rounded(seconds: number): string {
  return String(Math.round(seconds * 1000) / 1000);
}
