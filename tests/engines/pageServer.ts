import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build, preview, type Plugin } from 'vite';
import type { Answer } from './page/main.ts';
import { SCENARIOS } from './scenarios.ts';

/** The page is served. Each visitor is told apart by what it adds to the address. */
export interface PageServer {
  addressFor(visitor: string): string;
  /** What the page answers in the visitor's browser; rejects with an AbortError when it takes too long. */
  answerOf(visitor: string): Promise<Answer>;
  close(): Promise<void>;
}

const LONGEST_MS = 120_000;

/** Builds the page into a folder and serves it. It needs no driver: it fetches the scenarios, and posts what came out. */
export async function servePage(outDir: string): Promise<PageServer> {
  const answers = new EventEmitter();
  const root = join(import.meta.dirname, 'page');
  const config = { root, base: './', configFile: false, logLevel: 'error' } as const;
  await build({ ...config, worker: { format: 'es' }, build: { outDir, target: 'es2022' } });
  const server = await preview({
    ...config,
    plugins: [exchange(answers)],
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  return {
    addressFor: (visitor) => `${server.resolvedUrls!.local[0]}?${visitor}`,
    async answerOf(visitor) {
      const [answer] = await once(answers, visitor, { signal: AbortSignal.timeout(LONGEST_MS) });
      return answer as Answer;
    },
    close: () => server.close(),
  };
}

function exchange(answers: EventEmitter): Plugin {
  return {
    name: 'exchange',
    configurePreviewServer({ middlewares }) {
      middlewares.use('/scenarios', (_, response) => response.end(JSON.stringify(SCENARIOS)));
      middlewares.use('/answer', (request, response) => {
        void text(request).then((body) => {
          response.end();
          answers.emit(new URL(request.url!, 'http://localhost').search.slice(1), JSON.parse(body));
        });
      });
    },
  };
}
