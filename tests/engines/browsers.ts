import { existsSync } from 'node:fs';
import { chromiumPath } from '../support/chromium.ts';
import { XVFB } from './screen.ts';

/** A browser that can be started with the address of a page, without a driver. */
export interface Browser {
  readonly name: string;
  readonly engine: string;
  /** In `navigator.userAgent` of this browser, and of no other here. */
  readonly userAgent: RegExp;
  /** What brings it on Debian. */
  readonly packages: string;
  /** Its program; undefined when that, or what it needs, is not installed. */
  readonly find: () => Promise<string | undefined>;
  /** Arguments before the address; `home` is an empty folder for what it keeps. */
  readonly options: (home: string) => readonly string[];
  /** Cannot do without a window. */
  readonly needsScreen: boolean;
}

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** The browser that comes with WebKitGTK. */
const MINI_BROWSER = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((machine) =>
  ['4.1', '4.0'].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`),
);

const firstOf = (paths: readonly (string | undefined)[]): string | undefined =>
  paths.find((path) => path && existsSync(path));

export const BROWSERS: readonly Browser[] = [
  {
    name: 'Chromium',
    engine: 'V8',
    userAgent: /Chrome\//,
    packages: 'chromium',
    find: chromiumPath,
    options: (home) => ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', `--user-data-dir=${home}`],
    needsScreen: false,
  },
  {
    name: 'Firefox',
    engine: 'SpiderMonkey',
    userAgent: /Firefox\//,
    packages: 'firefox-esr',
    find: async () => firstOf([process.env.FIREFOX, ...FIREFOX]),
    options: (home) => ['--headless', '--no-remote', '--profile', home],
    needsScreen: false,
  },
  {
    name: 'WebKit',
    engine: 'JavaScriptCore',
    userAgent: /^(?!.*Chrome).*Safari\//,
    packages: 'libwebkit2gtk-4.1-0 xvfb',
    find: async () => (existsSync(XVFB) ? firstOf([process.env.MINIBROWSER, ...MINI_BROWSER]) : undefined),
    options: () => ['--private'],
    needsScreen: true,
  },
];
