/**
 * Copies of what is held about a person: made by a job when they ask, told by mail, given to them alone, and forgotten after
 * some days. A person has one; asking again makes another in its place.
 */
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { DataCopyView } from '@quorate/contracts';
import { accept, COPY_DAYS, refuse, type Result } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { IsNull, LessThan, type Repository } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Files, type ZippedFile, zipOf } from '../../platform/files/index.js';
import { Jobs, Ticker } from '../../platform/jobs/index.js';
import { type CopiedSection, PersonalParts } from '../../platform/personal/index.js';
import { AccountMail } from '../accounts/index.js';
import { People } from '../identity/index.js';
import { copyJson, copyPage, fileName } from './copy-files.js';
import { copyLetter } from './copy-words.js';
import { DataCopyRow } from './data-copy.entity.js';

const PURPOSE = 'data-copy';
/** Of the uploaded files of one copy together; what goes beyond is named and left where it is. */
const MOST_BYTES = 300 * 1024 * 1024;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const NO_COPY = refuse(
  'missing',
  'no-copy',
  'There is no such copy: it is not made yet, or its days are over. Ask for one under My account.',
);

@Injectable()
export class DataCopies implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('data copies');
  private readonly upkeep = new Ticker(
    HOUR_MS,
    () => this.forgetOld(),
    (error) => {
      this.logger.warn(`old copies stay until the next hour: ${String(error)}`);
    },
  );

  constructor(
    @InjectRepository(DataCopyRow) private readonly rows: Repository<DataCopyRow>,
    private readonly parts: PersonalParts,
    private readonly people: People,
    private readonly files: Files,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly mail: AccountMail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, ({ copyId }: { copyId: string }) => this.make(copyId), 'slow');
    this.upkeep.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.upkeep.stop();
  }

  /** How far the person's copy is. */
  async of(personId: string): Promise<DataCopyView> {
    return view(await this.rows.findOneBy({ personId }), await this.database.now());
  }

  /** Has one made, unless it is being made. */
  async ask(personId: string): Promise<DataCopyView> {
    const now = await this.database.now();
    const before = await this.rows.findOneBy({ personId });
    if (before !== null && view(before, now).state === 'making') return view(before, now);
    if (before !== null) await this.forget(before);
    const row = { id: randomUUID(), personId, askedAt: new Date(now), percent: 0 };
    await this.rows.createQueryBuilder().insert().values(row).orIgnore().execute();
    const { id } = await this.rows.findOneByOrFail({ personId });
    await this.jobs.add(PURPOSE, `${PURPOSE}-${id}`, { copyId: id });
    return this.of(personId);
  }

  /** The archive, for the person alone. */
  async open(personId: string, copyId: string): Promise<Result<Readable>> {
    const row = await this.rows.findOneBy({ id: copyId, personId });
    const hash = row === null || view(row, await this.database.now()).state !== 'ready' ? null : row.hash;
    return hash === null ? NO_COPY : accept(await this.files.open(hash));
  }

  /** The row goes first: what is left of a file is found by nobody. */
  async forget({ id, hash }: Pick<DataCopyRow, 'id' | 'hash'>): Promise<void> {
    await this.rows.delete({ id });
    if (hash !== null) await this.files.drop(hash);
  }

  private async make(copyId: string): Promise<void> {
    const row = await this.rows.findOneBy({ id: copyId, readyAt: IsNull() });
    const person = row === null ? null : await this.people.find(row.personId);
    if (person === null) return;
    const sections = await this.parts.copy(person, async (share) => {
      await this.rows.update({ id: copyId }, { percent: Math.floor(share * 90) });
    });
    const madeAt = await this.database.now();
    const uploaded = await this.uploaded(sections);
    const copy = { person, sections, madeAt, files: uploaded.map(({ name }) => name) };
    const zip = await zipOf([
      { name: 'index.html', bytes: Buffer.from(copyPage(copy)) },
      { name: 'data.json', bytes: Buffer.from(copyJson(copy)) },
      ...uploaded,
    ]);
    const hash = await this.files.lay(zip);
    const ready = { percent: 100, readyAt: new Date(madeAt), hash, bytes: String(zip.length) };
    const { affected } = await this.rows.update({ id: copyId, readyAt: IsNull() }, ready);
    // The person asked anew meanwhile, or was erased.
    if (affected !== 1) return this.files.drop(hash);
    const until = new Date(Date.parse(madeAt) + COPY_DAYS * DAY_MS).toISOString();
    await this.mail.postTo(person.personId, copyLetter(this.mail.address('/settings/my-data'), until));
  }

  private async uploaded(sections: readonly CopiedSection[]): Promise<ZippedFile[]> {
    const files: ZippedFile[] = [];
    let bytes = 0;
    for (const { hash, name } of sections.flatMap((section) => section.files ?? [])) {
      const read = await buffer(await this.files.open(hash));
      bytes += read.length;
      if (bytes > MOST_BYTES) break;
      files.push({ name: fileName(files.length + 1, name), bytes: read });
    }
    return files;
  }

  private async forgetOld(): Promise<void> {
    const before = LessThan(new Date(Date.parse(await this.database.now()) - COPY_DAYS * DAY_MS));
    const old = await this.rows.findBy([{ readyAt: before }, { readyAt: IsNull(), askedAt: before }]);
    for (const row of old) await this.forget(row);
  }
}

/** What is not ready within an hour was lost on its way, or could not be made. */
function view(row: DataCopyRow | null, now: string): DataCopyView {
  const none = { copyId: null, percent: 0, askedAt: null, until: null, bytes: null };
  if (row === null) return { state: 'none', ...none };
  const { id: copyId, percent, readyAt, bytes } = row;
  const askedAt = row.askedAt.toISOString();
  const ageMs = Date.parse(now) - row.askedAt.getTime();
  if (readyAt === null) {
    const state = ageMs > HOUR_MS ? 'failed' : 'making';
    return { ...none, state, copyId, percent, askedAt };
  }
  const until = new Date(readyAt.getTime() + COPY_DAYS * DAY_MS).toISOString();
  if (until < now) return { state: 'none', ...none };
  return { state: 'ready', copyId, percent, askedAt, until, bytes: Number(bytes) };
}
