/** Single requests of one person to a running Quorate, each measured from asking to the whole answer. */
import { randomUUID } from 'node:crypto';

import { steadyMs } from './child.mjs';

/** `get` and `post` answer what came back, how long it took and how many bytes it was. */
export function asking(port, cookie) {
  const ask = async (method, path, body) => {
    const askedAt = steadyMs();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        cookie,
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const ms = steadyMs() - askedAt;
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    // As it went over the wire, where it was compressed.
    const bytes = Number(answer.headers.get('content-length') ?? text.length);
    return { done: JSON.parse(text), ms, bytes };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
  };
}
