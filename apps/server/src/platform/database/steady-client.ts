/**
 * The PostgreSQL client of every pool of ours. A connection that breaks fails its statements, which is how it is noticed;
 * the event that follows has no one left to hear it and would otherwise end the process. One that is never answered is
 * given up: counted here and not in the pools, where the time of those who wait for a free connection would count too.
 */
import pg from 'pg';

export const CONNECT_WITHIN_MS = 10_000;

function passOver(): void {
  // The statements under way fail by themselves.
}

export class SteadyClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_WITHIN_MS });
    this.on('error', passOver);
  }

  /** BullMQ takes every listener off a connection that it lets go of, while that can still break. */
  override removeAllListeners(event?: string): this {
    super.removeAllListeners(event);
    return this.on('error', passOver);
  }
}

// BullMQ makes the connection it listens on from the driver itself, whatever it is told to make its others from.
Object.assign(pg, { Client: SteadyClient });
