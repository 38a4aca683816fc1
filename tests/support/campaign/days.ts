/** The forty days from the first deposits on 20 October to the last returns on 28 November. */
export const CAMPAIGN_DAYS = 40;

const repeated = (days: number, multiplier: number): number[] => Array<number>(days).fill(multiplier);

/** Contacts of a shop on each day, over those of an ordinary one. */
const MULTIPLIERS: readonly number[] = [
  2.5, // deposits begin at 20:00
  ...repeated(7, 1.5),
  ...repeated(3, 1.8), // coupons
  5, // 31 October: sales begin at 20:00
  4.5,
  ...repeated(2, 2.8),
  ...repeated(6, 2.3), // first parcels and returns
  5, // 10 November
  8, // 11 November
  4.5,
  ...repeated(3, 3.3), // parcels
  ...repeated(3, 2.8),
  ...repeated(3, 2.2), // returns, refunds
  ...repeated(4, 1.5),
  ...repeated(3, 1),
];
export const ELEVENTH_OF_NOVEMBER = 22;
const STARTS_AT_20 = [0, 11, 21];

// Share of a day's contacts in each clock hour, in percent.
const ORDINARY = [
  2.6, 1.5, 0.9, 0.6, 0.5, 0.6, 1, 1.9, 3.3, 5.1, 6, 5.8, 6.2, 5.8, 5.5, 5.4, 5.3, 5.2, 5.3, 6.1, 7.3, 7.5, 6.4, 4.4,
];
const MIDNIGHT = [
  9.1, 6.2, 3.7, 1.9, 1.1, 0.8, 1.2, 2.2, 4, 5.4, 5.8, 5.1, 4.4, 4.2, 4.5, 4.5, 4.3, 3.7, 3.4, 4.1, 5.4, 5.8, 5, 4.2,
];
const START_20 = [
  1.6, 0.9, 0.5, 0.4, 0.3, 0.3, 0.6, 1.2, 2.2, 3.4, 4, 3.9, 4, 3.9, 3.9, 3.9, 3.9, 4, 4.6, 6.2, 18.1, 12.6, 8.8, 6.5,
];
const AFTER_SALES = [
  1.4, 0.7, 0.4, 0.3, 0.3, 0.4, 0.9, 2, 4.2, 6.4, 7.2, 6.6, 5.9, 6.2, 6.4, 6.3, 6, 5.5, 5.1, 5.7, 6.6, 6.5, 5.3, 3.6,
];

function weightsOf(day: number): number[] {
  if (day === ELEVENTH_OF_NOVEMBER) return MIDNIGHT;
  if (STARTS_AT_20.includes(day)) return START_20;
  return day > ELEVENTH_OF_NOVEMBER ? AFTER_SALES : ORDINARY;
}

/** A stretch of the campaign: `days` from `first` on, both counted from 20 October. */
export class Stretch {
  constructor(
    readonly first: number,
    readonly days: number,
  ) {}

  private each<T>(of: (day: number) => T): T[] {
    return Array.from({ length: this.days }, (_, i) => of(this.first + i));
  }

  get multipliers(): number[] {
    return this.each((day) => MULTIPLIERS[day]);
  }

  get hourlyWeights(): number[][] {
    return this.each(weightsOf);
  }

  /** Whether a day of the campaign lies in it. */
  has(day: number): boolean {
    return day >= this.first && day < this.first + this.days;
  }

  /** Local time on a day of the campaign. */
  at(day: number, clock: string): string {
    const date = new Date(Date.UTC(2026, 9, 20 + day)).toISOString().slice(0, 10);
    return `${date}T${clock}`;
  }

  get start(): string {
    return this.at(this.first, '00:00');
  }
}
