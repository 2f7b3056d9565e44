/**
 * The log this organisation signs as: its name and its key. The key lies in a file that only the server's user may
 * read; the name and the public key are written into the database once, and a server with another key does not start.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { generateLogKey, type LogKey, logKeyFromSeed } from '@quorate/ledger';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';

@Injectable()
export class Log implements OnModuleInit {
  private signing: { readonly name: string; readonly key: LogKey } | null = null;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  async onModuleInit(): Promise<void> {
    const { rows } = await this.database.pool.query<{ name: string; public_key: Buffer }>(
      'SELECT name, public_key FROM journal_log',
    );
    const [known] = rows;
    const key = keyIn(this.config.logKeyFile, known === undefined);
    if (known !== undefined && !known.public_key.equals(key.publicKey)) {
      throw new Error(
        `The key in ${this.config.logKeyFile} is not the one this database was signed with. Put that key back; nothing is signed with another.`,
      );
    }
    const name = known?.name ?? this.config.logName;
    if (known === undefined) {
      await this.database.pool.query('INSERT INTO journal_log (name, public_key) VALUES ($1, $2)', [
        name,
        key.publicKey,
      ]);
    }
    this.signing = { name, key };
  }

  get key(): LogKey {
    return this.self().key;
  }

  get name(): string {
    return this.self().name;
  }

  /** The origin that checkpoints of a stream are signed under. */
  originOf(streamId: string): string {
    return `${this.self().name}/${streamId}`;
  }

  private self(): { readonly name: string; readonly key: LogKey } {
    if (this.signing === null) throw new Error('the log key is read when the server starts');
    return this.signing;
  }
}

/** The key in the file; made there, readable by its owner only, where it may be new. */
function keyIn(file: string, mayBeNew: boolean): LogKey {
  if (existsSync(file)) return logKeyFromSeed(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'));
  if (!mayBeNew) {
    throw new Error(
      `The signing key ${file} is missing. Put it back from its backup; nothing is signed with another.`,
    );
  }
  const key = generateLogKey();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${key.seed.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return key;
}
