const WIDTH = 110;

/** JSON for readers: what fits on a line, and every list of plain values, stands on one line; indented by two spaces. */
export function formatJson(value: unknown): string {
  return `${format(value, '')}\n`;
}

function format(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  const label = (key: string): string => (isList ? '' : `${JSON.stringify(key)}: `);
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }'];
  const line = `${open}${entries.map(([key, inner]) => label(key) + format(inner, '')).join(', ')}${close}`;
  const isPlainList = isList && value.every((inner) => typeof inner !== 'object');
  if (isPlainList || (indent.length + line.length <= WIDTH && !line.includes('\n'))) return line;
  const inside = `${indent}  `;
  const lines = entries.map(([key, inner]) => inside + label(key) + format(inner, inside));
  return `${open.trim()}\n${lines.join(',\n')}\n${indent}${close.trim()}`;
}
