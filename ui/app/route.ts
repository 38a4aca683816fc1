import type { AppStore, Page } from '../state/store.ts';

const HASHES: Readonly<Record<Page, string>> = { library: '#/', workbench: '#/workbench' };

const pageOf = (hash: string): Page => (hash === HASHES.workbench ? 'workbench' : 'library');

/** Keeps the address and the page shown in step, so that the browser's back button works. */
export function followHash(store: AppStore): void {
  const read = () => store.setState({ page: pageOf(location.hash) });
  window.addEventListener('hashchange', read);
  read();
  store.subscribe(({ page }, before) => {
    if (page !== before.page && page !== pageOf(location.hash)) location.hash = HASHES[page];
  });
}
