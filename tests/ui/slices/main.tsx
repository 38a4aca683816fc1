import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { ServicesProvider, useApp } from '../../../ui/app/store.tsx';
import type { Services } from '../../../ui/app/store.tsx';
import { createAppStore } from '../../../ui/state/store.ts';

const PARTS = 40;
const PART_MS = 2;

/** Turns of the event loop so far, and the turn in which each part was drawn, in order. */
let turn = 0;
const drawnIn: number[] = [];

function Part({ place }: { readonly place: number }) {
  const row = useApp((state) => state.row);
  takeTime();
  return place === 0 ? <output>{row}</output> : null;
}

function takeTime(): void {
  drawnIn.push(turn);
  for (const until = performance.now() + PART_MS; performance.now() < until;);
}

/** Counts turns until all is quiet, and calls `first` in the first one that finds something drawn. */
function countTurns(first: () => void): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let quiet = 0;
  let known = 0;
  return new Promise((resolve) => {
    port1.onmessage = () => {
      turn++;
      if (known === 0 && drawnIn.length > 0) first();
      quiet = drawnIn.length > known ? 0 : quiet + 1;
      known = drawnIn.length;
      if (known > 0 && quiet > 1000) resolve();
      else port2.postMessage(null);
    };
    port2.postMessage(null);
  });
}

/** What the test asks of the page: draws parts in slices, has the state change meanwhile, and says what was shown and drawn. */
const page = {
  async draw() {
    const store = createAppStore({ language: 'en', theme: 'light', workspace: null, replaced: null });
    const parts = Array.from({ length: PARTS }, (_, place) => <Part key={place} place={place} />);
    const root = createRoot(document.getElementById('root')!);
    const over = countTurns(() => store.setState({ row: 'changed' }));
    startTransition(() => root.render(<ServicesProvider value={{ store } as Services}>{parts}</ServicesProvider>));
    await over;
    return { parts: PARTS, drawnIn, shown: document.querySelector('output')!.textContent };
  },
};
export type Page = typeof page;
Object.assign(globalThis, { page });
