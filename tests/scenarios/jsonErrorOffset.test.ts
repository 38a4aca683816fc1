import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorOffset } from '../../scenarios/reading/jsonErrorOffset.ts';

describe('the offset at which a text stops being JSON', () => {
  it.each([
    ['', 0],
    ['  ', 2],
    ['{"a" 1}', 5],
    ['{"a": 1 "b": 2}', 8],
    ['{"a": 1,}', 8],
    ['{,}', 1],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['[1}', 2],
    ['[1, 2', 5],
    ['{"a": tru}', 6],
    ['{a: 1}', 1],
    ['{"a": 01}', 7],
    ['{"a": .5}', 6],
    ['-', 0],
    ['"open', 5],
    ['"line\nbreak"', 5],
    ['"\\x"', 1],
    ['{} x', 3],
    ['1]', 1],
  ])('%j: %d', (text, offset) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonErrorOffset(text)).toBe(offset);
  });

  it('is that of a wrong character put into any place between the tokens of any document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, pick) => {
        const text = JSON.stringify(value, null, 1);
        const places = [...text.matchAll(/\n/g)].map(({ index }) => index);
        const place = places.length > 0 ? places[pick % places.length] : text.length;
        expect(jsonErrorOffset(`${text.slice(0, place)}!${text.slice(place)}`)).toBe(place);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
