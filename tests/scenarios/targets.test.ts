import { describe, expect, it } from 'vitest';
import { FIGURE_IDS } from '../../scenarios/checks/figureIds.ts';
import { formatProblems } from '../../scenarios/index.ts';
import { Aggregator, aggregateOptions, compile, type Figure, FIGURES } from '../../sim/index.ts';
import { parsed, problemsWith, small } from './smallScenario.ts';

const target = (fields: object) => ({ targets: { list: [{ atLeast: 0, ...fields }] } });
const isShare = ({ unit, mayExceedOne }: Figure): boolean => unit === 'share' && !mayExceedOne;
const ROWS = [{}, { channel: 'chat' }, { contactType: 'calls' }];

describe('the figures that targets may name', () => {
  it('are those of the table of figures, each with what it is counted on and whether it is a share', () => {
    for (const [domain, { amounts, shares }] of Object.entries(FIGURE_IDS)) {
      const inTable = FIGURES.filter((figure) => figure.domain === domain);
      const ids = (share: boolean) => inTable.filter((figure) => isShare(figure) === share).map(({ id }) => id);
      expect([...amounts].toSorted(), 'scenarios/checks/figureIds.ts lists every amount').toEqual(
        ids(false).toSorted(),
      );
      expect([...shares].toSorted(), 'scenarios/checks/figureIds.ts lists every share').toEqual(ids(true).toSorted());
    }
    expect(Object.keys(FIGURE_IDS).toSorted()).toEqual([...new Set(FIGURES.map(({ domain }) => domain))].toSorted());
  });

  it('are limited to what the figure can be: a share to 0 to 1, all to 0 and above, and no limit crosses the other', () => {
    const problemOf = (fields: object) => problemsWith(target(fields))[0];
    expect(problemOf({ figure: 'serviceLevel', atLeast: 80 })).toMatchObject({
      path: 'targets.list[0].atLeast',
      code: 'targetBeyond',
    });
    expect(problemOf({ figure: 'abandonment', atMost: 5 })).toMatchObject({ path: 'targets.list[0].atMost' });
    expect(problemOf({ figure: 'waitP90', atMost: -1 })).toMatchObject({ code: 'targetBeyond' });
    expect(problemOf({ figure: 'serviceLevel', atLeast: 0.9, atMost: 0.1 })).toMatchObject({
      code: 'targetLimitsCrossed',
    });
    expect(problemOf({ figure: 'slotUse', atLeast: 1.2 })).toBeUndefined();
    expect(formatProblems([problemOf({ figure: 'abandonment', atMost: 5 })], 'zh')[0]).toContain('0 到 1');
  });

  it('are refused for a row exactly where a run could not report that row', () => {
    for (const { id: figure, domain } of FIGURES) {
      const isRefused = ROWS.map((row) => problemsWith(target({ figure, ...row })).length > 0);
      const onlyInTotal = domain === 'group' || domain === 'business';
      expect([figure, ...isRefused]).toEqual([figure, false, onlyInTotal, onlyInTotal]);
    }
    const list = FIGURES.flatMap(({ id: figure }) => ROWS.map((row) => ({ figure, atLeast: 0, ...row })));
    const accepted = list.filter((one) => problemsWith({ targets: { list: [one] } }).length === 0);
    const { scenario } = parsed(small, { targets: { list: accepted } });
    expect(() => new Aggregator(compile(scenario), aggregateOptions(scenario))).not.toThrow();
  });

  it('are listed when nothing is near the name written', () => {
    const problems = problemsWith(target({ figure: 'nope-nothing-like-it' }));
    expect(problems).toMatchObject([{ path: 'targets.list[0].figure', code: 'unknownFigure' }]);
    expect(formatProblems(problems, 'zh')[0]).toContain('可用的指标：contacts、offered、');
    expect(formatProblems(problems, 'en')[0]).toContain('Figures: contacts, offered, ');
  });
});
