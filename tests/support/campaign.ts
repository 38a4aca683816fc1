import { loadLibrary, type ScenarioInput } from '../../scenarios/index.ts';
import { campaignTypes } from './campaign/contactTypes.ts';
import { CAMPAIGN_DAYS, Stretch } from './campaign/days.ts';
import { campaignIncidents, campaignPlaybook } from './campaign/events.ts';
import { campaignGroups } from './campaign/people.ts';

/**
 * The mid-size shop of the library through the forty days of Double Eleven, with every mechanism at work.
 * @param stretch first day and number of days, counted from 20 October
 * @param volume contacts, agents and limits times this
 */
export function campaign({ first = 0, days = CAMPAIGN_DAYS, volume = 1 } = {}): ScenarioInput {
  const library = loadLibrary('mid-midnight');
  const stretch = new Stretch(first, days);
  return {
    ...library,
    calendar: { start: stretch.start, durationHours: 24 * days, intervalMinutes: 15 },
    channels: {
      ...library.channels,
      social: { name: 'Social', kind: 'social', serviceLevelThresholdSeconds: 60 },
      tickets: { name: 'Tickets', kind: 'ticket' },
    },
    demand: { volumeFactor: volume, busyness: { cv: 0.1, correlation: 0.8, period: { cv: 0.05, minutes: 60 } } },
    bot: { ...library.bot!, abandonShare: 0.02, sessionLimit: Math.round(1500 * volume), transferEffortFactor: 0.95 },
    contactTypes: campaignTypes(library, stretch, volume),
    routing: { contactArrives: 'weighted', capacityFrees: 'ageingScore', stickyAgentHours: 24 },
    skillGroups: campaignGroups(library, stretch, volume),
    incidents: campaignIncidents(stretch, volume),
    playbook: campaignPlaybook(volume),
    variants: {},
  };
}
