import type { Scenario } from '../../../../scenarios/index.ts';
import { secondsBetween, wholeMinutes } from '../time.ts';
import { HOUR, MINUTE } from '../../units.ts';
import { type MeanRate, overPieces } from './rate.ts';

/** What an incident does to the contacts due in [from, to), seconds from the start: more or fewer of them, and later. */
interface Shift {
  readonly from: number;
  readonly to: number;
  readonly factor: number;
  readonly delay: number;
  /** Whether it acts on a contact type. */
  readonly actsOn: (typeId: string) => boolean;
}

/**
 * The incidents that act on demand. Delays come first, in order of time, so that what is moved into a later window is
 * moved again; then the factors, which multiply what is due in their window in the end, in any order. Those that change nothing
 * are left out, as they would still cut the steps of demand.
 */
export function shiftsOf(scenario: Scenario): Shift[] {
  const all = scenario.incidents.flatMap((incident) => shiftOf(incident, scenario));
  const shifts = all.filter(({ delay, factor }) => delay > 0 || factor !== 1);
  return shifts.sort((a, b) => Number(b.delay > 0) - Number(a.delay > 0) || a.from - b.from);
}

function shiftOf(incident: Scenario['incidents'][number], { calendar, contactTypes }: Scenario): Shift[] {
  const from = secondsBetween(calendar.start, incident.at);
  const window = { from, to: from + incident.minutes * MINUTE, delay: 0 };
  const ofReason = (reason: string) => (typeId: string) => contactTypes[typeId].reason === reason;
  switch (incident.kind) {
    case 'surge':
      return [{ ...window, factor: incident.factor, actsOn: (typeId) => incident.contactTypes.includes(typeId) }];
    case 'productFault': {
      const to = Math.min(window.to, from + incident.detectedAfterMinutes * MINUTE);
      return [{ ...window, to, factor: incident.contactFactor, actsOn: ofReason('return') }];
    }
    case 'logisticsDelay': {
      const delay = incident.delayHours * HOUR;
      return [{ ...window, delay, factor: incident.contactFactor, actsOn: ofReason('logistics') }];
    }
    default:
      return [];
  }
}

/** Whole seconds that the common step had better divide: then windows begin and end between steps. */
export function stepsOfShift({ from, to, delay }: Shift): number[] {
  return [from, to, delay].map(wholeMinutes);
}

/** The rate of a type after an incident. */
export function shifted(rate: MeanRate, shift: Shift): MeanRate {
  if (shift.delay === 0) return weighed(rate, shift, shift.factor, 1);
  const onTime = weighed(rate, shift, 0, 1);
  const late = weighed(rate, shift, shift.factor, 0);
  return (from, to) => onTime(from, to) + late(from - shift.delay, to - shift.delay);
}

/** A rate times one factor inside a window and another outside. */
function weighed(rate: MeanRate, window: Shift, inside: number, outside: number): MeanRate {
  const endOfPiece = (second: number): number => {
    if (second < window.from) return window.from;
    return second < window.to ? window.to : Infinity;
  };
  const factorAt = (second: number): number => (second >= window.from && second < window.to ? inside : outside);
  return overPieces(endOfPiece, (from, to) => rate(from, to) * factorAt(from));
}
