import { closest } from '../scenarios/index.ts';
import { FIGURES, figureById, type FigureId } from '../sim/index.ts';
import type { Messages } from './i18n/index.ts';

/** The ids as those of figures; all that are none of one are handed to `refuse` in one sentence. */
export function requireFigureIds(
  ids: readonly string[],
  messages: Messages,
  refuse: (reason: string) => Error,
): readonly FigureId[] {
  const known = FIGURES.map(({ id }) => id);
  const unknown = ids.filter((id) => figureById(id) === undefined).map((id) => ({ id, meant: closest(id, known) }));
  if (unknown.length > 0) throw refuse(messages.unknownFigures(unknown));
  return ids as readonly FigureId[];
}
