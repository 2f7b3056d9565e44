/** Takes the bytes of an upload into a file of its own, counting and hashing as they come. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileFault } from './file-fault.js';

export interface ReceivedFile {
  readonly path: string;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly bytes: number;
}

/** Throws a FileFault at the first byte too many, or for an empty file; nothing is left behind then. */
export async function receiveFile(
  stream: Readable,
  folder: string,
  mostBytes: number,
): Promise<ReceivedFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      if (bytes > mostBytes) return done(tooLarge(mostBytes));
      hash.update(piece);
      done(null, piece);
    },
  });
  try {
    await pipeline(stream, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    if (bytes === 0) throw new FileFault('file-empty', 'This file is empty. Choose another one.');
    return { path, hash: hash.digest('hex'), bytes };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The refusal for a file with more bytes than are taken. */
export function tooLarge(mostBytes: number): FileFault {
  const most = `${Math.floor(mostBytes / 1024 / 1024)} MB`;
  return new FileFault(
    'file-too-large',
    `This file is larger than ${most}, which is the most that is taken. Make it smaller, or split it into several papers.`,
  );
}
