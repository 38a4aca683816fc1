import type { FlowFigure, GroupFigure, RatioFigure, StateFigure, WaitFigure } from './figure.ts';
import { BOT_FIGURES } from './bot.ts';
import { PEOPLE_FIGURES } from './people.ts';
import { QUEUE_FIGURES } from './queue.ts';
import { SERVICE_FIGURES } from './service.ts';
import { WAIT_FIGURES } from './wait.ts';

export type { Bilingual, Domain, RatioFigure, Unit, WaitFigure } from './figure.ts';

const TABLE = [...SERVICE_FIGURES, ...WAIT_FIGURES, ...BOT_FIGURES, ...PEOPLE_FIGURES, ...QUEUE_FIGURES] as const;

export type FigureId = (typeof TABLE)[number]['id'];
export type Figure = (FlowFigure | GroupFigure | StateFigure | WaitFigure) & { readonly id: FigureId };

/** The KPI table: every figure that Peakdesk reports. Tables, charts, terminal and documentation read it. */
export const FIGURES: readonly Figure[] = TABLE;

const byId: ReadonlyMap<string, Figure> = new Map(FIGURES.map((figure) => [figure.id, figure]));

/** The figure of that id; undefined when there is none. */
export function figureById(id: FigureId): Figure;
export function figureById(id: string): Figure | undefined;
export function figureById(id: string): Figure | undefined {
  return byId.get(id);
}

/** The choices of `targets.serviceLevelDenominator` and the figure whose formula each stands for. */
export const SERVICE_LEVEL_BY_DENOMINATOR = {
  offeredExcludingShortAbandons: 'serviceLevelExcludingShortAbandons',
  offered: 'serviceLevelOffered',
  answered: 'serviceLevelAnswered',
} as const satisfies Record<string, FigureId>;
export type ServiceLevelDenominator = keyof typeof SERVICE_LEVEL_BY_DENOMINATOR;

/** Ratio figures of a domain, in table order, with the service level's denominator put in its place. */
export function ratioFigures(domain: RatioFigure['domain'], choice: ServiceLevelDenominator): readonly RatioFigure[] {
  const chosen = byId.get(SERVICE_LEVEL_BY_DENOMINATOR[choice]) as FlowFigure;
  return FIGURES.filter((figure) => figure.estimator === 'ratio')
    .filter((figure) => figure.domain === domain)
    .map((figure) => (figure.id === 'serviceLevel' ? { ...chosen, id: figure.id } : figure));
}
