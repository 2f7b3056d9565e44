/**
 * Serves the built web app on the same port: files with long caching, compressed as they were built, every other address the
 * app's one page.
 */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { problemOf } from '../http/index.js';

/** Adds the web app's folder to the server; without a built app only the API is served. */
export async function serveWebPages(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['**/*.{br,gz}'],
    setHeaders: (reply, path) => {
      const lasting = path.includes('/assets/');
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return notFound(reply);
    return reply.header('cache-control', 'no-cache').sendFile('index.html', folder);
  });
}

function notFound(reply: FastifyReply): FastifyReply {
  const problem = problemOf(404, 'not-found', 'There is nothing at this address.');
  return reply
    .status(404)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
