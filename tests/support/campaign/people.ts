import type { ScenarioInput } from '../../../scenarios/index.ts';
import type { Group } from '../changes.ts';
import type { Stretch } from './days.ts';

/** On duty in each clock hour on 11 November, of the agents of the library’s shop. */
const BUSIEST_DAY = 8;

/** The library's teams hour by hour through the whole stretch, as many as the day asks for. */
function hourByHour(group: Group, { multipliers }: Stretch, volume: number): Group {
  const { roster } = group;
  if (roster.kind !== 'team') throw new Error('the shop of the library has teams');
  const agents = multipliers.flatMap((multiplier) =>
    roster.onDutyShareByHour.map((share) => roster.headcount * share * (multiplier / BUSIEST_DAY)),
  );
  return { ...group, roster: { kind: 'curve', intervalMinutes: 60, agents, factor: volume } };
}

const everyDay = (headcount: number, volume: number): Group['roster'] => ({
  kind: 'shifts',
  shifts: [0, 8, 16].map((startHour) => ({
    name: `from ${startHour}`,
    startHour,
    lengthHours: 9,
    headcount: Math.round(headcount * (startHour === 0 ? 0.4 : 1) * volume),
    breaks: [
      { afterHours: 4, minutes: 45 },
      { afterHours: 6.5, minutes: 15 },
    ],
  })),
});

const BACK_OFFICE = ['message', 'inspection', 'refund'];
const serves = (...types: string[]): Group['serves'] => types.map((contactType) => ({ contactType }));

/** The library's groups; besides them care by rounds, experts, a back office, and an outsourcer for the worst. */
export function campaignGroups(library: ScenarioInput, stretch: Stretch, volume: number): Record<string, Group> {
  const { agents, seniors, phone, temps } = library.skillGroups;
  const sold = ['presale', 'promotion', 'orderChange', 'logistics', 'return', 'other'];
  const pay = { contract: 'regular' as const, wagePerHour: 30 };
  return {
    agents: {
      ...hourByHour(agents, stretch, 2 * volume),
      serves: serves(...sold, 'message'),
      resolutionProbability: 0.85,
      proficiencySpread: 0.15,
    },
    seniors: { ...hourByHour(seniors, stretch, 2 * volume), serves: serves(...sold), resolutionProbability: 0.93 },
    temps: {
      ...temps,
      serves: serves(...sold),
      roster: everyDay(45, volume),
      noShowProbability: 0.05,
      resolutionProbability: 0.75,
      training: { days: 3, startEfficiency: 0.6, fullEfficiencyAfterHours: 60 },
      fatigue: { afterHours: 6, effortFactor: 1.15 },
    },
    outsourcer: {
      ...temps,
      serves: serves(...sold),
      roster: { kind: 'curve', intervalMinutes: 60, agents: [60 * volume] },
      contract: 'outsourced',
      pricePerContact: 6,
    },
    phone: {
      ...hourByHour(phone, stretch, 1.3 * volume),
      serves: [...serves('phonePresale', 'phoneAfterSales'), { contactType: 'message', effortFactor: 1.2 }],
      resolutionProbability: 0.9,
    },
    care: {
      name: 'Care',
      serves: serves('complaint', 'priceProtection', ...BACK_OFFICE),
      roster: everyDay(22, volume),
      concurrency: 6,
      chatSpeed: { kind: 'slowdown', slowdownPerExtraChat: 0.03, freeChats: 3 },
      noShowProbability: 0.03,
      shrinkage: 0.1,
      resolutionProbability: 0.9,
      ...pay,
    },
    experts: {
      name: 'Experts',
      serves: serves('expert'),
      roster: {
        kind: 'team',
        headcount: 6 * volume,
        onDutyShareByHour: Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 0.3 : 0.9)),
      },
      ...pay,
    },
    office: { name: 'Back office', serves: serves(...BACK_OFFICE), roster: everyDay(12, volume), ...pay },
  };
}
