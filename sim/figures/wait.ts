import type { FlowFigure, WaitFigure } from './figure.ts';

const quantileFormula = (percent: number) => ({
  zh: `${percent}% 的接起客户等待不超过此值`,
  en: `${percent} % of answered contacts wait no longer`,
});
const quantileDefinition = {
  zh: '把所有模拟中接起客户的等待放在一起取分位数，相对误差不超过 1%。放弃的客户不计，须与放弃率同看。比较方案时，两个分位数相减，区间按同一批模拟配对计算。',
  en: 'Quantile of the waits of answered contacts of all runs together, to 1 %. Abandoned contacts are not in it: read it beside the abandonment. Comparisons are the difference of the two quantiles, with an interval paired by the same runs.',
};

/** How long customers wait for a person. */
export const WAIT_FIGURES = [
  {
    id: 'averageSpeedOfAnswer',
    name: { zh: '平均等待（ASA）', en: 'Average speed of answer (ASA)' },
    unit: 'seconds',
    better: 'lower',
    domain: 'flow',
    estimator: 'ratio',
    numerator: [['waitAnswered', 1]],
    denominator: [['answered', 1]],
    formula: { zh: '接起客户的等待之和 ÷ 接起', en: 'sum of waits of answered / answered' },
    definition: {
      zh: '接起客户从进入人工队列到客服接起的平均时长；放弃的客户不计，须与放弃率同看。',
      en: 'Mean time from joining the queue to an agent taking the contact. Abandoned contacts are not in it: read it beside the abandonment.',
    },
  },
  {
    id: 'meanWaitAll',
    name: { zh: '全部客户平均等待', en: 'Mean wait, abandoned included' },
    unit: 'seconds',
    better: 'lower',
    domain: 'flow',
    estimator: 'ratio',
    numerator: [
      ['waitAnswered', 1],
      ['waitAbandoned', 1],
    ],
    denominator: [
      ['offered', 1],
      ['unfinished', -1],
    ],
    formula: {
      zh: '（接起等待 + 放弃等待）÷（人工进线 − 结束时仍在排队）',
      en: '(waits of answered + waits of abandoned) / (offered - still waiting at the end)',
    },
    definition: {
      zh: '所有结束了等待的客户的平均等待，放弃的客户计到其离开为止。',
      en: 'Mean wait of everyone whose wait ended; those who give up count up to the moment they leave.',
    },
  },
  {
    id: 'waitP50',
    name: { zh: '等待中位数（P50）', en: 'Median wait (P50)' },
    unit: 'seconds',
    better: 'lower',
    domain: 'flow',
    estimator: 'quantile',
    probability: 0.5,
    formula: quantileFormula(50),
    definition: quantileDefinition,
  },
  {
    id: 'waitP90',
    name: { zh: '等待 P90', en: 'Wait, P90' },
    unit: 'seconds',
    better: 'lower',
    domain: 'flow',
    estimator: 'quantile',
    probability: 0.9,
    formula: quantileFormula(90),
    definition: quantileDefinition,
  },
  {
    id: 'waitP95',
    name: { zh: '等待 P95', en: 'Wait, P95' },
    unit: 'seconds',
    better: 'lower',
    domain: 'flow',
    estimator: 'quantile',
    probability: 0.95,
    formula: quantileFormula(95),
    definition: quantileDefinition,
  },
  {
    id: 'waitP99',
    name: { zh: '等待 P99', en: 'Wait, P99' },
    unit: 'seconds',
    better: 'lower',
    domain: 'flow',
    estimator: 'quantile',
    probability: 0.99,
    formula: quantileFormula(99),
    definition: quantileDefinition,
  },
  {
    id: 'waitMax',
    name: { zh: '最长等待', en: 'Longest wait' },
    unit: 'seconds',
    better: 'lower',
    domain: 'flow',
    estimator: 'maximum',
    probability: 1,
    formula: {
      zh: '每次模拟中接起客户的最长等待，取平均',
      en: 'longest wait of an answered contact in a run, mean over runs',
    },
    definition: {
      zh: '先取每次模拟中等得最久的接起客户，再对各次模拟平均；没有接起任何客户的模拟不计。不按时段给出。',
      en: 'The longest wait of each run, averaged over runs; runs that answer nobody are left out. Not given by interval.',
    },
  },
  {
    id: 'delayedShare',
    name: { zh: '排队比例', en: 'Share that waits' },
    unit: 'share',
    better: 'lower',
    domain: 'flow',
    estimator: 'ratio',
    numerator: [
      ['offered', 1],
      ['answeredAtOnce', -1],
    ],
    denominator: [['offered', 1]],
    formula: { zh: '（人工进线 − 立即接起）÷ 人工进线', en: '(offered - answered at once) / offered' },
    definition: {
      zh: '没有被立即接起、需要排队的比例，放弃的客户也计入。',
      en: 'Share of offered contacts that are not answered at once, abandoned ones included.',
    },
  },
] as const satisfies readonly (FlowFigure | WaitFigure)[];
