/**
 * Packs: made by a job when somebody asks, and given to whoever is shown the same now.
 * A pack is known by the fingerprint of what its reader is shown, so nothing of it is served to a reader whose rights have changed.
 */
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { PackView } from '@quorate/contracts';
import { accept, type Reader, refuse, type Result } from '@quorate/domain';
import { IsNull, LessThan, type Repository } from 'typeorm';
import type { Caller } from '../../../platform/auth/index.js';
import { Files, FileTexts } from '../../../platform/files/index.js';
import { type JobData, Jobs, Ticker } from '../../../platform/jobs/index.js';
import { inThread, ThreadGaveUp } from '../../../platform/threads/index.js';
import { MeetingViews } from '../../meetings/index.js';
import { readerLine } from '../stamps.js';
import type { Assembly } from './assemble-pack.js';
import { fingerprintOf, packContents, type PackContents, packPapers, pagesInAll } from './pack-contents.js';
import { packPage } from './pack-page.js';
import { PackRow } from './pack.entity.js';

const PURPOSE = 'pack';
const SCRIPT = new URL('./pack.worker.js', import.meta.url);
const LIMITS = { withinMs: 300_000, memoryMb: 1536 };
/** Of the files of one pack together. */
const MOST_BYTES = 300 * 1024 * 1024;
/** What is not ready by then was lost on its way, or could not be made, and may be tried anew. */
const GIVEN_UP_MS = 3_600_000;
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

const NO_MEETING = refuse('missing', 'no-such-meeting', 'There is no such meeting that you may read.');
const NO_PAPERS = refuse(
  'missing',
  'no-papers',
  'There are no papers of this meeting that you may read yet.',
);
const NOT_MADE = refuse(
  'missing',
  'pack-not-made',
  'This pack is not made yet, or its papers have changed since. Ask for it on the page of the meeting.',
);
const TOO_LARGE = 'The papers are too large for one file. Open them one by one on the page of the meeting.';
const BROKEN =
  'One of the papers cannot be put into a pack. Open them one by one on the page of the meeting.';

/** Who asked; what they are shown is looked up again when the job is done. */
interface PackJob extends JobData {
  readonly meetingId: string;
  readonly fingerprint: string;
  readonly clearance: Reader['clearance'];
  /** Empty for whoever is not signed in. */
  readonly personId: string;
  readonly name: string;
}

export type PackForm = 'pdf' | 'html';

