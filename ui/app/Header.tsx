import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BookIcon, MoonIcon, SunIcon, SystemIcon } from './icons.tsx';
import { useAct, useApp } from './store.tsx';
import type { Page, Theme } from '../state/store.ts';

const THEME_ICONS: Readonly<Record<Theme, ReactNode>> = {
  light: <SunIcon />,
  dark: <MoonIcon />,
  system: <SystemIcon />,
};

/** Product name, the two pages, definitions, theme and language. */
export function Header() {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <header className="header">
      <a className="brand" href="#/" aria-label={t('product.name')}>
        <Mark />
        <span className="brand-name">{t('product.name')}</span>
        <small>{t('product.tagline')}</small>
      </a>
      <nav aria-label={t('header.navigation')}>
        <PageLink page="library" text={t('header.library')} />
        <PageLink page="workbench" text={t('header.workbench')} />
      </nav>
      <div className="header-tools">
        <Button
          type="text"
          icon={<BookIcon />}
          onClick={() => act.showDefinition('')}
          aria-label={t('header.definitions')}
        >
          <span className="wide-only">{t('header.definitions')}</span>
        </Button>
        <ThemeMenu />
        <LanguageSwitch />
      </div>
    </header>
  );
}

function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="#0958d9" />
      <path d="M4 17h4l3-10 4 13 2-6h3" fill="none" stroke="#fff" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  );
}

function PageLink({ page, text }: { page: Page; text: string }) {
  const current = useApp((state) => state.page === page);
  return (
    <a href={page === 'library' ? '#/' : `#/${page}`} aria-current={current ? 'page' : undefined}>
      {text}
    </a>
  );
}

function ThemeMenu() {
  const { t } = useTranslation();
  const theme = useApp((state) => state.theme);
  const act = useAct();
  const items = (['light', 'dark', 'system'] as const).map((key) => ({
    key,
    icon: THEME_ICONS[key],
    label: t(`header.${key}`),
  }));
  return (
    <Dropdown
      menu={{ items, selectedKeys: [theme], onClick: ({ key }) => act.setTheme(key as Theme) }}
      trigger={['click']}
    >
      <Button type="text" icon={THEME_ICONS[theme]} aria-label={t('header.theme')} />
    </Dropdown>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const act = useAct();
  return (
    <Button
      type="text"
      onClick={() => act.setLanguage(language === 'zh' ? 'en' : 'zh')}
      title={t('header.languageLabel')}
    >
      {t('header.language')}
    </Button>
  );
}
