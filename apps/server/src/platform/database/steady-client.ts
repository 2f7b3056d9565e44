/**
 * The PostgreSQL client of every pool of ours. A connection that breaks fails its statements, which is how it is noticed;
 * the event that follows has no one left to hear it and would otherwise end the process.
 */
import pg from 'pg';

export class SteadyClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
