/** Keeps what can be found in step with the journals of meetings. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { lowestReader, type MeetingEntry } from '@quorate/domain';
import type { Repository } from 'typeorm';
import { FileTexts } from '../../platform/files/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { audienceColumns } from '../bodies/index.js';
import { MeetingViews } from '../meetings/index.js';
import { SearchEntry } from './search-entry.entity.js';
import { SEARCHED, type Subject, subjectIdOf, subjectOf } from './subject-words.js';

const PURPOSE = 'search';

const INSERT = `
INSERT INTO search_entry (meeting_id, subject_id, part, page, version, body_id, kind, title, words, level, persons, at, tsv)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
  setweight(to_tsvector('english', $8), 'A') || to_tsvector('english', $9))`;

@Injectable()
export class SearchIndex implements OnModuleInit {
  constructor(
    @InjectRepository(SearchEntry) private readonly rows: Repository<SearchEntry>,
    private readonly views: MeetingViews,
    private readonly texts: FileTexts,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.take(cause), 'slow');
    this.consumers.register({ name: 'search', kind: 'meeting', types: SEARCHED, purpose: PURPOSE });
  }

  /** Writes the subject of the entry anew as it stands now, so that it does not matter which of its entries is last. */
  private async take({ streamId: meetingId, no }: Cause): Promise<void> {
    const entry = await this.views.entry(meetingId, no);
    const subjectId = entry === null ? null : subjectIdOf(entry);
    if (entry === null || subjectId === null) return;
    const paper = (await this.subjectNow(meetingId, entry, subjectId))?.paper ?? null;
    // Read before anything is held: a long file takes a while.
    if (paper !== null) await this.texts.of(paper.file);
    await this.rows.manager.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [subjectId]);
      await manager.delete(SearchEntry, { meetingId, subjectId });
      const subject = await this.subjectNow(meetingId, entry, subjectId);
      if (subject === null) return;
      const of = { meetingId, subjectId, at: new Date(entry.at) };
      for (const row of await this.rowsOf(subject, of)) await manager.query(INSERT, row);
    });
  }

  /** The subject in the words of those who read least of those who may read it: an open headline says nothing of its closed item. */
  private async subjectNow(
    meetingId: string,
    entry: MeetingEntry,
    subjectId: string,
  ): Promise<Subject | null> {
    const whole = subjectOf(await this.views.whole(meetingId), entry, subjectId);
    const reader = whole === null ? null : lowestReader(whole.audience);
    if (whole === null || reader === null) return null;
    const { state } = await this.views.seen(meetingId, reader);
    const said = subjectOf(state, entry, subjectId);
    return said === null ? null : { ...said, audience: whole.audience };
  }

  /** What the journal says of it stands before the first page of its file. */
  private async rowsOf(
    { kind, title, words, paper, audience, bodyId }: Subject,
    { meetingId, subjectId, at }: Pick<SearchEntry, 'meetingId' | 'subjectId' | 'at'>,
  ): Promise<unknown[][]> {
    const pieces = paper === null ? [] : (await this.texts.of(paper.file)).words;
    const { level, persons } = audienceColumns(audience);
    const version = paper?.version ?? null;
    return [{ page: 0, words }, ...pieces].map((piece, part) => [
      ...[
        meetingId,
        subjectId,
        part,
        piece.page,
        version,
        bodyId,
        kind,
        title,
        piece.words,
        level,
        persons,
        at,
      ],
    ]);
  }
}
