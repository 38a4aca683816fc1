/** Contacts per second on average over [from, to), seconds from the scenario's start, however the rate moves inside. */
export type MeanRate = (from: number, to: number) => number;

/** A rate made of pieces: its mean is theirs, weighed by their lengths. `endOfPiece` is always after its argument. */
export function overPieces(endOfPiece: (second: number) => number, meanOfPiece: MeanRate): MeanRate {
  return (from, to) => {
    const end = endOfPiece(from);
    // No division where none is needed: inside a piece the mean is the same to the last bit.
    if (end >= to) return meanOfPiece(from, to);
    let contacts = 0;
    for (let a = from, b = end; a < to; a = b, b = Math.min(to, endOfPiece(a))) contacts += meanOfPiece(a, b) * (b - a);
    return contacts / (to - from);
  };
}

/** A rate that is constant on steps of equal length, the first of which begins at `firstStep`; nothing before and after. */
export function stepped(rates: ArrayLike<number>, stepSeconds: number, firstStep = 0): MeanRate {
  // An edge of a step, once rounded, may lie a little before itself.
  const stepAt = (second: number): number => Math.floor((second - firstStep) / stepSeconds + 1e-9);
  const endOfPiece = (second: number): number => {
    const next = Math.max(0, stepAt(second) + 1);
    return next > rates.length ? Infinity : firstStep + next * stepSeconds;
  };
  return overPieces(endOfPiece, (from) => rates[stepAt(from)] ?? 0);
}
