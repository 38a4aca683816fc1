import { Swatch, Tag } from './Tag.tsx';

/** A value under the cursor. */
export interface ReadoutItem {
  readonly id: string;
  /** Empty for layers of one scenario, which have a colour and a name only. */
  readonly tag: string;
  readonly label: string;
  readonly colour: string;
  readonly text: string;
  /** Brought forward on all charts. */
  readonly highlighted: boolean;
}

/** On narrow screens the legend below the chart has the name. */
function Layer({ colour, label }: ReadoutItem) {
  return (
    <>
      <Swatch colour={colour} />
      <span className="wide-only">{label} </span>
    </>
  );
}

/** Hover values in a row beside the chart's title, so that nothing covers the lines. */
export function Readout({ items }: { items: readonly ReadoutItem[] }) {
  return (
    <span className="chart-readout">
      {items.map((item) => (
        <span key={item.id} className={item.highlighted ? 'chart-value chart-value-forward' : 'chart-value'}>
          {item.tag === '' ? <Layer {...item} /> : <Tag text={item.tag} colour={item.colour} />}
          {item.text}
        </span>
      ))}
    </span>
  );
}
