import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatCount,
  formatDifference,
  formatDifferenceInterval,
  formatDuration,
  formatInterval,
  formatMean,
  formatShare,
  textIn,
} from '../../ui/format.ts';

const estimate = (mean: number, low: number, high: number) => ({ mean, low, high });

describe('numbers for people', () => {
  it.each([
    [0, '0 秒', '0 s'],
    [3.44, '3.4 秒', '3.4 s'],
    [9.96, '10 秒', '10 s'],
    [59.6, '1 分', '1 m'],
    [80, '1 分 20 秒', '1 m 20 s'],
    [3900, '1 小时 5 分', '1 h 5 m'],
    [-80, '−1 分 20 秒', '−1 m 20 s'],
    [NaN, '–', '–'],
  ])('says %d seconds as a duration in both languages', (seconds, zh, en) => {
    expect(formatDuration(seconds, 'zh')).toBe(zh);
    expect(formatDuration(seconds, 'en')).toBe(en);
  });

  it('writes a hundred thousand and above in 万 for Chinese readers and grouped for English ones', () => {
    expect(formatCount(288_000, 'zh')).toBe('28.8 万');
    expect(formatCount(288_000, 'en')).toBe('288,000');
    expect(formatCount(10_093, 'zh')).toBe('10,093');
    expect(formatCount(1.234, 'en')).toBe('1.23');
    expect(formatMean({ mean: 1.234, low: 1, high: 2 }, 'money', 'en')).toBe('1.23');
    expect(formatDifference(-23_456, 'money', 'zh')).toBe('−23,456');
  });

  it('gives a share as many digits as its interval supports', () => {
    expect(formatMean(estimate(0.4321, 0.41, 0.452), 'share', 'zh')).toBe('43%');
    expect(formatInterval(estimate(0.4321, 0.41, 0.452), 'share', 'zh')).toBe('41–45%');
    expect(formatMean(estimate(0.4321, 0.43, 0.434), 'share', 'zh')).toBe('43.2%');
    expect(formatInterval(estimate(0.4321, 0.43, 0.434), 'share', 'zh')).toBe('43.0–43.4%');
    expect(formatMean(estimate(0.4321, NaN, NaN), 'share', 'zh')).toBe('43%');
  });

  it('leaves an interval out when there is none or it is narrower than the digits shown', () => {
    expect(formatInterval(estimate(80, NaN, NaN), 'seconds', 'en')).toBe('');
    expect(formatInterval(estimate(80, 79.9, 80.1), 'seconds', 'en')).toBe('');
  });

  it('never writes a negative zero', () => {
    expect(formatShare(-0.00001, 'en')).toBe('0.0%');
    expect(formatDifference(-0.00001, 'share', 'en')).toBe('0.0 pts');
  });

  it('signs differences and counts those of shares in percentage points', () => {
    expect(formatDifference(0.352, 'share', 'zh')).toBe('+35.2 个百分点');
    expect(formatDifference(-80, 'seconds', 'en')).toBe('−1 m 20 s');
    expect(formatDifference(120, 'count', 'en')).toBe('+120');
    expect(formatDifferenceInterval(estimate(0.352, 0.331, 0.374), 'share', 'zh')).toBe('+33.1 到 +37.4');
  });

  it('reads clock times from the local start, past midnight too', () => {
    expect(formatClock('2026-11-10T20:00', 5 * 3600)).toBe('01:00');
  });

  it('takes a text in the language asked for, or the only one there is', () => {
    expect(textIn({ zh: '电话', en: 'Phone' }, 'en')).toBe('Phone');
    expect(textIn('Hotline', 'zh')).toBe('Hotline');
  });
});
