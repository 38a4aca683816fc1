import type { DayAxis } from './types.ts';
import type { Language } from '../format.ts';
import { textIn } from '../format.ts';
import type { Scenario } from '../../scenarios/index.ts';

/** The calendar of a scenario as the x axis of its charts. */
export function dayAxis({ calendar }: Pick<Scenario, 'calendar'>, language: Language): DayAxis {
  const intervalSeconds = calendar.intervalMinutes * 60;
  const launches = calendar.launches.map(({ at, name }) => ({
    second: (Date.parse(`${at}Z`) - Date.parse(`${calendar.start}Z`)) / 1000,
    label: textIn(name, language),
  }));
  const intervals = Math.round((calendar.durationHours * 3600) / intervalSeconds);
  return { start: calendar.start, intervalSeconds, intervals, launches };
}

const HOUR = 3600;

/** Stretches of the day worth a closer look, as zooms: from half an hour before each launch to three hours after it. */
export function launchZooms(axis: DayAxis): { readonly label: string; readonly zoom: readonly [number, number] }[] {
  const last = axis.intervals - 1;
  const interval = (second: number): number => Math.min(last, Math.max(0, Math.floor(second / axis.intervalSeconds)));
  return axis.launches.map(({ second, label }) => ({
    label,
    zoom: [interval(second - HOUR / 2), interval(second + 3 * HOUR - 1)],
  }));
}
