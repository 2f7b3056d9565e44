/** Files in a store that speaks S3, under the same names as in a folder. */
import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import { S3mini } from 's3mini';
import type { ObjectStoreSettings } from '../config/index.js';
import { FileStore } from './file-store.js';

export class ObjectStore extends FileStore {
  private readonly bucket: S3mini;

  constructor({ endpoint, accessKeyId, secretAccessKey, region }: ObjectStoreSettings) {
    super();
    this.bucket = new S3mini({ endpoint, accessKeyId, secretAccessKey, region });
  }

  async put(hash: string, path: string): Promise<void> {
    if ((await this.bucket.objectExists(keyOf(hash))) === true) return;
    await this.bucket.putObject(keyOf(hash), await openAsBlob(path), 'application/octet-stream');
  }

  async open(hash: string): Promise<Readable> {
    const body = (await this.bucket.getObjectResponse(keyOf(hash)))?.body ?? null;
    if (body === null) throw new Error(`the object store has no ${keyOf(hash)}`);
    return Readable.fromWeb(body);
  }

  async remove(hash: string): Promise<void> {
    await this.bucket.deleteObject(keyOf(hash));
  }
}

function keyOf(hash: string): string {
  return `${hash.slice(0, 2)}/${hash}`;
}
