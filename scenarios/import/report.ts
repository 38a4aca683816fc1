import type { Text } from '../schema/index.ts';
import type { CallLog } from './log/callLog.ts';
import { dateOfDay } from './log/clock.ts';
import type { ContactTypeFit } from './fit/contactTypes.ts';
import type { LogFit } from './fit/fitLog.ts';
import type { LogFormat } from './log/logFormat.ts';
import type { LogProblem } from './log/problem.ts';

/** What was read, what was left out, and how well the laws fit. */
export interface ImportReport {
  readonly log: Text;
  readonly rows: number;
  readonly ignored: Readonly<Record<string, number>>;
  readonly badRows: number;
  /** The first bad rows. */
  readonly problems: readonly LogProblem[];
  readonly firstDate: string;
  readonly lastDate: string;
  readonly days: number;
  readonly calls: { readonly answered: number; readonly abandoned: number; readonly neverQueued: number };
  readonly types: readonly ContactTypeFit[];
  /** Hours of all agents and days: serving; estimated on duty; first to last service with pauses up to half an hour. */
  readonly agentHours: { readonly serving: number; readonly onDuty: number; readonly spells: number };
  readonly busyness: { readonly cv: number; readonly workingDays: number };
}

export function importReport(log: CallLog, fit: LogFit, { name }: LogFormat): ImportReport {
  const count = (outcome: string): number => log.calls.filter((call) => call.outcome === outcome).length;
  const agentHours = { serving: 0, onDuty: 0, spells: 0 };
  for (const { seconds } of fit.staffing.values()) {
    for (const kind of ['serving', 'onDuty', 'spells'] as const) agentHours[kind] += seconds[kind] / 3600;
  }
  return {
    log: name,
    rows: log.rows,
    ignored: log.ignored,
    badRows: log.badRows,
    problems: log.problems,
    firstDate: dateOfDay(fit.days[0]),
    lastDate: dateOfDay(fit.days[fit.days.length - 1]),
    days: fit.days.length,
    calls: { answered: count('answered'), abandoned: count('abandoned'), neverQueued: count('neverQueued') },
    types: fit.types,
    agentHours,
    busyness: { cv: fit.busynessCv, workingDays: [...fit.workingDays.values()].flat().length },
  };
}
