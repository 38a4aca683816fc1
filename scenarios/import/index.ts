/** Call logs into scenarios. */
export { importCallLog } from './importCallLog.ts';
export type { Imported, ImportedDay, ImportOptions } from './importCallLog.ts';
export { formatImportReport } from './formatReport.ts';
export type { ImportReport } from './report.ts';
export { logFormatSchema } from './log/logFormat.ts';
export { parseLogFormat } from './log/parseLogFormat.ts';
export type { ParsedLogFormat } from './log/parseLogFormat.ts';
export type { LogFormat, LogFormatInput } from './log/logFormat.ts';
export { anonymousBank, plainLog } from './log/knownFormats.ts';
export { formatLogProblems } from './log/problem.ts';
export type { LogProblem, LogProblemCode } from './log/problem.ts';
export type { ActualDay, QueueFigures } from './actual.ts';
