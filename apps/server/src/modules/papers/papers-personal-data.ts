/** What somebody noted for themselves on papers. */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { copiedRows, ownRowsOf, PersonalParts } from '../../platform/personal/index.js';
import { PaperNoteRow } from './paper-note.entity.js';

const NOTE = {
  text: 'Note',
  at: 'Written',
  version: 'On version',
  paperId: 'Paper',
  meetingId: 'Meeting',
} as const;

@Injectable()
export class PapersPersonalData {
  constructor(parts: PersonalParts, dataSource: DataSource) {
    const title = 'Your private notes on papers';
    parts.add({
      tables: ['paper_note'],
      copy: async ({ personId }) => [
        await copiedRows(dataSource, PaperNoteRow, { personId }, { title, fields: NOTE }),
      ],
      erase: ownRowsOf(PaperNoteRow),
    });
  }
}
