/** Keeps what can be found in step with the journals of meetings. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { FileTexts, plainWords } from '../../platform/files/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { audienceColumns } from '../bodies/index.js';
import { MeetingViews } from '../meetings/index.js';
import { SearchEntry } from './search-entry.entity.js';
import { SEARCHED, type Subject, subjectIdOf, subjectOf } from './subject-words.js';

const PURPOSE = 'search';
/** Of one page; what the database makes of more would not fit into its index. */
const MOST_LETTERS = 200_000;

const INSERT = `
INSERT INTO search_entry (meeting_id, subject_id, page, version, body_id, kind, title, words, level, persons, at, tsv)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
  setweight(to_tsvector('english', $7), 'A') || to_tsvector('english', $8))`;

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
    this.jobs.handle(PURPOSE, (cause: Cause) => this.take(cause));
    this.consumers.register({ name: 'search', kind: 'meeting', types: SEARCHED, purpose: PURPOSE });
  }

  /** Writes the subject of the entry anew as it stands now, so that it does not matter which of its entries is last. */
  private async take({ streamId: meetingId, no }: Cause): Promise<void> {
    const entry = await this.views.entry(meetingId, no);
    const subjectId = entry === null ? null : subjectIdOf(entry);
    if (entry === null || subjectId === null) return;
    const now = async () => subjectOf(await this.views.whole(meetingId), entry, subjectId);
    const paper = (await now())?.paper ?? null;
    // Read before anything is held: a long file takes a while.
    if (paper !== null) await this.texts.of(paper.file);
    await this.rows.manager.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [subjectId]);
      await manager.delete(SearchEntry, { meetingId, subjectId });
      const subject = await now();
      if (subject === null) return;
      const of = { meetingId, subjectId, at: new Date(entry.at) };
      for (const row of await this.rowsOf(subject, of)) await manager.query(INSERT, row);
    });
  }

  /** What the journal says of it stands before the first page of its file. */
  private async rowsOf(
    subject: Subject,
    of: Pick<SearchEntry, 'meetingId' | 'subjectId' | 'at'>,
  ): Promise<unknown[][]> {
    const { kind, title, words, paper, audience, bodyId } = subject;
    const [first = '', ...others] = paper === null ? [] : (await this.texts.of(paper.file)).map(plainWords);
    const access = audienceColumns(audience);
    return [`${words}\n${first}`, ...others].map((text, page) => [
      ...[
        of.meetingId,
        of.subjectId,
        page,
        paper?.version ?? null,
        bodyId,
        kind,
        title,
        text.slice(0, MOST_LETTERS),
      ],
      ...[access.level, access.persons, of.at],
    ]);
  }
}
