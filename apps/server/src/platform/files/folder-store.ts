/** Files in a folder, under the first two digits of their hash; each is there whole or not at all. */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from './file-store.js';

export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** The path has to lie on the same disk as the folder. */
  async put(hash: string, path: string): Promise<void> {
    await mkdir(dirname(this.pathOf(hash)), { recursive: true });
    const file = await open(path);
    await file.sync().finally(() => file.close());
    await rename(path, this.pathOf(hash));
  }

  async open(hash: string): Promise<Readable> {
    const file = await open(this.pathOf(hash));
    return createReadStream('', { fd: file });
  }

  remove(hash: string): Promise<void> {
    return rm(this.pathOf(hash), { force: true });
  }

  private pathOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }
}
