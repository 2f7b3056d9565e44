/** Requests to the box: without cookies and without referrer, so that nothing tells who sends them. */
import type { boxRoutes, Problem, ReplyOf, SealedBallotSent } from '@quorate/contracts';
import { NoAnswerError, ProblemError } from '../../api/index.js';

const PATIENCE_MS = 15_000;

async function ask<Reply>(path: string, init: RequestInit): Promise<Reply> {
  const unnamed = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(path, { ...init, ...unnamed, signal }).catch((cause: unknown) => {
    throw new NoAnswerError({ cause });
  });
  const body: unknown = await response.json().catch((cause: unknown) => {
    throw new NoAnswerError({ cause });
  });
  if (response.ok) return body as Reply;
  if (response.status >= 500) throw new NoAnswerError();
  throw new ProblemError(body as Problem);
}

/** Puts a ballot into the box; answers its promise. */
export function putIntoBox(box: string, ballot: SealedBallotSent): Promise<ReplyOf<typeof boxRoutes.cast>> {
  const headers = { 'content-type': 'application/json' };
  return ask(`/api/boxes/${box}/ballots`, { method: 'POST', headers, body: JSON.stringify(ballot) });
}

/** The closed box. */
export function readBox(box: string): Promise<ReplyOf<typeof boxRoutes.read>> {
  return ask(`/api/boxes/${box}`, { method: 'GET' });
}
