import type { Model } from '../model.ts';

/** All that a routing rule may look at; it can change nothing. */
export interface RoutingView {
  readonly model: Model;
  readonly people: {
    /** Contacts that a group can still take, by group. */
    readonly room: Int32Array;
    /** The agent of a group with room that would take the next contact. */
    nextAgent(group: number): number;
    /** An agent of a group who holds nothing, -1 when there is none. */
    idleAgent(group: number): number;
    /** Contacts held, by agent. */
    readonly held: Int32Array;
    /** When the agent came to hold as many contacts as it does, by agent. */
    readonly since: Float64Array;
  };
  readonly queues: {
    /** The contact first in line of a queue; -1 when nobody waits. */
    head(queue: number): number;
    /** The contact behind another one in its queue; -1 for the last. */
    next(contact: number): number;
    /** How many wait in a queue. */
    length(queue: number): number;
  };
  readonly contacts: {
    /** Since when it counts as waiting: earlier than it joined its queue when it came with an age, by contact. */
    readonly waitingSince: Float64Array;
    /** When it is due, by contact; Infinity for live contacts. */
    readonly deadline: Float64Array;
    /** The number of (0, 1) that a contact drew for being routed by chance. */
    routingDraw(contact: number): number;
  };
  readonly calendar: {
    /** Now. */
    readonly time: number;
  };
}

/** A contact of a type asks for a person: the group to serve it now, or -1 to wait. */
export type ArrivalRule = (view: RoutingView, type: number, contact: number) => number;

/** A group has room: the waiting contact to serve, or -1 when nobody waits for it. */
export type CapacityRule = (view: RoutingView, group: number) => number;
