import type { Incident, Rule } from '../changes.ts';
import { ELEVENTH_OF_NOVEMBER as ELEVENTH, type Stretch } from './days.ts';

/** Everything that can go wrong does so between 31 October and 16 November. */
export function campaignIncidents(stretch: Stretch, volume: number): Incident[] {
  const all: [day: number, clock: string, make: (window: { name: string; at: string }) => Incident][] = [
    [11, '20:10', (window) => ({ kind: 'channelDown', channel: 'phone', minutes: 20, ...window })],
    [
      ELEVENTH,
      '00:05',
      (window) => ({ kind: 'botDown', sessionLimit: Math.round(50 * volume), minutes: 15, ...window }),
    ],
    [ELEVENTH, '00:00', (window) => ({ kind: 'slowSystem', effortFactor: 1.3, minutes: 40, ...window })],
    [ELEVENTH, '10:00', (window) => ({ kind: 'absence', skillGroup: 'temps', share: 0.2, minutes: 600, ...window })],
    [
      ELEVENTH + 1,
      '09:00',
      (window) => ({ kind: 'surge', contactTypes: ['promotion'], factor: 2, minutes: 90, ...window }),
    ],
    [
      ELEVENTH + 2,
      '08:00',
      (window) => ({ kind: 'logisticsDelay', delayHours: 24, contactFactor: 1.5, minutes: 720, ...window }),
    ],
    [
      ELEVENTH + 5,
      '08:00',
      (window) => ({ kind: 'productFault', contactFactor: 1.8, detectedAfterMinutes: 600, minutes: 1440, ...window }),
    ],
  ];
  return all
    .filter(([day]) => stretch.has(day))
    .map(([day, clock, make]) => make({ name: 'incident', at: stretch.at(day, clock) }));
}

export function campaignPlaybook(volume: number): Rule[] {
  const waiting = (channel: string, above: number): Rule['when'] => {
    return { measure: 'queueLength', channel, above: above * volume, forMinutes: 2 };
  };
  const rule = (when: Rule['when'], act: Rule['act']): Rule => ({ name: act.kind, when, act });
  return [
    rule(waiting('chat', 150), { kind: 'openOverflow', skillGroup: 'outsourcer' }),
    rule(waiting('chat', 100), { kind: 'suspendShrinkage', skillGroup: 'agents' }),
    rule(
      { measure: 'longestWaitSeconds', channel: 'phone', above: 180 },
      { kind: 'callReserves', skillGroup: 'phone', agents: Math.round(10 * volume), delayMinutes: 20 },
    ),
    rule(waiting('social', 20), { kind: 'raiseConcurrency', skillGroup: 'care', to: 9 }),
    rule({ measure: 'occupancy', skillGroup: 'care', above: 0.95 }, { kind: 'shortenAutoClose', toSeconds: 60 }),
    rule(
      { measure: 'serviceLevel', channel: 'social', below: 0.3, forMinutes: 10 },
      { kind: 'switchToMessages', channel: 'social' },
    ),
  ];
}
