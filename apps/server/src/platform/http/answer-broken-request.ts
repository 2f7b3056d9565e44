/** Answers what is no whole request, and so reaches no route: too slow, headers too large, not HTTP at all. */
import type { Socket } from 'node:net';
import { problemOf } from './request-refused.js';

const TOO_SLOW = problemOf(408, 'too-slow', 'The request did not arrive in time. Send it again in one go.');
const HEADERS_TOO_LARGE = problemOf(
  431,
  'headers-too-large',
  'The headers of the request are too large. Delete the cookies of this site and try again.',
);
const NO_REQUEST = problemOf(400, 'not-understood', 'This is not an HTTP request that was understood.');

const KNOWN: Readonly<Record<string, typeof NO_REQUEST | undefined>> = {
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
  HPE_HEADER_OVERFLOW: HEADERS_TOO_LARGE,
};

/** Writes the problem onto the bare connection and ends it. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  const { code = '' } = error;
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = KNOWN[code] ?? NO_REQUEST;
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${String(problem.status)} ${problem.title}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${String(Buffer.byteLength(body))}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}
