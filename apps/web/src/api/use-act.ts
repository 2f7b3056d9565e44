/** Acts that are sent with a key: the same act again, after no answer came, is the same act. */
import { useCallback, useRef } from 'react';
import { ProblemError } from './problem-error.js';
import { sendJson } from './request.js';

/** Sends what is done to a path. Once it is answered, doing it again is another act. */
export function useAct(): <Reply>(path: string, act: unknown) => Promise<Reply> {
  const keys = useRef(new Map<string, string>());
  return useCallback(async <Reply>(path: string, act: unknown) => {
    const words = JSON.stringify([path, act]);
    const key = keys.current.get(words) ?? crypto.randomUUID();
    keys.current.set(words, key);
    try {
      const reply = await sendJson<Reply>('POST', path, act, { key });
      keys.current.delete(words);
      return reply;
    } catch (error) {
      if (error instanceof ProblemError) keys.current.delete(words);
      throw error;
    }
  }, []);
}
