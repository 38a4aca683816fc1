/** The public face of the workers; `node.ts` and `browser.ts` start them on their platform. */
export { ScenarioError, type NamedScenario } from './experiment.ts';
export { Recall } from './recall.ts';
export { keepWorkers } from './keepWorkers.ts';
export { ReplicationError } from './pool.ts';
export type { Progress } from './progress.ts';
export type { Spawn, SpawnedWorker, WorkerApi } from './protocol.ts';
export { runBacktest, type BacktestRequest, type LoggedDay } from './runBacktest.ts';
export { runExperiment, type ExperimentOptions, type ExperimentRequest } from './runExperiment.ts';
export type { WorkerOptions } from './withWorkers.ts';
