/** A real Redis of a test's own, kept in memory only. */
import { Redis } from 'ioredis';
import { Child } from './child.js';
import { freePort } from './free-port.js';

export interface TestRedis {
  readonly url: string;
  /** Empties it. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts redis-server, which `npm test` has seen to. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = new Child('redis-server', 'redis-server', args, process.env);
  await child.said(/Ready to accept connections/);
  const url = `redis://127.0.0.1:${String(port)}`;
  const redis = new Redis(url);
  return {
    url,
    flush: async () => {
      await redis.flushall();
    },
    stop: async () => {
      redis.disconnect();
      await child.end('SIGTERM');
    },
  };
}
