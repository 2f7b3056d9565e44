/** Private notes: each person has one on a paper, which nobody else reads and no journal holds. */
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { PaperNote } from '@quorate/contracts';
import { accept, refuse, type Result } from '@quorate/domain';
import type { Repository } from 'typeorm';
import type { Caller } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { PaperNoteRow } from './paper-note.entity.js';
import { Papers } from './papers.js';

@Injectable()
export class PaperNotes {
  constructor(
    @InjectRepository(PaperNoteRow) private readonly rows: Repository<PaperNoteRow>,
    private readonly papers: Papers,
    private readonly database: Database,
  ) {}

  /** Those of the caller on papers of the meeting, also on one that they are not shown any more: the words are their own. */
  async own({ personId }: Caller, meetingId: string): Promise<PaperNote[]> {
    if (personId === null) return [];
    const rows = await this.rows.find({ where: { personId, meetingId }, order: { at: 'ASC' } });
    return rows.map(({ paperId, version, text, at }) => ({ paperId, version, text, at: at.toISOString() }));
  }

  /** Writes the caller's note on a paper that they are shown; without words there is none. */
  async write(
    caller: Caller,
    { meetingId, paperId }: { readonly meetingId: string; readonly paperId: string },
    { version, text }: { readonly version: number; readonly text: string },
  ): Promise<Result<PaperNote[]>> {
    const { personId } = caller;
    if (personId === null) return refuse('forbidden', 'nobody', 'Sign in to keep notes of your own.');
    const shown = await this.papers.shown(caller, meetingId, paperId, version);
    if (!shown.ok) return shown;
    if (text.trim() === '') await this.rows.delete({ personId, paperId });
    else {
      const at = new Date(await this.database.now());
      await this.rows.upsert({ personId, paperId, meetingId, version, text, at }, ['personId', 'paperId']);
    }
    return accept(await this.own(caller, meetingId));
  }
}
