/**
 * Colours of scenarios on charts and tables: base, the plan being adjusted, variants A to D. Chosen so that every two
 * stay apart for normal, protan, deutan and tritan sight, and each has 3:1 against its background (tests/ui/palette).
 */
export const PALETTE = {
  light: { background: '#ffffff', series: ['#2f3845', '#0958d9', '#da6e22', '#09a59b', '#9f048b', '#6a5b14'] },
  dark: { background: '#16181d', series: ['#d5dae2', '#5b9bff', '#d15f08', '#0be39b', '#de72bd', '#dcbf42'] },
} as const;

/** Stacked outcomes of the bot: solved, seemingly solved, handed over, given up. */
const OUTCOME_PALETTE = {
  light: ['#5b8fd6', '#a9c6ee', '#e3a857', '#8a8f98'],
  dark: ['#4f86d0', '#2c4a75', '#b9822f', '#7c828c'],
} as const;

/** The CSS variable that holds a series colour in the theme shown. */
export const seriesColour = (index: number): string => `var(--series-${index})`;
export const outcomeColour = (index: number): string => `var(--outcome-${index})`;

/** CSS variables of a theme. */
export function paletteVariables(theme: 'light' | 'dark'): Record<string, string> {
  const series = PALETTE[theme].series.map((colour, i) => [`--series-${i}`, colour]);
  const outcomes = OUTCOME_PALETTE[theme].map((colour, i) => [`--outcome-${i}`, colour]);
  return Object.fromEntries([...series, ...outcomes]);
}
