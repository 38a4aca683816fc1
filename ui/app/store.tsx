import { createContext, useContext, useEffectEvent, useLayoutEffect, useReducer } from 'react';
import type { Actions } from '../state/actions.ts';
import type { AskEstimate } from '../state/estimator.ts';
import type { Simulator } from '../state/simulation.ts';
import type { AppState, AppStore } from '../state/store.ts';

/** What the page is made with; one of each per page. */
export interface Services {
  readonly store: AppStore;
  readonly actions: Actions;
  readonly simulator: Simulator;
  readonly estimate: AskEstimate;
}

const Context = createContext<Services | null>(null);

export const ServicesProvider = Context.Provider;

export function useServices(): Services {
  const services = useContext(Context);
  if (services === null) throw new Error('the page is drawn outside its ServicesProvider');
  return services;
}

/**
 * A part of the state; the component is drawn again when it changes.
 *
 * Not by useSyncExternalStore: that has React throw away what it has drawn in slices, and draw it anew in one piece, when
 * the state changes meanwhile, which it does all the time while days are simulated. Here, what has changed between drawing
 * and showing is drawn again on its own.
 */
export function useApp<Part>(select: (state: AppState) => Part): Part {
  'use no memo'; // the state is read anew each time: React's compiler would keep what it was at first
  const { store } = useServices();
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const part = select(store.getState());
  const look = useEffectEvent(() => {
    if (!Object.is(select(store.getState()), part)) redraw();
  });
  useLayoutEffect(() => look());
  useLayoutEffect(() => store.subscribe(() => look()), [store]);
  return part;
}

export const useAct = (): Actions => useServices().actions;
