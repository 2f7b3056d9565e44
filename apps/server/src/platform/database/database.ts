/** The plain PostgreSQL pool for the paths where SQL is written by hand. TypeORM has its own for entities. */
import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Access } from './access.js';
import { SteadyClient } from './steady-client.js';

const DATE = 1082;
const INT8 = 20;

/** Days come as 'YYYY-MM-DD', counts as numbers. */
export function setTypeParsers(): void {
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(INT8, (text) => Number(text));
}

export class Database implements OnApplicationShutdown {
  readonly pool: pg.Pool;

  constructor(
    readonly access: Access,
    max = 16,
  ) {
    // Pipelined: the statements of a batch go out together, in order, without waiting for each answer.
    const settings = { ...access, max, application_name: 'quorate', pipeline: true };
    this.pool = new pg.Pool({ ...settings, Client: SteadyClient });
    // An idle connection that breaks is replaced by the pool at the next query.
    this.pool.on('error', () => undefined);
  }

  /** The time by the clock that decides what was in time. */
  async now(): Promise<string> {
    const { rows } = await this.pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    const [row] = rows;
    if (row === undefined) throw new Error('the database told no time');
    return row.now.toISOString();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/** The registrar's own pool: sees who took a ballot paper, and no box. */
export class RegistrarDatabase extends Database {}

/** The box's own pool: sees sealed ballots, and no person. */
export class BoxDatabase extends Database {}
