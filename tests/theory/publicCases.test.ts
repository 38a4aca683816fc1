import { describe, expect, it } from 'vitest';
import { formulasOf } from '../validation/formulas/index.ts';
import { publicCase } from './publicCases.ts';
import './toBeClose.ts';

/** Cases of which sim/theory knows every quantity. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'Erlang C': ['PUB-A01', 'PUB-A02', 'PUB-A03', 'PUB-A09', 'PUB-A11'],
  'Erlang A': ['PUB-A04', 'PUB-A05', 'PUB-A06', 'PUB-F04'],
  'a limited waiting room': ['PUB-A08', 'PUB-A10'],
  'Erlang B and always an agent free': ['PUB-A07', 'PUB-B04'],
  'one server with general service': ['PUB-B01', 'PUB-B02', 'PUB-H02'],
  priorities: ['PUB-B05', 'PUB-B06', 'PUB-B07'],
  'counts under busyness': ['PUB-G01'],
  staffing: ['PUB-I01', 'PUB-I02'],
};

describe('sim/theory agrees with the public cases to 1e-9', () => {
  for (const [subject, ids] of Object.entries(KNOWN)) {
    for (const id of ids)
      it(`${id}: ${subject}`, () => {
        const validationCase = publicCase(id);
        const formula = formulasOf(validationCase);
        for (const quantity of validationCase.quantities)
          expect(formula(quantity), quantity.name).toBeClose(Number(quantity.value));
      });
  }
});
