import type { Scenario } from '../../../scenarios/index.ts';
import { ACTIONS, INCIDENT_KINDS, MEASURES, type Model } from '../model.ts';
import { type Frame, secondsBetween } from './time.ts';
import { MINUTE } from '../units.ts';

type Incident = Scenario['incidents'][number];
type Rule = Scenario['playbook'][number];
type IncidentColumns = Pick<
  Model,
  'incidentKind' | 'incidentChannel' | 'incidentValue' | 'switchTime' | 'switchIncident' | 'switchBegins'
>;
type RuleColumns = Pick<
  Model,
  | 'ruleMeasure'
  | 'ruleChannel'
  | 'ruleGroup'
  | 'ruleAbove'
  | 'ruleBelow'
  | 'ruleOver'
  | 'ruleFor'
  | 'ruleBack'
  | 'ruleAction'
  | 'ruleTarget'
  | 'ruleAmount'
  | 'ruleDelay'
>;

/** What goes wrong when, and what the emergency plan does about it. */
export function compileEvents(
  scenario: Scenario,
  frame: Frame,
): IncidentColumns & RuleColumns & Pick<Model, 'channelChanges'> {
  return {
    channelChanges: channelChanges(scenario, frame),
    ...compileIncidents(scenario, frame),
    ...compilePlaybook(scenario.playbook, frame),
  };
}

function channelChanges({ incidents, playbook }: Scenario, { channelIds }: Frame): Uint8Array {
  const changing = [
    ...incidents.map((incident) => (incident.kind === 'channelDown' ? incident.channel : undefined)),
    ...playbook.map(({ act }) => (act.kind === 'switchToMessages' ? act.channel : undefined)),
  ];
  return Uint8Array.from(channelIds, (id) => (changing.includes(id) ? 1 : 0));
}

function compileIncidents({ calendar, incidents }: Scenario, { channelIds, horizon }: Frame): IncidentColumns {
  const switches = incidents.flatMap((incident, index) => {
    const from = secondsBetween(calendar.start, incident.at);
    const to = from + minutesOf(incident) * MINUTE;
    if (to <= 0 || from >= horizon) return [];
    return [
      { time: Math.max(0, from), index, begins: 1 },
      { time: to, index, begins: 0 },
    ];
  });
  switches.sort((a, b) => a.time - b.time || a.begins - b.begins || a.index - b.index);
  return {
    incidentKind: Int32Array.from(incidents, ({ kind }) => INCIDENT_KINDS.indexOf(kind)),
    incidentChannel: Int32Array.from(incidents, (incident) =>
      incident.kind === 'channelDown' ? channelIds.indexOf(incident.channel) : -1,
    ),
    incidentValue: Float64Array.from(incidents, valueOf),
    switchTime: Float64Array.from(switches, ({ time }) => time),
    switchIncident: Int32Array.from(switches, ({ index }) => index),
    switchBegins: Uint8Array.from(switches, ({ begins }) => begins),
  };
}

function minutesOf(incident: Incident): number {
  if (incident.kind !== 'productFault') return incident.minutes;
  return Math.min(incident.minutes, incident.detectedAfterMinutes);
}

function valueOf(incident: Incident): number {
  switch (incident.kind) {
    case 'botDown':
      return incident.sessionLimit;
    case 'slowSystem':
      return incident.effortFactor;
    default:
      return 0;
  }
}

function compilePlaybook(rules: readonly Rule[], frame: Frame): RuleColumns {
  const { channelIds, skillGroupIds } = frame;
  const indexIn = (ids: readonly string[], id: string | undefined): number => (id === undefined ? -1 : ids.indexOf(id));
  const numbers = (of: (rule: Rule) => number): Float64Array => Float64Array.from(rules, of);
  return {
    ruleMeasure: Int32Array.from(rules, ({ when }) => MEASURES.indexOf(when.measure)),
    ruleChannel: Int32Array.from(rules, ({ when }) => indexIn(channelIds, when.channel)),
    ruleGroup: Int32Array.from(rules, ({ when }) => indexIn(skillGroupIds, when.skillGroup)),
    ruleAbove: numbers(({ when }) => when.above ?? Infinity),
    ruleBelow: numbers(({ when }) => when.below ?? -Infinity),
    ruleOver: numbers(({ when }) => Math.ceil(when.overMinutes)),
    ruleFor: numbers(({ when }) => when.forMinutes),
    ruleBack: numbers(({ backForMinutes }) => backForMinutes),
    ruleAction: Int32Array.from(rules, ({ act }) => ACTIONS.indexOf(act.kind)),
    ruleTarget: Int32Array.from(rules, ({ act }) => {
      if ('skillGroup' in act) return skillGroupIds.indexOf(act.skillGroup);
      return act.kind === 'switchToMessages' ? channelIds.indexOf(act.channel) : -1;
    }),
    ruleAmount: numbers(({ act }) => amountOf(act)),
    ruleDelay: numbers(({ act }) => (act.kind === 'callReserves' ? act.delayMinutes : 0)),
  };
}

/** How far the action moves what it acts on; 1 for what is only on or off. */
function amountOf(act: Rule['act']): number {
  switch (act.kind) {
    case 'callReserves':
      return act.agents;
    case 'raiseConcurrency':
      return act.to;
    case 'shortenAutoClose':
      return act.toSeconds;
    default:
      return 1;
  }
}
