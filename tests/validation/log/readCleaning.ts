import { NotExpressible } from '../format.ts';
import type { LogRow } from './logFormula.ts';

/** Rows to leave out. */
interface Rule {
  readonly column: string;
  readonly drops: (value: string) => boolean;
}

const COMPARED: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

/** `drop outcome PHANTOM, drop vru_time < 0`. */
export function readCleaning(text: string): Rule[] {
  const clauses = text.split(/[,;]/).map((clause) => clause.trim());
  return clauses.filter((clause) => clause !== '').map(readClause);
}

function readClause(clause: string): Rule {
  const limit = /^drop (\w+) (<=|>=|<|>) (-?[\d.]+)$/.exec(clause);
  if (limit) return { column: limit[1], drops: (value) => COMPARED[limit[2]](Number(value), Number(limit[3])) };
  const equal = /^drop (\w+) (?:= ?)?(\w+)$/.exec(clause);
  if (equal) return { column: equal[1], drops: (value) => value === equal[2] };
  throw new NotExpressible(`cleaning: ${clause}`);
}

export function keeps(rules: readonly Rule[], row: LogRow): boolean {
  return rules.every(({ column, drops }) => !drops(row[column]));
}
