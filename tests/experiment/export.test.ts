import { describe, expect, it } from 'vitest';
import { Aggregator } from '../../sim/experiment/aggregate.ts';
import { compareRuns } from '../../sim/experiment/compare.ts';
import { outcomeToCsv, outcomeToJson } from '../../sim/experiment/export.ts';
import type { ExperimentOutcome } from '../../sim/experiment/outcome.ts';
import { FIGURES } from '../../sim/figures/index.ts';
import { modelOf, OPTIONS, SummaryBuilder } from './support.ts';

const model = modelOf();

function runOf(abandoned: readonly number[]): Aggregator {
  const targets = [{ figure: 'abandonment', atMost: 0.15 }];
  const aggregator = new Aggregator(model, { ...OPTIONS, targets });
  abandoned.forEach((count, day) => {
    aggregator.add(new SummaryBuilder(model, day).flow(1, 0, { offered: 10, abandoned: count }).summary);
  });
  return aggregator;
}

function outcome(): ExperimentOutcome {
  const base = runOf([1, 2, 3]);
  const variant = runOf([1, 1, 1]);
  return {
    seed: 'peakdesk',
    replications: 3,
    complete: true,
    scenarios: [
      { id: 'base', name: { zh: '现状', en: 'as is' }, currency: 'CNY', results: base.results(), comparison: null },
      {
        id: 'more, "temps"',
        name: '+40',
        currency: 'CNY',
        results: variant.results(),
        comparison: compareRuns(base, variant),
      },
    ],
  };
}

describe('the JSON of an outcome', () => {
  const text = outcomeToJson(outcome(), { series: true });
  const document = JSON.parse(text);

  it('has the same bytes each time and ends with a newline', () => {
    expect(outcomeToJson(outcome(), { series: true })).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('does not depend on the order in which the tables were put together', () => {
    const shuffled = outcome();
    const reversed = <T extends object>(table: T) => Object.fromEntries(Object.entries(table).toReversed()) as T;
    const scenarios = shuffled.scenarios.map(({ results, ...rest }) => ({
      results: { ...reversed(results), figures: reversed(results.figures), series: reversed(results.series) },
      ...reversed(rest),
    }));
    expect(outcomeToJson(reversed({ ...shuffled, scenarios }), { series: true })).toBe(text);
  });

  it('says what every figure is, in the order of the table', () => {
    expect(document.figures.map(({ id }: { id: string }) => id)).toEqual(FIGURES.map(({ id }) => id));
    expect(Object.keys(document.scenarios[0].results)).toEqual(FIGURES.map(({ id }) => id));
  });

  it('holds results, targets, comparison and series', () => {
    const [base, variant] = document.scenarios;
    expect(base.results.abandonment.total).toMatchObject({ mean: 0.2, n: 3 });
    expect(base.comparison).toBeNull();
    expect(base.targets).toMatchObject([{ index: 0, mean: 1 / 3, n: 3, count: 1 }]);
    expect(variant.allTargets).toMatchObject({ mean: 1, count: 3 });
    expect(variant.comparison.abandonment.total).toMatchObject({
      better: 2,
      worse: 0,
      equal: 1,
      verdict: 'unclear',
      n: 3,
    });
    expect(base.intervalStarts).toEqual([0, 900]);
    expect(base.series.offered['channel:c0'].mean).toEqual([0, 10]);
  });

  it('writes what was not observed as null', () => {
    expect(document.scenarios[0].results.handleTime.total).toEqual({ mean: null, low: null, high: null, n: 0 });
  });

  it('leaves the series out unless asked', () => {
    expect(JSON.parse(outcomeToJson(outcome())).scenarios[0]).not.toHaveProperty('series');
  });
});

describe('the CSV of an outcome', () => {
  const lines = outcomeToCsv(outcome(), { series: true }).split('\n');
  const columns = lines[0].split(',');
  const lineOf = (start: string) => lines.find((line) => line.startsWith(start))!;
  const field = (line: string, column: string) => line.split(',')[columns.indexOf(column)];

  it('has one line per scenario, figure, row and interval, all of the same width', () => {
    expect(columns).toHaveLength(17);
    expect(lines.at(-1)).toBe('');
    for (const line of lines.slice(1, -1)) {
      expect(line.replace('"more, ""temps"""', 'variant').split(',')).toHaveLength(columns.length);
    }
  });

  it('leaves unobserved values and the base’s differences empty', () => {
    expect(lineOf('base,handleTime,total,,')).toBe(`base,handleTime,total,,,,,0${','.repeat(9)}`);
    expect(field(lineOf('base,abandonment,total,,'), 'mean')).toBe('0.2');
    expect(field(lineOf('base,offered,total,900,'), 'mean')).toBe('10');
  });

  it('quotes an id that holds a comma or a quotation mark', () => {
    const line = lineOf('"more, ""temps""",abandonment,total,,');
    expect(field(line.replace('"more, ""temps"""', 'variant'), 'verdict')).toBe('unclear');
  });
});
