import { describe, expect, it } from 'vitest';
import type { Comparison, Difference, Estimate, Preview, Results } from '../../sim/index.ts';
import { anchored } from '../../ui/workbench/anchored.ts';
import { botOutcomes, figureLines, keepsIntervalWaits } from '../../ui/workbench/dayLines.ts';
import type { LineSource } from '../../ui/workbench/dayLines.ts';
import { dayFigures, rowThreshold, variantClaim } from '../../ui/workbench/dayFigures.ts';
import { kpiRows, KEY_FIGURES } from '../../ui/workbench/kpiRows.ts';
import { FIGURES } from '../../sim/index.ts';
import type { DayEstimate } from '../../ui/state/estimate.ts';

const estimate = (mean: number): Estimate => ({ mean, low: mean - 0.1, high: mean + 0.1, n: 20 });
const series = (mean: number[]) => {
  const values = Float64Array.from(mean);
  return { mean: values, low: values.map((v) => v - 0.1), high: values.map((v) => v + 0.1) };
};
const everyFigure = <T>(make: (id: string) => T) => Object.fromEntries(FIGURES.map(({ id }) => [id, make(id)]));

const results = (level: number, curve: number[]) =>
  ({
    figures: everyFigure(() => ({ total: estimate(level) })),
    series: everyFigure(() => ({ total: series(curve) })),
  }) as unknown as Results;

const dayEstimate = (level: number, curve: number[]) =>
  ({
    preview: {
      figures: everyFigure(() => ({ total: level })),
      series: everyFigure(() => ({ total: Float64Array.from(curve) })),
    } as unknown as Preview,
  }) as DayEstimate;

const source = (id: string, more: Partial<LineSource>): LineSource => ({
  id,
  tag: id,
  name: id,
  paint: 'black',
  results: null,
  comparison: null,
  estimate: null,
  ...more,
});

const difference = (verdict: Difference['verdict'], n = 20) => ({ verdict, difference: { n } }) as Difference;

describe('an estimate', () => {
  it("is theory's difference from the base added to the simulated base", () => {
    expect(anchored('averageSpeedOfAnswer', 50, 60, 100)).toBe(90);
  });

  it('stays between what is possible', () => {
    expect(anchored('averageSpeedOfAnswer', 10, 60, 20)).toBe(0);
    expect(anchored('serviceLevel', 0.9, 0.3, 0.6)).toBe(1);
  });

  it('stands alone while the base is not simulated, or not observed', () => {
    expect(anchored('serviceLevel', 0.9, 0.3, undefined)).toBe(0.9);
    expect(anchored('serviceLevel', 0.9, 0.3, NaN)).toBe(0.9);
  });
});

describe('the lines of a chart', () => {
  const base = source('base', { results: results(0.4, [0.4, 0.5]), estimate: dayEstimate(0.3, [0.3, 0.4]) });

  it('are simulated with their bands where they are there, else estimated', () => {
    const draft = source('draft', { estimate: dayEstimate(0.35, [0.4, 0.4]) });
    const [first, second] = figureLines([base, draft], 'serviceLevel', 'total');
    expect(first.estimate).toBeUndefined();
    expect(first.low?.[0]).toBeCloseTo(0.3);
    expect(second.estimate).toBe(true);
    expect([...(second.mean as Float64Array)].map((v) => v.toFixed(2))).toEqual(['0.50', '0.50']);
  });

  it('leave out what is not known at all', () => {
    expect(figureLines([base, source('A', {})], 'serviceLevel', 'total').map(({ id }) => id)).toEqual(['base']);
    expect(figureLines([base], 'serviceLevel', 'channel:fax')).toEqual([]);
  });

  it('are no estimate where a simulation has come but keeps no such series', () => {
    const long = { ...results(0.4, [0.4, 0.5]), series: everyFigure(() => ({})) } as unknown as Results;
    const simulated = source('base', { results: long, estimate: dayEstimate(30, [30, 40]) });
    const draft = source('draft', { estimate: dayEstimate(20, [20, 30]) });
    expect(figureLines([simulated, draft], 'waitP90', 'total').map(({ id }) => id)).toEqual(['draft']);
    expect(keepsIntervalWaits([simulated, draft])).toBe(false);
    expect(keepsIntervalWaits([base, draft])).toBe(true);
  });
});

describe('bot outcomes', () => {
  const curves: Record<string, number> = {
    contacts: 100,
    botCoverage: 0.8,
    botRefusal: 0.25,
    botContainment: 0.6,
    botResolution: 0.5,
    botTransfer: 0.3,
    botAbandonment: 0.1,
  };
  const withBot = { series: everyFigure((id) => ({ total: series([curves[id] ?? 0]) })) } as unknown as Results;

  it('add up to the contacts that met the bot', () => {
    const outcomes = botOutcomes(withBot, 'total')!;
    const counts = Object.fromEntries(Object.entries(outcomes).map(([id, values]) => [id, Math.round(values[0])]));
    expect(counts).toEqual({ resolved: 30, falselyContained: 6, transferred: 18, abandonedInBot: 6 });
  });

  it('are none where nobody meets a bot', () => {
    expect(
      botOutcomes({ series: everyFigure(() => ({ total: series([0]) })) } as unknown as Results, 'total'),
    ).toBeNull();
  });
});

describe('the headline', () => {
  it('claims a direction only where the paired interval supports it', () => {
    const simulated = dayFigures(source('A', { results: results(0.4, []) }), source('base', {}), 'total')!;
    expect(variantClaim(simulated, difference('better'))).toBe('up');
    expect(variantClaim(simulated, difference('worse'))).toBe('down');
    expect(variantClaim(simulated, difference('unclear'))).toBe('same');
    expect(variantClaim(simulated, difference('unclear', 2))).toBe('early');
    expect(variantClaim(simulated, difference('better', 2))).toBe('up');
    expect(variantClaim({ ...simulated, estimate: true }, difference('better'))).toBe('estimate');
  });

  it('is silent while nothing is known', () => {
    expect(dayFigures(source('A', {}), source('base', {}), 'total')).toBeNull();
  });

  it('names T where the channels shown share it', () => {
    const channels = [
      { id: 'chat', seconds: 60 },
      { id: 'phone', seconds: 20 },
    ];
    expect(rowThreshold(channels, 'channel:phone')).toBe(20);
    expect(rowThreshold(channels, 'total')).toBeNull();
    expect(rowThreshold(channels.slice(0, 1), 'total')).toBe(60);
  });
});

describe('the table of figures', () => {
  const comparison = everyFigure(() => ({ total: difference('better') })) as unknown as Comparison;
  const columns = [
    { results: results(0.4, []), comparison: null },
    { results: results(0.5, []), comparison },
    { results: null, comparison: null },
  ];

  it('has a row per figure and a cell per column; what is still to come is empty', () => {
    const rows = kpiRows(columns, 'total', false);
    expect(rows.map(({ figure }) => figure.id)).toEqual(KEY_FIGURES);
    expect(rows[0].cells.map((cell) => cell?.difference?.verdict)).toEqual([undefined, 'better', undefined]);
    expect(rows[0].cells[2]).toBeNull();
  });

  it('shows every figure of the table when asked', () => {
    expect(kpiRows(columns, 'total', true)).toHaveLength(FIGURES.length);
  });

  it('leaves out figures without a value in the row chosen', () => {
    expect(kpiRows(columns, 'channel:phone', true)).toEqual([]);
  });
});
