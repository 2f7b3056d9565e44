/** Files on their way in and out: received, looked into, kept by their hash, and read again. */
import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  accept,
  FILE_MEDIA,
  type FileMedia,
  type KeptFile,
  MOST_FILE_BYTES,
  refuse,
  type Result,
  sayList,
} from '@quorate/domain';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Config } from '../config/index.js';
import { FileFault } from './file-fault.js';
import { FileStore } from './file-store.js';
import { FileRow } from './file.entity.js';
import { Inspections } from './inspections.js';
import { receiveFile, type ReceivedFile } from './receive-file.js';

/** What a place takes: files of these kinds, up to so many bytes, and so many of them. */
export interface TakenFiles {
  readonly media: readonly FileMedia[];
  readonly mostBytes: number;
  readonly mostFiles: number;
}

const ANY_FILE: TakenFiles = {
  media: Object.keys(FILE_MEDIA) as FileMedia[],
  mostBytes: MOST_FILE_BYTES,
  mostFiles: Number.POSITIVE_INFINITY,
};

/** What is known of a file but its name. */
export type KnownFile = Omit<KeptFile, 'name'>;

@Injectable()
export class Files {
  private readonly arrivals: string;
  private readonly inspections = new Inspections();

  constructor(
    private readonly store: FileStore,
    private readonly dataSource: DataSource,
    { filesFolder }: Config,
  ) {
    this.arrivals = join(filesFolder, 'arriving');
  }

  /** Takes a file for a place; the same one again is the same file. */
  async take(
    place: string,
    stream: Readable,
    byPerson: string,
    asked: Partial<TakenFiles> = {},
  ): Promise<Result<KnownFile>> {
    const taken = { ...ANY_FILE, ...asked };
    const held = await this.dataSource.manager.countBy(FileRow, { place });
    if (held >= taken.mostFiles) return tooMany(held);
    let path: string | null = null;
    try {
      const received = await receiveFile(stream, this.arrivals, taken.mostBytes);
      path = received.path;
      const { media, pages, isRewritten } = await this.inspections.of(path);
      if (!taken.media.includes(media)) throw notTakenHere(media, taken);
      const { hash, bytes } = isRewritten ? await readAgain(path) : received;
      return accept(await this.keep(place, path, { hash, media, bytes, pages }, byPerson));
    } catch (error) {
      if (error instanceof FileFault) return refuse('invalid', error.code, error.sentence, 'file');
      throw error;
    } finally {
      if (path !== null) await rm(path, { force: true });
    }
  }

  /** Keeps a PDF that we made ourselves. */
  async keepMade(place: string, pdf: Buffer, pages: number, byPerson: string): Promise<KnownFile> {
    const { path, hash, bytes } = await receiveFile(Readable.from([pdf]), this.arrivals, MOST_FILE_BYTES);
    return this.keep(place, path, { hash, media: 'application/pdf', bytes, pages }, byPerson);
  }

  /** What is known of a file that was uploaded to the place; null when it was not. */
  async find(place: string, hash: string): Promise<KnownFile | null> {
    const row = await this.dataSource.manager.findOneBy(FileRow, { place, hash });
    return row === null
      ? null
      : { hash: row.hash, media: row.media, bytes: Number(row.bytes), pages: row.pages };
  }

  /** Keeps for a while what can be made again, such as a pack; it belongs to no place, so it is no paper. Answers its hash. */
  async lay(bytes: Uint8Array): Promise<string> {
    const { path, hash } = await receiveFile(Readable.from([bytes]), this.arrivals, Number.POSITIVE_INFINITY);
    await this.store.put(hash, path);
    return hash;
  }

  /** Forgets what was laid; what was uploaded somewhere too stays. */
  async drop(hash: string): Promise<void> {
    if (!(await this.dataSource.manager.existsBy(FileRow, { hash }))) await this.store.remove(hash);
  }

  /** Forgets all that was uploaded to these places; their bytes go once that holds. */
  async forget(places: readonly string[], manager: EntityManager): Promise<() => Promise<void>> {
    const rows = await manager.findBy(FileRow, { place: In([...places]) });
    await manager.delete(FileRow, { place: In([...places]) });
    return async () => {
      for (const { hash } of rows) await this.drop(hash);
    };
  }

  open(hash: string): Promise<Readable> {
    return this.store.open(hash);
  }

  private async keep(place: string, path: string, file: KnownFile, byPerson: string): Promise<KnownFile> {
    await this.store.put(file.hash, path);
    await this.dataSource.manager.upsert(FileRow, { place, ...file, byPerson }, ['place', 'hash']);
    return file;
  }
}

function notTakenHere(media: FileMedia, taken: TakenFiles): FileFault {
  const words = taken.media.map((one) => FILE_MEDIA[one].word);
  return new FileFault(
    'file-kind-not-taken',
    `This file is ${FILE_MEDIA[media].word}. Only ${sayList(words)} are taken here: save it as one of these and upload that.`,
  );
}

function tooMany(held: number): Result<never> {
  const sentence = `${String(held)} files were uploaded here, and more are not taken. Attach those that are there, or ask the secretary.`;
  return refuse('conflict', 'too-many-files', sentence, 'file');
}

async function readAgain(path: string): Promise<Omit<ReceivedFile, 'path'>> {
  const { size } = await stat(path);
  return {
    bytes: size,
    hash: createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  };
}
