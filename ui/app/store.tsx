import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
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

/** A part of the state; the component is drawn again when it changes. */
export function useApp<Part>(select: (state: AppState) => Part): Part {
  return useStore(useServices().store, select);
}

export const useAct = (): Actions => useServices().actions;
