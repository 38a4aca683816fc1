/**
 * The numbers behind the bundled scenarios, each with the source named in provenance.ts. Reasons are in one order
 * everywhere; shares of 1 unless a unit is named.
 */
export const REASONS = [
  'preSale',
  'promotion',
  'orderChange',
  'logistics',
  'return',
  'priceProtection',
  'complaint',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];
type PerReason = readonly [number, number, number, number, number, number, number, number];

export interface Size {
  readonly permanentAgents: { readonly general: number; readonly senior: number; readonly phone: number };
  readonly temps: number;
  readonly ordinaryContactsPerDay: number;
  readonly dayMultiplier: { readonly midnight: number; readonly start20: number };
  readonly firstTenMinutesShare: number;
  readonly busynessCv: number;
  readonly phoneShare: number;
  readonly botCoverage: number;
  readonly botRefuse: number;
  /** Share of all contacts of the reason that the bot keeps from people. */
  readonly containmentOfAll: PerReason;
  readonly botLift: number;
  readonly botSeconds: number;
  readonly falseContainment: number;
  readonly chatEffortSeconds: PerReason;
  readonly thinkSeconds: number;
  readonly concurrency: number;
  readonly slowdownPerExtraChat: number;
  readonly freeChats: number;
  readonly phoneHandleSeconds: number;
  readonly preSalePatienceSeconds: number;
  readonly afterSalesPatienceSeconds: number;
  readonly retryProbability: number;
  /** Percent of the day's contacts. */
  readonly dayMix: PerReason;
  /** Percent of the contacts of the two hours from the launch. */
  readonly peakMix: PerReason;
  readonly vipShare: number;
  readonly shrinkage: number;
  readonly tempNoShow: number;
  readonly wagePerHour: number;
  readonly tempWagePerHour: number;
  readonly botCostPerContact: number;
  readonly averageOrderValue: number;
  readonly lostOrderProbability: number;
  readonly replications: number;
}

export const SIZES: Record<'small' | 'mid' | 'large', Size> = {
  small: {
    permanentAgents: { general: 14, senior: 2, phone: 4 },
    temps: 12,
    ordinaryContactsPerDay: 4500,
    dayMultiplier: { midnight: 8, start20: 5 },
    firstTenMinutesShare: 0.35,
    busynessCv: 0.2,
    phoneShare: 0.03,
    botCoverage: 0.95,
    botRefuse: 0.1,
    containmentOfAll: [0.35, 0.6, 0.35, 0.7, 0.4, 0.35, 0.05, 0.4],
    botLift: 0.3,
    botSeconds: 25,
    falseContainment: 0.15,
    chatEffortSeconds: [75, 60, 80, 70, 150, 110, 360, 80],
    thinkSeconds: 180,
    concurrency: 15,
    slowdownPerExtraChat: 0.02,
    freeChats: 5,
    phoneHandleSeconds: 300,
    preSalePatienceSeconds: 90,
    afterSalesPatienceSeconds: 300,
    retryProbability: 0.5,
    dayMix: [30, 26, 15, 11, 8, 4, 2, 4],
    peakMix: [30, 38, 15, 5, 3, 3, 1, 5],
    vipShare: 0.08,
    shrinkage: 0.1,
    tempNoShow: 0.08,
    wagePerHour: 28,
    tempWagePerHour: 24,
    botCostPerContact: 0.012,
    averageOrderValue: 180,
    lostOrderProbability: 0.4,
    replications: 100,
  },
  mid: {
    permanentAgents: { general: 82, senior: 23, phone: 45 },
    temps: 120,
    ordinaryContactsPerDay: 36_000,
    dayMultiplier: { midnight: 8, start20: 5 },
    firstTenMinutesShare: 0.35,
    busynessCv: 0.15,
    phoneShare: 0.07,
    botCoverage: 0.97,
    botRefuse: 0.08,
    containmentOfAll: [0.5, 0.75, 0.55, 0.82, 0.58, 0.5, 0.08, 0.5],
    botLift: 0.25,
    botSeconds: 20,
    falseContainment: 0.12,
    chatEffortSeconds: [85, 70, 90, 80, 160, 120, 420, 85],
    thinkSeconds: 180,
    concurrency: 15,
    slowdownPerExtraChat: 0.02,
    freeChats: 5,
    phoneHandleSeconds: 330,
    preSalePatienceSeconds: 90,
    afterSalesPatienceSeconds: 300,
    retryProbability: 0.5,
    dayMix: [26, 28, 16, 13, 8, 4, 2, 3],
    peakMix: [26, 40, 16, 6, 4, 3, 1, 4],
    vipShare: 0.08,
    shrinkage: 0.1,
    tempNoShow: 0.08,
    wagePerHour: 30,
    tempWagePerHour: 24,
    botCostPerContact: 0.05,
    averageOrderValue: 200,
    lostOrderProbability: 0.4,
    replications: 100,
  },
  large: {
    permanentAgents: { general: 720, senior: 480, phone: 1200 },
    temps: 1800,
    ordinaryContactsPerDay: 800_000,
    dayMultiplier: { midnight: 6, start20: 3.9 },
    firstTenMinutesShare: 0.3,
    busynessCv: 0.08,
    phoneShare: 0.17,
    botCoverage: 0.99,
    botRefuse: 0.02,
    containmentOfAll: [0.75, 0.9, 0.8, 0.95, 0.86, 0.75, 0.35, 0.8],
    botLift: 0.3,
    botSeconds: 15,
    falseContainment: 0.1,
    chatEffortSeconds: [100, 80, 110, 120, 240, 150, 600, 110],
    thinkSeconds: 240,
    concurrency: 6,
    slowdownPerExtraChat: 0.03,
    freeChats: 3,
    phoneHandleSeconds: 420,
    preSalePatienceSeconds: 120,
    afterSalesPatienceSeconds: 480,
    retryProbability: 0.6,
    dayMix: [12, 28, 18, 17, 14, 5, 3, 3],
    peakMix: [12, 42, 20, 8, 8, 4, 3, 3],
    vipShare: 0.12,
    shrinkage: 0.12,
    tempNoShow: 0.06,
    wagePerHour: 30,
    tempWagePerHour: 22,
    botCostPerContact: 0.03,
    averageOrderValue: 150,
    lostOrderProbability: 0.35,
    replications: 20,
  },
};
export type SizeId = keyof typeof SIZES;

