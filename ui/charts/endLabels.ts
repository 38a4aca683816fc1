/** A short name to write at the end of a line. */
export interface EndLabel {
  readonly id: string;
  readonly text: string;
  readonly colour: string;
  /** Where the line ends, pixels. */
  readonly y: number;
}

/**
 * Moves labels apart so that none covers another: each keeps its order and stays as near its line as the others allow.
 * @param gap least distance between two labels, pixels
 */
export function spreadLabels(labels: readonly EndLabel[], gap: number, top: number, bottom: number): EndLabel[] {
  const spread = [...labels].sort((a, b) => a.y - b.y);
  let least = top;
  for (let i = 0; i < spread.length; i++) {
    spread[i] = { ...spread[i], y: Math.max(spread[i].y, least) };
    least = spread[i].y + gap;
  }
  let most = bottom;
  for (let i = spread.length - 1; i >= 0 && spread[i].y > most; i--) {
    spread[i] = { ...spread[i], y: most };
    most -= gap;
  }
  return spread;
}
