/** The part of a model that tells who works when, on what, and how fast; see Model for its conventions. */
export interface PeopleModel {
  // --- people, by group
  /** Index into SERVICE_KINDS of the live service that the group gives; deferred when it gives none. */
  readonly groupService: Int32Array;
  /** Probability that a contact served by the group is resolved. */
  readonly resolution: Float64Array;
  readonly concurrency: Int32Array;
  /** [G x maxConcurrency + 1] speed of each chat (chatShared) or of a reply begun (chatRounds) when the agent holds j chats. */
  readonly chatSpeed: Float64Array;
  /** Of all groups, raised by the emergency plan or not. */
  readonly maxConcurrency: number;
  /** [G x K] factor on the effort draw: effort factor / efficiency; 0 where the group does not serve the type. */
  readonly effortFactor: Float64Array;
  /** [G x staffingSteps] agents scheduled after shrinkage; of groups in shifts the mean over the step, rounded. */
  readonly staffing: Int32Array;
  /** The same without shrinkage; empty when the emergency plan cannot suspend it. */
  readonly staffingWithoutShrinkage: Int32Array;
  readonly staffingStepSeconds: number;
  readonly staffingSteps: number;
  /** 1 when nobody works before the emergency plan opens the group. */
  readonly startsClosed: Uint8Array;
  /** Probability that a scheduled agent does not come on a day. */
  readonly noShow: Float64Array;
  /** Efficiency of a new agent, which rises to 1 over so many seconds of work (0: it is 1). */
  readonly startEfficiency: Float64Array;
  readonly fullEfficiencySeconds: Float64Array;
  /** Factor on effort after so many seconds of work on a day (Infinity: never). */
  readonly fatigueAfterSeconds: Float64Array;
  readonly fatigueEffort: Float64Array;
  /** Coefficient of variation between agents of their factors on effort. */
  readonly proficiencySpread: Float64Array;

  // --- agents, numbered through all groups: those of group g are firstAgent[g] .. firstAgent[g + 1]
  /** [G] 1 when they are persons with hours of their own; else the group has as many as are ever needed at once. */
  readonly inShifts: Uint8Array;
  readonly firstAgent: Int32Array;
  /** [G] where the agents begin who come only when the emergency plan calls them. */
  readonly firstReserve: Int32Array;
  /** Rolls: the persons of a shift, the reserves of a group in shifts, or all agents of another group; rollStart[i] .. rollStart[i + 1]. */
  readonly rollIds: readonly string[];
  readonly rollGroup: Int32Array;
  readonly rollStart: Int32Array;
  /** Crews: persons who work the same hours, crewAgents[crewStart[i] .. crewStart[i + 1]); 1 for those lost to shrinkage. */
  readonly crewGroup: Int32Array;
  readonly crewStart: Int32Array;
  readonly crewAgents: Int32Array;
  readonly crewShrunk: Uint8Array;
  /** Changes of duty in the order of time, ends first: which crew, begins (1) or ends (0), and the calendar day on which its shift began. */
  readonly dutyTime: Float64Array;
  readonly dutyCrew: Int32Array;
  readonly dutyOn: Uint8Array;
  readonly dutyDay: Int32Array;
}
