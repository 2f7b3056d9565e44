/** socket.io on the HTTP server, with the Redis Streams adapter when several processes serve one database. */
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import type { IncomingMessage } from 'node:http';
import type { Server, ServerOptions } from 'socket.io';
import { originIsOurs } from '../auth/index.js';
import type { Config } from '../config/index.js';
import { callerAddress, securityHeaders } from '../http/index.js';
import { SocketLimits } from './socket-limits.js';

/**
 * Announcements are for now: what cannot be sent at once is dropped, since the look at the heads finds what they would
 * have told. The adapter does not expect any call to fail, so none does.
 */
class Announcements extends Redis {
  constructor(url: string) {
    super(url, { maxRetriesPerRequest: null });
    // It connects again by itself, and says so in no useful way.
    this.on('error', () => undefined);
  }

  override publish(channel: string | Buffer, message: string | Buffer): Promise<number> {
    return this.status === 'ready' ? super.publish(channel, message) : Promise.resolve(0);
  }
}

/** What the engine below socket.io gives for each connection. */
interface EngineSocket {
  readonly request: IncomingMessage;
  once(event: 'close', listener: () => void): void;
}

export class SocketAdapter extends IoAdapter {
  private redis: Redis | null = null;
  private readonly limits = new SocketLimits();

  constructor(
    app: INestApplicationContext,
    private readonly config: Config,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const settings = {
      ...options,
      serveClient: false,
      maxHttpBufferSize: 16_384,
      pingInterval: 2_000,
      pingTimeout: 4_000,
      perMessageDeflate: false,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, ok: boolean) => void) => {
        const isOurs = originIsOurs(request.headers.origin, request.headers.host, this.config.origin);
        decide(null, isOurs && !this.limits.isFull(this.addressOf(request)));
      },
    } as unknown as ServerOptions;
    const server: Server = super.createIOServer(port, settings);
    server.engine.on('headers', (headers: Record<string, string>) => {
      Object.assign(headers, securityHeaders(this.config));
    });
    server.engine.on('connection', (connection: EngineSocket) => {
      connection.once('close', this.limits.add(this.addressOf(connection.request)));
    });
    if (this.config.redisUrl !== undefined) {
      this.redis = new Announcements(this.config.redisUrl);
      server.adapter(createAdapter(this.redis));
    }
    return server;
  }

  private addressOf(request: IncomingMessage): string {
    return callerAddress(this.config, request.headers, request.socket.remoteAddress);
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    this.redis?.disconnect();
  }
}