export interface Event {
  readonly day: string;
  readonly launchHour: number;
  readonly launchName: { readonly zh: string; readonly en: string };
  /** Percent of the day's contacts by hour. */
  readonly hourlyWeights: readonly number[];
  readonly onDutyShareByHour: readonly number[];
}

const repeat = (...blocks: [share: number, hours: number][]): number[] =>
  blocks.flatMap(([share, hours]) => Array<number>(hours).fill(share));

export const EVENTS: Record<'midnight' | 'start20', Event> = {
  midnight: {
    day: '2026-11-11',
    launchHour: 0,
    launchName: { zh: '0 点开场', en: 'Opening at midnight' },
    // prettier-ignore
    hourlyWeights: [9.1, 6.2, 3.7, 1.9, 1.1, 0.8, 1.2, 2.2, 4.0, 5.4, 5.8, 5.1, 4.4, 4.2, 4.5, 4.5, 4.3, 3.7, 3.4, 4.1, 5.4, 5.8, 5.0, 4.2],
    onDutyShareByHour: repeat(
      ...([
        [1, 2],
        [0.2, 6],
        [0.55, 1],
        [0.8, 2],
        [0.6, 1],
        [0.75, 5],
        [0.55, 1],
        [0.75, 2],
        [0.85, 3],
        [0.75, 1],
      ] as [number, number][]),
    ),
  },
  start20: {
    day: '2026-10-31',
    launchHour: 20,
    launchName: { zh: '20:00 开场', en: 'Opening at 20:00' },
    // prettier-ignore
    hourlyWeights: [1.6, 0.9, 0.5, 0.4, 0.3, 0.3, 0.6, 1.2, 2.2, 3.4, 4.0, 3.9, 4.0, 3.9, 3.9, 3.9, 3.9, 4.0, 4.6, 6.2, 18.1, 12.6, 8.8, 6.5],
    onDutyShareByHour: repeat(
      ...([
        [0.08, 8],
        [0.3, 1],
        [0.5, 8],
        [0.45, 1],
        [0.6, 1],
        [0.9, 1],
        [1, 4],
      ] as [number, number][]),
    ),
  },
};
export type EventId = keyof typeof EVENTS;

export const TEMP_EFFICIENCY = 0.6;
export const WRAP_UP_SECONDS = 30;
export const EFFORT_CV = 0.8;
export const PHONE_CV = 0.9;
export const LAUNCH_NEXT_TEN_MINUTES_SHARE = 0.2;

/** What the mid shop has besides in the scenario with an outage. */
export const OUTAGE = {
  rounds: 10,
  roundsCv: 0.6,
  roundEffortCv: 0.8,
  /** Exponential: 90 % ask again within two minutes. */
  thinkSeconds: 52,
  autoCloseSeconds: 120,
  goodbyeShare: 0.6,
  silentShare: 0.6,
  silentEffortSeconds: 10,
  ticketShare: { return: 0.15, complaint: 0.3 },
  confirmSeconds: 45,
  confirmHours: 2,
  outsideHours: 4,
  resultSeconds: 180,
  resultHours: 24,
  repeatWhenLate: 0.3,
  concurrency: 8,
  raisedConcurrency: 15,
  /** 0.53 of a permanent agent in the first month, over 0.6 after three days of training. */
  tempStartEfficiency: 0.88,
  fatigueFactor: 1.1,
  mealMinutes: 45,
  tempShifts: [
    { name: 'nightShift', startHour: 20, lengthHours: 11, headcount: 120 },
    { name: 'dayShift', startHour: 9, lengthHours: 9, headcount: 60 },
    { name: 'eveningShift', startHour: 15, lengthHours: 9, headcount: 60 },
  ],
  backOfficeShifts: [
    { name: 'nightShift', startHour: 22, lengthHours: 9, headcount: 6 },
    { name: 'dayShift', startHour: 7, lengthHours: 9, headcount: 10 },
    { name: 'eveningShift', startHour: 15, lengthHours: 9, headcount: 10 },
  ],
  priceCutContacts: 2000,
  slowSystemFactor: 1.1,
  queueLimit: 200,
  reserves: 60,
  moreReserves: 120,
  reserveDelayMinutes: 10,
  shortAutoCloseSeconds: 60,
} as const;
