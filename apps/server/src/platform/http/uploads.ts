/** Files come in as they are, piece by piece, and only to routes that take one. */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { routeOf } from './handles.js';
import { problemOf, RequestRefused } from './request-refused.js';

const UPLOAD_TYPE = 'application/octet-stream';
const UNREAD_MS = 10_000;

/** To be called before the routes are made. */
export function addUploads(server: FastifyInstance): void {
  server.addContentTypeParser(UPLOAD_TYPE, (request, payload, done) => {
    if (routeOf(request)?.file === true) done(null, payload);
    else done(Object.assign(new Error('no file is taken here'), { statusCode: 415 }));
  });
  server.addHook('onResponse', (request, _reply, done) => {
    if (routeOf(request)?.file === true && !request.raw.complete) endUnread(request.raw);
    done();
  });
}

/** Who sends a file that was refused before it came whole may finish reading the refusal, and holds the connection no longer. */
function endUnread(request: IncomingMessage): void {
  request.resume();
  setTimeout(() => {
    // What came whole meanwhile leaves the connection to the requests after it.
    if (!request.complete) request.socket.destroy();
  }, UNREAD_MS).unref();
}

/** The bytes of the file that is sent, as they come. */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext): Readable => {
  const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof Readable) return body;
  // Nothing is parsed where nothing was sent.
  if (headers['content-type'] === UPLOAD_TYPE) return Readable.from([]);
  throw new RequestRefused(
    problemOf(415, 'not-a-file', `Send the file as it is, with the header content-type: ${UPLOAD_TYPE}.`),
  );
});
