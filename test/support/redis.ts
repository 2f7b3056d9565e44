/** A real Redis of a test's own, kept in memory only. */
import { Redis } from 'ioredis';
import { Child } from './child.js';
import { freePort } from './free-port.js';

export interface TestRedis {
  readonly url: string;
  /** Empties it. */
  flush(): Promise<void>;
  /** Ends it; `launch` starts it again, empty, on the same port. */
  halt(): Promise<void>;
  launch(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts redis-server, which `npm test` has seen to. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const run = async (): Promise<Child> => {
    const started = new Child('redis-server', 'redis-server', args, process.env);
    await started.said(/Ready to accept connections/);
    return started;
  };
  let child = await run();
  const url = `redis://127.0.0.1:${String(port)}`;
  const halt = async (): Promise<void> => {
    await child.end('SIGTERM');
  };
  return {
    url,
    flush: async () => {
      const redis = new Redis(url);
      await redis.flushall();
      redis.disconnect();
    },
    halt,
    launch: async () => {
      child = await run();
    },
    stop: halt,
  };
}
