/** Puts the application on a port: Fastify, sockets and the web pages together. */
import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileURLToPath } from 'node:url';
import { AppModule } from './app.module.js';
import { AccessGuard } from './platform/auth/index.js';
import { Config } from './platform/config/index.js';
import { setTypeParsers } from './platform/database/index.js';
import {
  addNetworkLimits,
  addForms,
  addRoomForBodies,
  addUploads,
  addSecurityHeaders,
  answerBadAddress,
  securityHeaders,
  answerBrokenRequest,
  MOST_BYTES,
} from './platform/http/index.js';
import { Jobs } from './platform/jobs/index.js';
import { prepareDatabase } from './platform/prepare-database.js';
import { SiteWords } from './modules/site/index.js';
import { serveWebPages } from './platform/pages/index.js';
import { SocketAdapter } from './platform/realtime/index.js';

const WEB_FOLDER = fileURLToPath(new URL('../../web/dist/', import.meta.url));
/** A request must have come whole by then: nobody holds a connection open by sending byte after byte. */
const REQUEST_WITHIN_MS = 30_000;
/** Node counts both only when the headers are due before the whole. */
const ARRIVAL = { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 };

export interface RunningServer {
  readonly app: NestFastifyApplication;
  readonly port: number;
}

/** Migrates as the owner of the database, listens and begins the jobs in a lesser role; resolves when the service is ready. */
export async function startServer(settings: Config, ownerUrl: string): Promise<RunningServer> {
  setTypeParsers();
  const { accesses, warning } = await prepareDatabase(ownerUrl, settings.logins);
  if (warning !== null) new Logger('database').warn(warning);
  const adapter = new FastifyAdapter({
    bodyLimit: MOST_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    http: ARRIVAL,
    // Behind a proxy the address that it added itself counts, not those that the caller wrote before it.
    trustProxy: settings.origin === undefined ? false : (_address, hop) => hop === 0,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      answerBadAddress(error, request, reply.headers(securityHeaders(settings)));
    },
    clientErrorHandler: answerBrokenRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(settings, accesses), adapter, {
    logger:
      settings.logLevel === 'debug' ? ['fatal', 'error', 'warn', 'log', 'debug'] : ['fatal', 'error', 'warn'],
    abortOnError: false,
    // Only JSON comes in: a form of another site is no command, whatever stands in it.
    bodyParser: false,
  });
  app.useWebSocketAdapter(new SocketAdapter(app, app.get(Config)));
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  addSecurityHeaders(fastify, settings);
  addNetworkLimits(fastify, settings);
  app.get(AccessGuard).standBefore(fastify);
  addRoomForBodies(fastify);
  addUploads(fastify);
  addForms(fastify);
  const words = app.get(SiteWords);
  await serveWebPages(fastify, WEB_FOLDER, {
    address: settings.address,
    wordsAt: (path) => words.at(path),
  });
  await listen(app, settings);
  await app.get(Jobs).start();
  const address = fastify.server.address();
  return { app, port: typeof address === 'object' && address !== null ? address.port : settings.port };
}

/** Takes the port; when another program has it, closes what is open and says so. */
async function listen(app: NestFastifyApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new Error(
      `Port ${String(port)} is in use. Stop the other program or choose another port with PORT.`,
      { cause: error },
    );
  }
}
