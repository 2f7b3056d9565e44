/** Keeps what can be found in step with the journals of meetings. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { entriesAbout, type Subject } from '@quorate/domain';
import type { Repository } from 'typeorm';
import { FileTexts } from '../../platform/files/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { audienceColumns } from '../bodies/index.js';
import { MeetingViews, Subjects, type ToldSubject } from '../meetings/index.js';
import { SearchEntry } from './search-entry.entity.js';
import { wordsOf } from './subject-words.js';

const PURPOSE = 'search';

const INSERT = `
INSERT INTO search_entry (meeting_id, subject_id, part, page, version, body_id, kind, title, words, level, persons, at, tsv)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
  setweight(to_tsvector('english', $8), 'A') || to_tsvector('english', $9))`;

@Injectable()
export class SearchIndex implements OnModuleInit {
  constructor(
    @InjectRepository(SearchEntry) private readonly rows: Repository<SearchEntry>,
    private readonly subjects: Subjects,
    private readonly views: MeetingViews,
    private readonly texts: FileTexts,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.take(cause), 'slow');
    const types = entriesAbout('item', 'paper', 'record', 'result');
    this.consumers.register({ name: 'search', kind: 'meeting', types, purpose: PURPOSE });
  }

  /** Writes the subject of the entry anew as it stands now, so that it does not matter which of its entries is last. */
  private async take(cause: Cause): Promise<void> {
    const { streamId: meetingId, no } = cause;
    const [subject, entry] = await Promise.all([this.subjects.of(cause), this.views.entry(meetingId, no)]);
    if (subject === null || entry === null) return;
    await this.readAhead(meetingId, subject);
    await this.rows.manager.transaction(async (manager) => {
      await this.subjects.hold(subject, manager);
      await manager.delete(SearchEntry, { meetingId, subjectId: subject.id });
      const told = await this.subjects.told(meetingId, subject);
      const rows = told === null ? [] : await this.rowsOf(told, new Date(entry.at));
      for (const row of rows) await manager.query(INSERT, row);
    });
  }

  /** Before anything is held: a long file takes a while. */
  private async readAhead(meetingId: string, subject: Subject): Promise<void> {
    const told = await this.subjects.told(meetingId, subject);
    const paper = told === null ? null : (wordsOf(told)?.paper ?? null);
    if (paper !== null) await this.texts.of(paper.file);
  }

  /** What the journal says of it stands before the first page of its file. */
  private async rowsOf(told: ToldSubject, at: Date): Promise<unknown[][]> {
    const found = wordsOf(told);
    if (found === null) return [];
    const { kind, title, words, paper } = found;
    const { meetingId, bodyId } = told.state;
    const pieces = paper === null ? [] : (await this.texts.of(paper.file)).words;
    const { level, persons } = audienceColumns(told.audience);
    return [{ page: 0, words }, ...pieces].map((piece, part) => [
      ...[meetingId, told.subject.id, part, piece.page, paper?.version ?? null, bodyId],
      ...[kind, title, piece.words, level, persons, at],
    ]);
  }
}
