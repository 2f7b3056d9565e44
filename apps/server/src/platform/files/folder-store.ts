/** Files in a folder, under the first two digits of their hash; each is there whole or not at all. */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from './file-store.js';

export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** The path has to lie on the same disk as the folder. */
  async put(hash: string, path: string): Promise<void> {
    const shelf = join(this.folder, hash.slice(0, 2));
    await mkdir(shelf, { recursive: true });
    const file = await open(path);
    await file.sync().finally(() => file.close());
    await rename(path, join(shelf, hash));
  }

  async open(hash: string): Promise<Readable> {
    const file = await open(join(this.folder, hash.slice(0, 2), hash));
    return createReadStream('', { fd: file });
  }
}
