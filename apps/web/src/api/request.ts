/** Requests to the HTTP interface: JSON both ways, problems as errors, an idempotency key where an act needs one. */
import type { Problem } from '@quorate/contracts';
import { proofShown } from './proof-news.js';
import { NoAnswerError, ProblemError } from './problem-error.js';
import { noteServerDate } from './server-clock.js';
import { signInNeeded } from './session-news.js';

const usualPatienceMs = 10_000;
/** A large file over a slow line. */
const uploadPatienceMs = 600_000;
/** What a proxy says in the place of a server that is starting or gone. */
const unreachable: readonly number[] = [502, 503, 504];

/** Reads a path of the HTTP interface. */
export function getJson<T>(path: string, { patienceMs = usualPatienceMs } = {}): Promise<T> {
  return exchange<T>(path, { method: 'GET', signal: AbortSignal.timeout(patienceMs) });
}

/** Writes to a path of the HTTP interface; `key` becomes the Idempotency-Key header. */
export function sendJson<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  options: { readonly key?: string } = {},
): Promise<T> {
  const headers = options.key === undefined ? {} : { 'idempotency-key': options.key };
  return request<T>(method, path, body, headers).catch(async (error: unknown) => {
    // Refused only until the person has shown that it is they: then the same act, with the same key.
    if (error instanceof ProblemError && error.problem.code === 'proof-needed' && (await proofShown()))
      return request<T>(method, path, body, headers);
    throw error;
  });
}

/** Sends a file as it is. */
export function sendFile<T>(path: string, file: File): Promise<T> {
  return exchange<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    signal: AbortSignal.timeout(uploadPatienceMs),
  });
}

function request<T>(
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<T> {
  return exchange<T>(path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(usualPatienceMs),
  });
}

async function exchange<T>(path: string, init: RequestInit): Promise<T> {
  const sentAt = Date.now();
  const response = await fetch(path, init).catch((cause: unknown) => {
    throw new NoAnswerError({ cause });
  });
  noteServerDate(response.headers.get('date'), sentAt, Date.now());
  if (!response.ok) throw await errorOf(response);
  if (response.status === 204) return undefined as T;
  return (await response.json().catch((cause: unknown) => {
    throw new NoAnswerError({ cause });
  })) as T;
}

async function errorOf(response: Response): Promise<Error> {
  const isProblem = response.headers.get('content-type')?.includes('json') === true;
  const problem = isProblem ? ((await response.json().catch(() => null)) as Problem | null) : null;
  if (response.status === 401) signInNeeded();
  if (problem !== null && typeof problem.code === 'string') return new ProblemError(problem);
  if (unreachable.includes(response.status)) return new NoAnswerError();
  return new ProblemError({
    type: 'about:blank',
    title: 'The server could not do this',
    status: response.status,
    code: 'unexplained',
    detail: `It answered with status ${response.status} and no explanation. Try again in a moment.`,
  });
}
