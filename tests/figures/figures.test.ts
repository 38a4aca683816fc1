import { describe, expect, it } from 'vitest';
import { DOMAIN_COUNTERS } from '../../sim/figures/counters.ts';
import { MEASURES } from '../../sim/figures/figure.ts';
import { figureById, FIGURES, ratioFigures, SERVICE_LEVEL_BY_DENOMINATOR } from '../../sim/figures/index.ts';
import type { Figure, ServiceLevelDenominator } from '../../sim/figures/index.ts';

const DOMAINS = ['flow', 'group', 'state', 'business'] as const;
const countersOf = (figure: Figure): string[] =>
  figure.estimator === 'ratio' ? [...figure.numerator, ...figure.denominator].map(([counter]) => counter) : [];

describe('the table of figures', () => {
  it('names every figure once', () => {
    expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
  });

  it.each(FIGURES.map((figure) => [figure.id, figure] as const))(
    'gives %s a name, a formula and a definition in Chinese and in English',
    (_, { name, formula, definition }) => {
      for (const text of [name, formula, definition]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/[a-z]{3}/i);
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
      }
    },
  );

  it('does not use one name for two figures in either language', () => {
    expect(new Set(FIGURES.map(({ name }) => name.zh)).size).toBe(FIGURES.length);
    expect(new Set(FIGURES.map(({ name }) => name.en)).size).toBe(FIGURES.length);
  });

  it('counts with counters of its own domain only, and leaves no counter unused', () => {
    for (const domain of DOMAINS) {
      const used = new Set(FIGURES.filter((figure) => figure.domain === domain).flatMap(countersOf));
      for (const measure of MEASURES) used.delete(measure);
      expect([...used].toSorted()).toEqual([...DOMAIN_COUNTERS[domain]].toSorted());
    }
  });

  it('finds a figure by its id and nothing under another name', () => {
    expect(figureById('abandonment').name.zh).toBe('放弃率');
    expect(figureById('no such figure')).toBeUndefined();
  });

  it('counts the service level over the denominator that the scenario chooses', () => {
    for (const choice of Object.keys(SERVICE_LEVEL_BY_DENOMINATOR) as ServiceLevelDenominator[]) {
      const figures = ratioFigures('flow', choice, []);
      const serviceLevel = figures.find(({ id }) => id === 'serviceLevel')!;
      const meant = figures.find(({ id }) => id === SERVICE_LEVEL_BY_DENOMINATOR[choice])!;
      expect(serviceLevel.numerator).toEqual(meant.numerator);
      expect(serviceLevel.denominator).toEqual(meant.denominator);
    }
  });
});
