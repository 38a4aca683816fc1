import type { ScenarioInput } from '../schema/index.ts';
import { dateOfDay, weekdayOfDay } from './log/clock.ts';
import { wholeAgents } from './fit/staffing.ts';
import { type LogFit, STAFFING_STEP_MINUTES } from './fit/fitLog.ts';
import type { LogFormat } from './log/logFormat.ts';
import { toScenario } from './toScenario.ts';

/**
 * Contacts of a day's scenario: that very day's counts (`sameDay`: what did happen, to test the model of the queue), or
 * the mean of the other days of its weekday with their busyness (`otherWeeks`: what could have been foreseen).
 */
export type DemandFrom = 'sameDay' | 'otherWeeks';

/** The scenario of one day of the log, with the agents of that day. */
export function dayScenario(fit: LogFit, format: LogFormat, day: number, demand: DemandFrom): ScenarioInput {
  const others = fit.days.filter((other) => other !== day && weekdayOfDay(other) === weekdayOfDay(day));
  const foreseen = demand === 'otherWeeks' && others.length > 0;
  const date = dateOfDay(day);
  return toScenario(
    {
      name: title(format, { zh: date, en: date }),
      description: foreseen
        ? {
            zh: `来电量取自记录中其他同一星期日的平均；在岗人数取自当日。`,
            en: `Contacts: mean of the log’s other days of this weekday. Agents on duty: this day’s.`,
          }
        : { zh: `来电量与在岗人数均取自当日。`, en: `Contacts and agents on duty are those of this very day.` },
      date,
      intervalMinutes: fit.intervalMinutes,
      types: fit.types,
      counts: (type) => fit.arrivals.mean(type, foreseen ? others : [day]),
      teams: fit.staffing.get(day)?.teams ?? [],
      stepMinutes: STAFFING_STEP_MINUTES,
      busynessCv: foreseen ? fit.busynessCv : 0,
    },
    format,
  );
}

/** An average working day: mean contacts and agents of the busy weekdays, one team for all types, days differing by busyness. */
export function averageDay(fit: LogFit, format: LogFormat): ScenarioInput {
  const days = [...fit.workingDays.values()].flat().sort((a, b) => a - b);
  const types = fit.types.map(({ type }) => type);
  return toScenario(
    {
      name: title(format, { zh: '平均工作日', en: 'average working day' }),
      description: {
        zh: `${days.length} 个工作日的平均。人员合为一组；若实际分技能排班，等待会比这里长。`,
        en: `Mean of ${days.length} working days. Agents form one team; where skills are split, waits are longer than here.`,
      },
      date: dateOfDay(days[0]),
      intervalMinutes: fit.intervalMinutes,
      types: fit.types,
      counts: (type) => fit.arrivals.mean(type, days),
      teams: [{ types, onDuty: meanOnDuty(fit, days) }],
      stepMinutes: fit.intervalMinutes,
      busynessCv: fit.busynessCv,
    },
    format,
  );
}

/** Agents of all teams on duty per reporting interval, averaged over days and made whole. */
function meanOnDuty(fit: LogFit, days: readonly number[]): number[] {
  const steps = fit.intervalMinutes / STAFFING_STEP_MINUTES;
  const sums = Array.from({ length: 1440 / fit.intervalMinutes }, () => 0);
  for (const day of days) {
    for (const { onDuty } of fit.staffing.get(day)?.teams ?? []) {
      onDuty.forEach((agents, step) => (sums[Math.floor(step / steps)] += agents));
    }
  }
  return wholeAgents(sums.map((sum) => sum / steps / days.length));
}

function title({ name }: LogFormat, part: { zh: string; en: string }): { zh: string; en: string } {
  const [zh, en] = typeof name === 'string' ? [name, name] : [name.zh, name.en];
  return { zh: `${zh} · ${part.zh}`, en: `${en}: ${part.en}` };
}
