import type { ReactNode } from 'react';

/** Icons are drawn on a 16 px grid in the colour of the text around them. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const icon = (path: string) => () => (
  <Icon>
    <path d={path} />
  </Icon>
);

export const InfoIcon = icon('M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7.2v4M8 4.8v.2');
export const SunIcon = icon(
  'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.4M8 13.6V15M1 8h1.4M13.6 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
);
export const MoonIcon = icon('M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1Z');
export const SystemIcon = icon('M2 3h12v8H2zM6 14h4M8 11v3');
export const BookIcon = icon(
  'M8 4C6.5 2.8 4.5 2.5 2 2.5v10c2.5 0 4.5.3 6 1.5 1.5-1.2 3.5-1.5 6-1.5v-10C11.5 2.5 9.5 2.8 8 4ZM8 4v10',
);
export const CloseIcon = icon('M4 4l8 8M12 4l-8 8');
export const PlusIcon = icon('M8 3v10M3 8h10');
export const DownloadIcon = icon('M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11');
export const ResetIcon = icon('M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3');
export const SlidersIcon = icon('M2 4h7M13 4h1M2 12h1M7 12h7M9 2.5v3M5 10.5v3M11 2.5v3M11 4H9M3 12h2');
export const FileIcon = icon('M4 1.8h5l3.5 3.5v9H4zM9 1.8v3.5h3.5');
