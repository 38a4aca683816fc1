import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Plugin } from 'vite';
import { serveTestPage } from '../support/testPage.ts';
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

/** Builds the page and serves it. It needs no driver: it fetches the scenarios, and posts what came out. */
export async function servePage(): Promise<PageServer> {
  const answers = new EventEmitter();
  const served = await serveTestPage(join(import.meta.dirname, 'page'), [exchange(answers)]);
  return {
    addressFor: (visitor) => `${served.address}?${visitor}`,
    async answerOf(visitor) {
      const [answer] = await once(answers, visitor, { signal: AbortSignal.timeout(LONGEST_MS) });
      return answer as Answer;
    },
    close: () => served.close(),
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
