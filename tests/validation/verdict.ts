import { NotExpressible, type Quantity, type Row } from './format.ts';
import type { Formula, Value } from './formulas/index.ts';
import type { Estimated } from './measure/statistics.ts';

const FORMULA_TOLERANCE = 1e-9;
const STANDARD_ERRORS = 4;

/** Largest standard error with which a simulated quantity can pass; a published one has none of its own. */
export function precisionOf({ se_max: most, se_pub: published }: Quantity): number {
  return most ?? published ?? Infinity;
}

export function notExpressible({ name, value }: Quantity, note: string): Row {
  return { quantity: name, value, verdict: 'not expressible', note };
}

/**
 * Formulas agree to 1e-9 or to the digits given; whole numbers exactly.
 * @param formula or why there is none
 */
export function formulaRow(quantity: Quantity, formula: Formula | NotExpressible): Row {
  const { name, value } = quantity;
  try {
    if (formula instanceof NotExpressible) throw formula;
    const computed = formula(quantity);
    if (computed === undefined) return notExpressible(quantity, 'no formula for it here');
    const verdict = agrees(computed, quantity) ? 'passed' : 'failed';
    return { quantity: name, value, estimate: computed, verdict };
  } catch (error) {
    if (error instanceof NotExpressible) return { quantity: name, value, verdict: error.verdict, note: error.message };
    return { quantity: name, value, verdict: 'failed', note: String(error) };
  }
}

function agrees(computed: Value, { value, kind, digits }: Quantity): boolean {
  if (typeof computed === 'string') return computed === JSON.stringify(value);
  const expected = [value].flat().map(Number);
  const found = [computed].flat();
  const share = kind === 'int' ? 0 : Math.max(FORMULA_TOLERANCE, 10 ** -digits);
  return (
    found.length === expected.length &&
    found.every((its, i) => Math.abs(its - expected[i]) <= share * Math.abs(expected[i]))
  );
}

export function simulatedRow(quantity: Quantity, label: string, { estimate, standardError }: Estimated): Row {
  const { name, value, kind, se_pub: published = 0 } = quantity;
  const distance = Math.abs(estimate - Number(value));
  const isPublished = kind === 'published';
  const spread = isPublished ? Math.sqrt(standardError ** 2 + published ** 2) : standardError;
  const near = distance <= STANDARD_ERRORS * spread + (isPublished ? halfOfLastDigit(quantity) : 0);
  const precise = standardError <= precisionOf(quantity);
  return {
    quantity: name,
    ...(label !== '' && !name.includes(label) && { label }),
    value,
    estimate,
    standardError,
    z: (estimate - Number(value)) / (standardError === 0 && near ? 1 : spread),
    verdict: near && precise ? 'passed' : 'failed',
    ...(!precise && { note: `standard error above ${precisionOf(quantity)}` }),
  };
}

/** Half a unit of the last digit printed in the source. */
function halfOfLastDigit({ published, value }: Quantity): number {
  const decimals = String(published?.value ?? value).split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
