/** What is said while the database is away. Whether an act was written is not known then; only its key makes it safe to send it again. */
import type { Problem } from '@quorate/contracts';
import type { FastifyRequest } from 'fastify';
import { problemOf } from './request-refused.js';

/** A question, an act that carries its key, or an act without one. */
export type Asked = 'question' | 'act-with-key' | 'act';

const WHAT_NOW: Readonly<Record<Asked, string>> = {
  question: 'Try again in a moment.',
  'act-with-key': 'Nothing is lost: send it again with the same key.',
  act: 'See whether it was done before you send it again.',
};

/** What a request asks for. */
export function askedBy({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): Asked {
  if (method === 'GET' || method === 'HEAD') return 'question';
  return headers['idempotency-key'] === undefined ? 'act' : 'act-with-key';
}

/** The problem response while the database is away. */
export function problemOfDatabaseAway(asked: Asked): Problem {
  return problemOf(503, 'try-again', `The database does not answer. ${WHAT_NOW[asked]}`);
}
