export { Calendar, DEFAULT_RANK } from './calendar.ts';
export { ABANDONMENT_RANK, Facility, SERVICE_END_RANK } from './facility.ts';
export { grown } from './grow.ts';
export { HandlePool } from './handlePool.ts';
export { Queues } from './queue.ts';
export { Simulation } from './simulation.ts';
export type { EventHandler } from './simulation.ts';
export { DataSeries, Population, TimeSeries } from './statistics.ts';
