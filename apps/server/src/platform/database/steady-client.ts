/**
 * The PostgreSQL client of every pool of ours. A connection that breaks fails its statements, which is how it is noticed;
 * the event that follows has no one left to hear it and would otherwise end the process. One that is never answered is
 * given up: counted here and not in the pools, where the time of those who wait for a free connection would count too.
 */
import pg from 'pg';

export const CONNECT_WITHIN_MS = 10_000;

export class SteadyClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_WITHIN_MS });
    this.on('error', () => undefined);
  }
}
