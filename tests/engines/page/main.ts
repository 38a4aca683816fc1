import type { ScenarioInput } from '../../../scenarios/index.ts';
import { spawnBrowserWorker } from '../../../workers/browser.ts';
import { fingerprints, type Fingerprints } from '../fingerprints.ts';

/** What the page sends back: what came out, or why nothing did. */
export type Answer =
  | { readonly userAgent: string; readonly fingerprints: Fingerprints }
  | { readonly userAgent: string; readonly error: string };

async function answer(): Promise<Answer> {
  const { userAgent } = navigator;
  try {
    const scenarios = (await (await fetch('scenarios')).json()) as Record<string, ScenarioInput>;
    return { userAgent, fingerprints: await fingerprints(scenarios, spawnBrowserWorker) };
  } catch (error) {
    return { userAgent, error: String(error) };
  }
}

await fetch(`answer${location.search}`, { method: 'POST', body: JSON.stringify(await answer()) });
