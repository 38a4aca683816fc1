/** The public face of the simulator; nobody outside imports deeper. */

// A scenario becomes a model, a model and a seed a summary.
export { compile } from './centre/compile/index.ts';
export type { Model } from './centre/model.ts';
export { Replication, simulate } from './centre/simulate.ts';
export type { ContactEvent, EmergencyEvent, Floor, Observer, SimulateOptions } from './observe/observer.ts';
export {
  BUSINESS_COUNTERS,
  FLOW_COUNTERS,
  GROUP_COUNTERS,
  STATE_COUNTERS,
  type BusinessCounter,
  type FlowCounter,
  type GroupCounter,
  type StateCounter,
  type Summary,
  summaryBuffers,
} from './observe/summary.ts';
export { Trace } from './observe/trace.ts';

// Summaries become figures with intervals.
export { FIGURES, figureById } from './figures/index.ts';
export type { Bilingual, Figure, FigureId, Unit } from './figures/index.ts';
export { Aggregator, aggregateOptions, type AggregateOptions } from './experiment/aggregate.ts';
export { backtestDay, checkDay, simulatedDay, BACKTEST_FIGURES } from './experiment/backtest.ts';
export type { BacktestDay, BacktestFigure, BacktestOptions, Checked, SimulatedDay } from './experiment/backtest.ts';
export { backtestTable, type BacktestTable } from './experiment/backtestTable.ts';
export { compareRuns } from './experiment/compare.ts';
export { wilsonInterval } from './experiment/confidence.ts';
export { outcomeToCsv, outcomeToJson, type ExportOptions } from './experiment/export.ts';
export { formatBacktest, formatBacktestHours } from './experiment/formatBacktest.ts';
export type { ExperimentOutcome, ScenarioOutcome } from './experiment/outcome.ts';
export {
  firstReplications,
  hasValue,
  isPrecise,
  nextReplications,
  type PrecisionRule,
} from './experiment/precision.ts';
export { rowKey } from './experiment/types.ts';
export type {
  Comparison,
  Difference,
  Estimate,
  Results,
  Row,
  RowKey,
  Series,
  ShareEstimate,
} from './experiment/types.ts';

// What is known without simulating.
export { channelCapacity } from './theory/capacity.ts';
export { busyCounts, type CountLaw } from './theory/busyCounts.ts';
export { erlangB, erlangC, waitingSystem } from './theory/erlang.ts';
export { markovQueue, type MarkovQueue } from './theory/markovQueue.ts';
export { modifiedOfferedLoad, offeredLoadAt } from './theory/offeredLoad.ts';
export {
  preemptiveDelays,
  preemptiveDelaysOfGroup,
  type PriorityClass,
  priorityWaitExceeds,
  priorityWaits,
  priorityWaitsOfGroup,
} from './theory/priorities.ts';
export { singleServer, type SingleServer, singleServerWait, type ServiceMoments } from './theory/singleServer.ts';
export { delayProbability, marginForDelay, squareRootStaffing } from './theory/squareRoot.ts';
export { smallestAgents } from './theory/staffing.ts';
export { serviceLevels, type ServiceLevels, type SteadyState } from './theory/steadyState.ts';
export { previewDay, type Preview } from './theory/preview.ts';

// Plans of shifts, by a solver behind an interface.
export { highsSolver } from './plan/highsSolver.ts';
export type { MilpSolver, Program, ProgramSolution } from './plan/milpSolver.ts';
export type { Shift, ShiftProblem } from './plan/shiftPrograms.ts';
export { coverShifts, fitShifts, type NoShiftPlan, type ShiftPlan } from './plan/shifts.ts';

// For processes of one's own: the event core, streams and laws.
export * from './kernel/index.ts';
export { openStream, type Stream, uniformOf } from './random/index.ts';
export { Sampler } from './distributions/sampler.ts';
export { compileLaw, lawCdf, lawCv, lawMean, quantile, unitExponential, type Law } from './distributions/index.ts';