@Injectable()
export class Packs implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('packs');
  private readonly ticker = new Ticker(
    DAY_MS / 24,
    () => this.forgetOld(),
    (error) => {
      this.logger.warn(`old packs stay until the next hour: ${String(error)}`);
    },
  );

  constructor(
    @InjectRepository(PackRow) private readonly rows: Repository<PackRow>,
    private readonly views: MeetingViews,
    private readonly files: Files,
    private readonly texts: FileTexts,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (asked: PackJob) => this.make(asked), 'slow');
    this.ticker.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
  }

  /** How far the pack of the caller is. */
  async of(caller: Caller, meetingId: string): Promise<Result<PackView>> {
    const contents = await this.contentsFor(caller, meetingId);
    if (!contents.ok) return contents;
    return accept(
      view(contents.value, await this.rows.findOneBy({ fingerprint: fingerprintOf(contents.value) })),
    );
  }

  /** Has it made, unless it is, or is being made. */
  async ask(caller: Caller, meetingId: string): Promise<Result<PackView>> {
    const contents = await this.contentsFor(caller, meetingId);
    if (!contents.ok) return contents;
    if (packPapers(contents.value).length === 0) return NO_PAPERS;
    const fingerprint = fingerprintOf(contents.value);
    const reader = await this.views.readerOf(caller, meetingId);
    if (reader === null) return NO_MEETING;
    const longAgo = LessThan(new Date(Date.now() - GIVEN_UP_MS));
    await this.rows.delete({ fingerprint, pdfHash: IsNull(), at: longAgo });
    await this.rows.createQueryBuilder().insert().values({ fingerprint, done: 0 }).orIgnore().execute();
    const row = await this.rows.findOneByOrFail({ fingerprint });
    const { clearance, personId } = reader;
    const job: PackJob = { meetingId, fingerprint, clearance, personId: personId ?? '', name: caller.name };
    if (row.pdfHash === null) {
      await this.jobs.add(PURPOSE, `pack.${fingerprint}.${row.at.getTime()}`, job);
    }
    return accept(view(contents.value, row));
  }

  /** The file as it stands for what the caller is shown now. */
  async open(caller: Caller, meetingId: string, form: PackForm): Promise<Result<Readable>> {
    const contents = await this.contentsFor(caller, meetingId);
    if (!contents.ok) return contents;
    const row = await this.rows.findOneBy({ fingerprint: fingerprintOf(contents.value) });
    const hash = form === 'pdf' ? row?.pdfHash : row?.htmlHash;
    return hash === null || hash === undefined ? NOT_MADE : accept(await this.files.open(hash));
  }

  private async contentsFor(caller: Caller, meetingId: string): Promise<Result<PackContents>> {
    const reader = await this.views.readerOf(caller, meetingId);
    return reader === null ? NO_MEETING : this.contents(meetingId, reader, caller.name);
  }

  private async contents(meetingId: string, reader: Reader, name: string): Promise<Result<PackContents>> {
    const { state } = await this.views.seen(meetingId, reader);
    if (state.meetingId !== meetingId) return NO_MEETING;
    const whole = await this.views.whole(meetingId);
    return accept(packContents(whole, state, { personId: reader.personId, name }));
  }

  private async make(asked: PackJob): Promise<void> {
    const { meetingId, fingerprint, clearance, personId, name } = asked;
    const reader = { clearance, personId: personId === '' ? null : personId };
    const contents = await this.contents(meetingId, reader, name);
    if (!contents.ok || fingerprintOf(contents.value) !== fingerprint) {
      await this.rows.delete({ fingerprint });
      return;
    }
    const papers = packPapers(contents.value);
    const bytes = papers.reduce((sum, { file }) => sum + file.bytes, 0);
    if (bytes > MOST_BYTES) return this.giveUp(fingerprint, TOO_LARGE);
    try {
      const texts = [];
      for (const { file } of papers) texts.push((await this.texts.of(file)).pages);
      const htmlHash = await this.files.lay(Buffer.from(packPage(contents.value, texts)));
      const pdfHash = await this.files.lay(await this.pdfOf(contents.value, fingerprint));
      await this.rows.update({ fingerprint }, { htmlHash, pdfHash, done: pagesInAll(contents.value) });
    } catch (error) {
      if (!(error instanceof ThreadGaveUp)) throw error;
      this.logger.warn(`a pack of ${meetingId} cannot be made: ${error.message}`);
      await this.giveUp(fingerprint, BROKEN);
    }
  }

  private async pdfOf(contents: PackContents, fingerprint: string): Promise<Uint8Array> {
    const now = new Date();
    const papers = packPapers(contents);
    const red = papers.filter(({ classification }) => classification === 'RED');
    const lines = red.map(({ paperId, number }) => [
      paperId,
      readerLine(number, contents.reader?.name ?? '', now),
    ]);
    const assembly: Assembly = {
      contents,
      files: await Promise.all(papers.map(async ({ file }) => buffer(await this.files.open(file.hash)))),
      readerLines: Object.fromEntries(lines) as Assembly['readerLines'],
      at: now.toISOString(),
    };
    return inThread<Uint8Array>(SCRIPT, assembly, LIMITS, ({ done }) => {
      void this.rows.update({ fingerprint }, { done }).catch(() => undefined);
    });
  }

  private async giveUp(fingerprint: string, fault: string): Promise<void> {
    await this.rows.update({ fingerprint }, { fault });
  }

  private async forgetOld(): Promise<void> {
    const old = await this.rows.findBy({ at: LessThan(new Date(Date.now() - KEPT_DAYS * DAY_MS)) });
    for (const { fingerprint, pdfHash, htmlHash } of old) {
      await this.rows.delete({ fingerprint });
      for (const hash of [pdfHash, htmlHash]) if (hash !== null) await this.drop(hash);
    }
  }

  /** Packs of several readers may have one web page. */
  private async drop(hash: string): Promise<void> {
    if (!(await this.rows.existsBy([{ pdfHash: hash }, { htmlHash: hash }]))) await this.files.drop(hash);
  }
}

function view(contents: PackContents, row: PackRow | null): PackView {
  const pages = pagesInAll(contents);
  const papers = packPapers(contents).length;
  if (row === null) return { state: 'none', papers, pages, done: 0, fault: null };
  if (row.fault !== null) return { state: 'failed', papers, pages, done: 0, fault: row.fault };
  if (row.pdfHash !== null) return { state: 'ready', papers, pages, done: pages, fault: null };
  return { state: 'making', papers, pages, done: Math.min(row.done, pages), fault: null };
}
