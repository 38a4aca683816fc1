import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { changeLanguage, preferredLanguage, startTranslation } from './i18n/index.ts';
import { createActions } from './state/actions.ts';
import { standingConductor } from './state/conductor.ts';
import { askWorker, keepEstimates } from './state/estimator.ts';
import { followHash } from './app/route.ts';
import { Simulator } from './state/simulation.ts';
import { keep, load } from './state/storage.ts';
import { createAppStore } from './state/store.ts';
import './app/app.css';

const defaults = {
  language: preferredLanguage(navigator.languages),
  theme: 'system',
  workspace: null,
  replaced: null,
} as const;
const store = createAppStore(load(localStorage, defaults));
window.addEventListener('pagehide', keep(store, localStorage));

startTranslation(store.getState().language);
changeLanguage(store.getState().language);
store.subscribe((state, before) => state.language !== before.language && changeLanguage(state.language));
followHash(store);

const estimate = askWorker();
const services = {
  store,
  actions: createActions(store, estimate),
  simulator: new Simulator(store, standingConductor()),
  estimate,
};
keepEstimates(store, estimate);
const root = createRoot(document.getElementById('root')!);
// As a transition the first drawing, too, is cut into slices of time.
startTransition(() => root.render(<App services={services} />));
