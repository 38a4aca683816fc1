import { App as AntApp, ConfigProvider, Skeleton } from 'antd';
import type { ConfigProviderProps } from 'antd';
import enUS from 'antd/locale/en_US.js';
import zhCN from 'antd/locale/zh_CN.js';
import { lazy, Suspense, useDeferredValue, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Library } from '../library/Library.tsx';
import { Failure } from './Failure.tsx';
import { Header } from './Header.tsx';
import { ServicesProvider, useApp } from './store.tsx';
import type { Services } from './store.tsx';
import { antdConfig, applyTheme } from './theme.ts';

/** Charts, sliders and the drawer come after the library is shown, and are fetched while it is read. */
const workbench = import('../workbench/Workbench.tsx');
const Workbench = lazy(async () => ({ default: (await workbench).Workbench }));
const Definitions = lazy(async () => ({ default: (await import('../definitions/Definitions.tsx')).Definitions }));

type Locale = NonNullable<ConfigProviderProps['locale']>;

/** Bundlers disagree on what the default import of a CommonJS module is. */
const unwrapped = (module: Locale | { readonly default: Locale }): Locale =>
  'default' in module ? module.default : module;
const ANTD_LOCALES = { zh: unwrapped(zhCN), en: unwrapped(enUS) };

export function App({ services }: { services: Services }) {
  return (
    <ServicesProvider value={services}>
      <Themed />
    </ServicesProvider>
  );
}

function Themed() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const page = useDeferredValue(useApp((state) => state.page));
  const dark = useIsDark();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  useEffect(() => applyTheme(dark), [dark]);
  // The page before may have been scrolled down to the card or link that was pressed.
  useLayoutEffect(() => window.scrollTo(0, 0), [page]);
  useEffect(() => {
    document.title = `${t('product.name')} · ${t(`header.${page}`)}`;
  }, [t, page]);
  return (
    <ConfigProvider
      locale={ANTD_LOCALES[language]}
      theme={antdConfig(dark, !still)}
      button={{ autoInsertSpace: false }}
    >
      <AntApp>
        <Failure>
          <Header />
          <Suspense fallback={<Skeleton active title={false} className="page" />}>
            <div className="page">{page === 'library' ? <Library /> : <Workbench />}</div>
          </Suspense>
          <Suspense>
            <Definitions />
          </Suspense>
        </Failure>
      </AntApp>
    </ConfigProvider>
  );
}

function useIsDark(): boolean {
  const theme = useApp((state) => state.theme);
  const system = useMedia('(prefers-color-scheme: dark)');
  return theme === 'dark' || (theme === 'system' && system);
}

/** Whether a media query holds, followed as it changes. */
function useMedia(query: string): boolean {
  const media = window.matchMedia(query);
  const follow = (listener: () => void) => {
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  };
  return useSyncExternalStore(follow, () => media.matches);
}
