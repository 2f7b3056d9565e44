/**
 * Serves the built web app on the same port: files with long caching, compressed as they were built, every other address the
 * app's one page, with its words in it where everybody may read what is there.
 */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemOf } from '../http/index.js';
import { type WordsAt, writtenPage } from './written-page.js';

export interface Site {
  /** Where people reach it, such as https://quorate.example. */
  readonly address: string;
  readonly wordsAt: WordsAt;
}

/** Adds the web app's folder to the server; without a built app only the API is served. */
export async function serveWebPages(server: FastifyInstance, folder: string, site: Site): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const page = await readFile(join(folder, 'index.html'), 'utf8');
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
  server.get('/*', async (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return notFound(reply);
    void reply.header('cache-control', 'no-cache');
    const [path = '/'] = request.url.split('?');
    const words = await site.wordsAt(path);
    if (words === null) return reply.sendFile('index.html', folder);
    return reply.type('text/html; charset=utf-8').send(writtenPage(page, words, site.address + path));
  });
}

function notFound(reply: FastifyReply): FastifyReply {
  const problem = problemOf(404, 'not-found', 'There is nothing at this address.');
  return reply
    .status(404)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
