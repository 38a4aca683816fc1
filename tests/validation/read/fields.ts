import { type Json, NotExpressible } from '../format.ts';

/** Fields that say nothing beyond the others. */
const COMMENTS = ['kind', 'time_unit', 'note', 'notes', 'meaning', 'why', 'origin', 'measurement', 'opening'];

/** Reads an object field by field; one left unread is a part of the case that nobody has understood. */
export class Fields {
  private readonly json: Json;
  private readonly unread: Set<string>;

  constructor(json: Json) {
    this.json = json;
    this.unread = new Set(Object.keys(json).filter((name) => !COMMENTS.includes(name) && !name.endsWith('_exact')));
  }

  has(name: string): boolean {
    return this.json[name] !== undefined && this.json[name] !== null;
  }

  /** The value of a field, undefined when it is absent or null. */
  take(name: string): unknown {
    this.unread.delete(name);
    return this.json[name] ?? undefined;
  }

  number(name: string): number | undefined {
    const value = this.take(name);
    if (value !== undefined && typeof value !== 'number') throw new NotExpressible(`${name}: ${JSON.stringify(value)}`);
    return value;
  }

  object(name: string): Json | undefined {
    const value = this.take(name);
    if (value !== undefined && !isObject(value)) throw new NotExpressible(`${name}: ${JSON.stringify(value)}`);
    return value;
  }

  /** A number that must be there. */
  need(name: string): number {
    const value = this.number(name);
    if (value === undefined) throw new NotExpressible(`${name} is missing`);
    return value;
  }

  text(name: string): string {
    const value = this.take(name) ?? '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  /** Reads a text that must say what the simulator does. */
  agree(name: string, means: RegExp): void {
    const text = this.text(name);
    if (text !== '' && !means.test(text)) throw new NotExpressible(`${name}: ${text}`);
  }

  /** @throws NotExpressible naming the fields that nobody read */
  finish(): void {
    if (this.unread.size > 0) throw new NotExpressible(`nothing here stands for ${[...this.unread].join(', ')}`);
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
