import type { Part } from '../centre/model.ts';
import type { FlowFigure, RatioFigure, WaitFigure } from './figure.ts';
import { ACCESS_FIGURES } from './access.ts';
import { BOT_FIGURES } from './bot.ts';
import { BUSINESS_FIGURES } from './business.ts';
import { PEOPLE_FIGURES } from './people.ts';
import { QUEUE_FIGURES } from './queue.ts';
import { REPLY_FIGURES } from './reply.ts';
import { RESOLUTION_FIGURES } from './resolution.ts';
import { SERVICE_FIGURES } from './service.ts';
import { WAIT_FIGURES } from './wait.ts';

export type { Bilingual, Domain, RatioFigure, Unit, WaitFigure } from './figure.ts';

const TABLE = [
  ...SERVICE_FIGURES,
  ...ACCESS_FIGURES,
  ...WAIT_FIGURES,
  ...REPLY_FIGURES,
  ...RESOLUTION_FIGURES,
  ...BOT_FIGURES,
  ...PEOPLE_FIGURES,
  ...QUEUE_FIGURES,
  ...BUSINESS_FIGURES,
] as const;

export type FigureId = (typeof TABLE)[number]['id'];
export type Figure = (RatioFigure | WaitFigure) & { readonly id: FigureId };

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

/**
 * Ratio figures of a domain, in table order, with the service level's denominator put in its place. Those that need
 * what is not among the scenario's `parts` are 0 / 0: nothing observed.
 */
export function ratioFigures(
  domain: RatioFigure['domain'],
  choice: ServiceLevelDenominator,
  parts: readonly Part[],
): readonly RatioFigure[] {
  const chosen = byId.get(SERVICE_LEVEL_BY_DENOMINATOR[choice]) as FlowFigure;
  return FIGURES.filter((figure) => figure.estimator === 'ratio')
    .filter((figure) => figure.domain === domain)
    .map((figure) => (figure.id === 'serviceLevel' ? { ...chosen, id: figure.id } : figure))
    .map((figure) => (hasAll(figure, parts) ? figure : { ...figure, numerator: [], denominator: [] }));
}

const hasAll = ({ needs }: RatioFigure, parts: readonly Part[]): boolean =>
  needs === undefined || parts.includes(needs);
