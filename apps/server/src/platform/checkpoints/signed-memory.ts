/**
 * The newest checkpoint of each stream, kept in files beside the key and so outside the database: a database put back
 * from an old backup is known by it.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckpoint } from '@quorate/ledger';

export class SignedMemory {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** How far each stream was signed. */
  sizes(): Map<string, number> {
    const streamIds = readdirSync(this.folder).filter((name) => !name.endsWith('.next'));
    return new Map(streamIds.map((streamId) => [streamId, this.sizeOf(streamId)]));
  }

  /** How far the stream was signed; 0 when it never was. */
  sizeOf(streamId: string): number {
    try {
      return readCheckpoint(readFileSync(join(this.folder, streamId), 'utf8'))?.size ?? 0;
    } catch {
      return 0;
    }
  }

  /** Keeps the checkpoint in place of the one before it. */
  keep(streamId: string, note: string): void {
    const file = join(this.folder, streamId);
    writeFileSync(`${file}.next`, note, { mode: 0o600 });
    renameSync(`${file}.next`, file);
  }
}
