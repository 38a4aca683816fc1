/**
 * A mechanism of the simulated centre as docs/reference/mechanisms.md tells it. Texts are Markdown whose line breaks mean
 * nothing; links are seen from docs/reference.
 */
export interface Mechanism {
  readonly title: string;
  /** Drawn with characters, at most 80 in a line; the indentation common to all lines is taken off. */
  readonly picture: string;
  /** What happens, in a few sentences, and what comes first at the same instant where that matters. */
  readonly what: string;
  /** The values of a field with several, each with what it does. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** Fields of a scenario that switch it on or set it: `path`, or `path = kind` or `path = kind.field, kind.field`. */
  readonly fields: readonly string[];
  /** What happens without it. */
  readonly off: string;
  /** What was assumed, and where reality may differ. */
  readonly assumed: string;
  readonly source: string;
  /** Where it can be read as a story: a file of tests/ without its ending, then titles in it, parted by ` > `. */
  readonly stories: readonly string[];
}

export interface Chapter {
  readonly title: string;
  readonly mechanisms: readonly Mechanism[];
}
