import type { ScenarioInput } from '../../scenarios/schema/index.ts';
import { constant } from './chats.ts';
import { phoneType } from './scenarios.ts';

type TypeInput = ScenarioInput['contactTypes'][string];
type Service = TypeInput['service'];

/** A chat type whose chats share their agent, of constant work; fields given replace the defaults. */
export function sharedChatType(workSeconds: number, fields: Partial<TypeInput> = {}): TypeInput {
  return phoneType(0, {
    channel: 'chat',
    service: { kind: 'chatShared', workSeconds: constant(workSeconds) },
    ...fields,
  });
}

/** A type of work that is deferred, of constant effort; fields given replace the defaults. */
export function deferredType(
  effortSeconds: number,
  fields: Partial<TypeInput> & { work?: Partial<Extract<Service, { kind: 'deferred' }>> } = {},
): TypeInput {
  const { work, ...others } = fields;
  return phoneType(0, {
    channel: 'chat',
    service: { kind: 'deferred', effortSeconds: constant(effortSeconds), deadlineHours: 4, ...work },
    ...others,
  });
}

/** A route along these groups, each of which may be told in full. */
export function route(...groups: (string | TypeInput['route'][number])[]): Pick<TypeInput, 'route'> {
  return { route: groups.map((group) => (typeof group === 'string' ? { skillGroup: group } : group)) };
}
