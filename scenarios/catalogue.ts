import largeMidnight from './library/large-midnight.json' with { type: 'json' };
import largeStart20 from './library/large-start20.json' with { type: 'json' };
import midMidnight from './library/mid-midnight.json' with { type: 'json' };
import midOutage from './library/mid-outage.json' with { type: 'json' };
import midStart20 from './library/mid-start20.json' with { type: 'json' };
import smallMidnight from './library/small-midnight.json' with { type: 'json' };
import smallStart20 from './library/small-start20.json' with { type: 'json' };
import type { ScenarioInput, Text } from './schema/index.ts';

/** JSON modules are typed by their letters, not by the schema; a test parses every file. */
const LIBRARY: Readonly<Record<string, unknown>> = {
  'small-midnight': smallMidnight,
  'mid-midnight': midMidnight,
  'large-midnight': largeMidnight,
  'small-start20': smallStart20,
  'mid-start20': midStart20,
  'large-start20': largeStart20,
  'mid-outage': midOutage,
};

/** What a bundled scenario shows on its card. */
export interface LibraryEntry {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  readonly size: 'small' | 'mid' | 'large' | 'other';
  /** Opening at midnight of 11 November, or at 20:00 of 31 October. */
  readonly event: 'midnight' | 'start20';
  readonly variants: readonly { readonly id: string; readonly name: Text }[];
}

/** The bundled scenarios, in the order shown. */
export function listLibrary(): LibraryEntry[] {
  return Object.keys(LIBRARY).map((id) => {
    const { name, description = name, size = 'other', variants = {} } = loadLibrary(id);
    const named = Object.entries(variants).map(([variant, content]) => ({ id: variant, name: content.name }));
    return { id, name, description, size, event: id.endsWith('start20') ? 'start20' : 'midnight', variants: named };
  });
}

/** A bundled scenario as its file says it; shared, so change it by a merge patch. Throws a RangeError for an unknown id. */
export function loadLibrary(id: string): ScenarioInput {
  if (!Object.hasOwn(LIBRARY, id)) throw new RangeError(`no scenario '${id}' in the library`);
  return LIBRARY[id] as ScenarioInput;
}
