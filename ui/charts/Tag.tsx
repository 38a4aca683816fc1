/** A scenario's letter in a square of its colour: the same mark on charts, chips and tables. */
export function Tag({ text, colour }: { text: string; colour: string }) {
  return (
    <span
      className="tag"
      style={{ borderColor: colour, background: `color-mix(in srgb, ${colour} 12%, transparent)` }}
      aria-hidden="true"
    >
      {text}
    </span>
  );
}

/** A colour that stands beside its name. */
export function Swatch({ colour }: { colour: string }) {
  return <span className="chart-swatch" style={{ background: colour }} aria-hidden="true" />;
}
