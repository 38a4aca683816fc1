import type { ReadoutItem } from './Readout.tsx';
import type { DayLine, SharedView } from './types.ts';

/** One hover value per scenario: the value of its line, or of both its lines ("P50 / P90"), thin one first. */
export function lineReadout(
  lines: readonly DayLine[],
  interval: number,
  view: SharedView,
  format: (value: number) => string,
): ReadoutItem[] {
  const items = new Map<string, ReadoutItem>();
  for (const line of [...lines].sort((a, b) => Number(b.thin ?? false) - Number(a.thin ?? false))) {
    const before = items.get(line.id);
    const text = format(line.mean[interval] ?? NaN);
    const { id, tag, label, colour } = line;
    items.set(id, {
      id,
      tag,
      label,
      colour,
      text: before ? `${before.text} / ${text}` : text,
      highlighted: id === view.highlighted,
    });
  }
  return lines.flatMap((line) => (line.thin ? [] : (items.get(line.id) ?? [])));
}
