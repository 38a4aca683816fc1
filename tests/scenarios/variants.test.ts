import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, diffPatch, mergePatch } from '../../scenarios/index.ts';
import { small } from './smallScenario.ts';

describe('mergePatch', () => {
  it.each<[unknown, unknown, unknown]>([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('does example %# of RFC 7396, appendix A', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result);
  });

  it('changes neither argument', () => {
    const target = { a: { b: 1 } };
    const patch = { a: { b: null, c: 2 } };
    mergePatch(target, patch);
    expect([target, patch]).toEqual([{ a: { b: 1 } }, { a: { b: null, c: 2 } }]);
  });

  it('treats __proto__ as a field like any other', () => {
    const patch = JSON.parse('{"__proto__": {"polluted": true}}') as Record<string, unknown>;
    const merged = mergePatch({} as unknown, patch) as object;
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(Object.keys(merged)).toEqual(['__proto__']);
  });

  it('keeps the order of fields', () => {
    expect(Object.keys(mergePatch({ b: 1, a: 2 } as unknown, { a: 3, c: 4, b: 5 }) as object)).toEqual(['b', 'a', 'c']);
  });
});

describe('diffPatch', () => {
  // A merge patch cannot set a field to null: RFC 7396, section 1.
  const value = fc.letrec((tie) => ({
    value: fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.array(fc.integer(), { maxLength: 3 }), tie('document')),
    document: fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), tie('value'), { maxKeys: 3 }),
  })).document as fc.Arbitrary<object>;

  it('gives a patch that turns the base into the changed document', () => {
    fc.assert(
      fc.property(value, value, (base, changed) => {
        expect(mergePatch(base as unknown, diffPatch(base, changed))).toEqual(changed);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('is empty for equal documents and otherwise only holds what differs', () => {
    expect(diffPatch(small, mergePatch(small, {}))).toEqual({});
    const changed = mergePatch(small, { calendar: { durationHours: 12 }, skillGroups: { agents: { efficiency: 2 } } });
    expect(diffPatch(small, changed)).toEqual({
      calendar: { durationHours: 12 },
      skillGroups: { agents: { efficiency: 2 } },
    });
  });
});

describe('applyPatch', () => {
  it('parses the patched scenario, which has no variants of its own', () => {
    const base = { ...small, variants: { more: { name: 'more', patch: {} } } };
    expect(applyPatch(base, { demand: { volumeFactor: 2 } })).toMatchObject({
      ok: true,
      scenario: { demand: { volumeFactor: 2 }, variants: {} },
    });
  });

  it('lists what is wrong with the patched scenario', () => {
    expect(applyPatch(small, { demand: { volumeFactor: -1 } })).toMatchObject({
      ok: false,
      problems: [{ path: 'demand.volumeFactor', value: '-1', code: 'notAllowed' }],
    });
  });
});
