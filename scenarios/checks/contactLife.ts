import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { ContactType, Scenario } from '../schema/index.ts';

/** What may befall a contact fits its service, leads to types that can take it, and comes to an end. */
export function checkContactLife(scenario: Scenario): Problem[] {
  return [
    ...Object.entries(scenario.contactTypes).flatMap(([id, type]) => {
      const path = `contactTypes.${id}`;
      return [
        ...deferredProblems(type, path),
        ...blockedProblems(scenario, type, path),
        ...callbackProblems(scenario, type, path),
        ...silenceProblems(type, path),
        ...afterServiceProblems(scenario, type, path),
      ];
    }),
    ...endlessTransfers(scenario),
  ];
}

/** Nobody waits with deferred work: what customers do while they wait makes no sense there. */
function deferredProblems(type: ContactType, path: string): Problem[] {
  if (type.service.kind !== 'deferred') return [];
  const { bot, callback, patienceSeconds, queue, retry, silentAbandonment } = type;
  return Object.entries({ patienceSeconds, silentAbandonment, bot, callback, queue, retry }).flatMap(
    ([field, value]) => (value === undefined ? [] : [problem(`${path}.${field}`, value, 'notForDeferred', {})]),
  );
}

function blockedProblems(scenario: Scenario, { queue, retry }: ContactType, path: string): Problem[] {
  if (queue === undefined) return [];
  const { messageContactType, openHours = [], whenBlocked } = queue;
  const field = `${path}.queue.whenBlocked`;
  return [
    ...openHours.flatMap(({ fromHour, toHour }, i) =>
      fromHour < toHour
        ? []
        : [problem(`${path}.queue.openHours[${i}].toHour`, toHour, 'closesBeforeOpening', { fromHour })],
    ),
    ...(whenBlocked === 'message' && messageContactType === undefined
      ? [problem(field, whenBlocked, 'messageTypeMissing', {})]
      : []),
    ...(whenBlocked === 'retry' && retry === undefined ? [problem(field, whenBlocked, 'retryMissing', {})] : []),
    ...notDeferred(scenario, messageContactType, `${path}.queue.messageContactType`),
  ];
}

/** Types that do not exist are told by the reference check. */
function notDeferred({ contactTypes }: Scenario, id: string | undefined, path: string): Problem[] {
  const service = id === undefined ? undefined : contactTypes[id]?.service.kind;
  return service === undefined || service === 'deferred' ? [] : [problem(path, id, 'notDeferred', { service })];
}

function callbackProblems({ contactTypes }: Scenario, { callback, service }: ContactType, path: string): Problem[] {
  if (callback === undefined || service.kind === 'deferred') return [];
  const { offerWhenExpectedWaitExceedsSeconds, offerWhenWaiting, toContactType } = callback;
  const isOffered = offerWhenExpectedWaitExceedsSeconds !== undefined || offerWhenWaiting !== undefined;
  const later = toContactType === undefined ? undefined : contactTypes[toContactType]?.service.kind;
  return [
    ...(isOffered ? [] : [problem(`${path}.callback`, callback, 'callbackNeverOffered', {})]),
    ...(service.kind === 'voice' ? [] : [problem(`${path}.callback`, callback, 'notVoice', { service: service.kind })]),
    ...(later === undefined || later === 'voice'
      ? []
      : [problem(`${path}.callback.toContactType`, toContactType, 'notVoice', { service: later })]),
  ];
}

function silenceProblems({ patienceSeconds, service, silentAbandonment }: ContactType, path: string): Problem[] {
  if (silentAbandonment === undefined || service.kind === 'deferred') return [];
  const field = `${path}.silentAbandonment`;
  return [
    ...(service.kind === 'voice' ? [problem(field, silentAbandonment, 'silenceOnVoice', {})] : []),
    ...(patienceSeconds === undefined ? [problem(field, silentAbandonment, 'patienceMissing', {})] : []),
  ];
}

function afterServiceProblems(scenario: Scenario, { afterService, service }: ContactType, path: string): Problem[] {
  const { ticket, transfer } = afterService ?? {};
  const next = transfer === undefined ? undefined : scenario.contactTypes[transfer.toContactType]?.service.kind;
  return [
    ...(transfer?.warm && (service.kind === 'deferred' || next === 'deferred')
      ? [problem(`${path}.afterService.transfer.warm`, true, 'warmWithoutCustomer', {})]
      : []),
    ...(ticket?.stages ?? []).flatMap(({ contactType }, i) =>
      notDeferred(scenario, contactType, `${path}.afterService.ticket.stages[${i}].contactType`),
    ),
  ];
}

/** Transfers that are certain and lead round in a circle; each circle is told once. */
function endlessTransfers({ contactTypes }: Scenario): Problem[] {
  const told = new Set<string>();
  return Object.keys(contactTypes).flatMap((start) => {
    const cycle: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !told.has(id) && !cycle.includes(id)) {
      cycle.push(id);
      id = certainTransfer(contactTypes[id]);
    }
    if (id !== start || told.has(start)) return [];
    for (const member of cycle) told.add(member);
    return [problem(`contactTypes.${start}.afterService.transfer`, undefined, 'endlessTransfer', { cycle })];
  });
}

function certainTransfer(type: ContactType | undefined): string | undefined {
  const transfer = type?.afterService?.transfer;
  return transfer?.probability === 1 ? transfer.toContactType : undefined;
}
