/** Where the bytes of files lie: a folder, or a store that speaks S3. A file is known by the SHA-256 of its bytes, so the same one twice is kept once. */
import type { Readable } from 'node:stream';

export abstract class FileStore {
  /** Takes the file at the path, which the store may move; nothing happens when it has these bytes. */
  abstract put(hash: string, path: string): Promise<void>;
  /** Its bytes; throws when the store has no such file. */
  abstract open(hash: string): Promise<Readable>;
  /** Forgets its bytes; nothing happens when there are none. */
  abstract remove(hash: string): Promise<void>;
}
