/** The words of files, read by threads of their own, and kept. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { KeptFile } from '@quorate/domain';
import type { Repository } from 'typeorm';
import { Config } from '../../config/index.js';
import { inThread, ThreadGaveUp } from '../../threads/index.js';
import { FileStore } from '../file-store.js';
import { FileText } from './file-text.entity.js';
import type { TextAsked, TextRead } from './read-text.worker.js';

const SCRIPT = new URL('./read-text.worker.js', import.meta.url);
const LIMITS = { withinMs: 120_000, memoryMb: 1024 };

/** The same bytes have the same words, whoever is first. */
const INSERT = 'INSERT INTO file_text (hash, pages, words) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

@Injectable()
export class FileTexts {
  private readonly logger = new Logger('files');
  private readonly folder: string;

  constructor(
    @InjectRepository(FileText) private readonly rows: Repository<FileText>,
    private readonly store: FileStore,
    { filesFolder }: Config,
  ) {
    this.folder = join(filesFolder, 'reading');
  }

  /** Simple HTML for each page, and its words; none for a picture, or where nothing can be made of the file. */
  async of({ hash, media }: Pick<KeptFile, 'hash' | 'media'>): Promise<TextRead> {
    const known = await this.rows.findOneBy({ hash });
    if (known !== null) return known;
    const read = await this.read(hash, media);
    const { pages, words } = read;
    await this.rows.query(INSERT, [hash, pages, JSON.stringify(words)]);
    return read;
  }

  private async read(hash: string, media: KeptFile['media']): Promise<TextRead> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, randomUUID());
    try {
      await pipeline(await this.store.open(hash), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      return await inThread<TextRead>(SCRIPT, { path, media } satisfies TextAsked, LIMITS);
    } catch (error) {
      if (!(error instanceof ThreadGaveUp)) throw error;
      this.logger.warn(`no words were found in the file ${hash}: ${error.message}`);
      return { pages: [], words: [] };
    } finally {
      await rm(path, { force: true });
    }
  }
}
