/** The cache of what was read over HTTP: fresh enough for lists, re-read on focus and when the session changes. */
import { QueryClient } from '@tanstack/react-query';
import { NoAnswerError } from './problem-error.js';
import { sessionKey, whenSessionChanges } from './session-news.js';

/** Makes the one cache of the app; a refusal is not asked for again, a lost connection is. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Our own server may be near while the wider network is away, so the browser's opinion does not count.
        networkMode: 'always',
        retry: (failures, error) => error instanceof NoAnswerError && failures < 3,
        retryDelay: (failures) => Math.min(1000 * 2 ** failures, 5000),
      },
    },
  });
  whenSessionChanges(() => {
    // What one person could read must not stay on the screen of the next.
    void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    void client.invalidateQueries({ queryKey: sessionKey });
  });
  return client;
}
