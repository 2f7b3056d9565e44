/**
 * How many ballots each box has promised to hold, kept in files beside the signing key and so outside the database: a box
 * put back from an older copy is known by it. A file is one byte for each promise, so that several servers can add to it
 * at once; nothing in it tells which ballot, or when.
 */
import { appendFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export class PromisedMemory {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** How many promises were kept of this box. */
  of(boxId: string): number {
    return statSync(join(this.folder, boxId), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** One promise more. */
  keep(boxId: string): void {
    appendFileSync(join(this.folder, boxId), '.', { mode: 0o600 });
  }
}
