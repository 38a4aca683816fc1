import { theme as antdTheme } from 'antd';
import type { ThemeConfig } from 'antd';
import { paletteVariables } from '../charts/palette.ts';

const FONT =
  'Inter, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';

const LIGHT = {
  surface: '#ffffff',
  field: '#ffffff',
  border: '#d0d6de',
  text: '#1b2330',
  muted: '#5f6978',
  accent: '#0958d9',
  rail: '#e2e6eb',
  track: '#eef1f4',
  raised: '#ffffff',
};
const DARK = {
  surface: '#16181d',
  field: '#1d2027',
  border: '#3a414c',
  text: '#e6e9ef',
  muted: '#98a2b0',
  accent: '#6ea8ff',
  rail: '#2f353f',
  track: '#22262e',
  raised: '#3a414c',
};

/** The look of antd's parts; one accent colour, dark enough for white text on it. */
export function antdConfig(dark: boolean, motion: boolean): ThemeConfig {
  const look = dark ? DARK : LIGHT;
  return {
    algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#2f6fd6' : '#0958d9',
      colorBgContainer: look.field,
      colorBgElevated: look.surface,
      colorBorder: look.border,
      colorText: look.text,
      colorTextDescription: look.muted,
      colorTextPlaceholder: look.muted,
      fontFamily: FONT,
      fontSize: 14,
      borderRadius: 6,
      motion,
      motionDurationMid: '0.2s',
    },
    components: {
      Segmented: { trackBg: look.track, itemSelectedBg: look.raised },
      Slider: {
        railBg: look.rail,
        railHoverBg: look.rail,
        trackBg: look.accent,
        trackHoverBg: look.accent,
        handleColor: look.accent,
        handleActiveColor: look.accent,
        dotBorderColor: look.muted,
        dotActiveBorderColor: look.muted,
      },
    },
  };
}

/** Writes the theme's colours on the page, for everything that antd does not draw. */
export function applyTheme(dark: boolean): void {
  const root = document.documentElement;
  root.dataset.theme = dark ? 'dark' : 'light';
  for (const [name, value] of Object.entries(paletteVariables(dark ? 'dark' : 'light')))
    root.style.setProperty(name, value);
}
