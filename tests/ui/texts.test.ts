import { describe, expect, it } from 'vitest';
import { en } from '../../ui/i18n/en.ts';
import { preferredLanguage } from '../../ui/i18n/index.ts';
import { zh } from '../../ui/i18n/zh.ts';

function flat(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

const blanks = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the texts of the app', () => {
  const [chinese, english] = [new Map(flat(zh)), new Map(flat(en))];

  it('have the same keys and the same blanks to fill in both languages', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    for (const [key, text] of chinese) expect([key, blanks(english.get(key)!)]).toEqual([key, blanks(text)]);
  });

  it('are in the language they claim to be', () => {
    const other = 'header.language';
    for (const [key, text] of english)
      if (key !== other) expect([key, /[\u4e00-\u9fff]/.test(text)]).toEqual([key, false]);
  });

  it('follow the first language of the browser that they are written in', () => {
    expect(preferredLanguage(['fr-FR', 'zh-TW', 'en'])).toBe('zh');
    expect(preferredLanguage(['en-GB', 'zh-CN'])).toBe('en');
    expect(preferredLanguage(['fr'])).toBe('en');
  });
});
