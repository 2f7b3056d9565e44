/** What somebody noted for themselves on papers. */
import { Injectable } from '@nestjs/common';
import { ownRowsOf, PersonalParts } from '../../platform/personal/index.js';
import { PaperNoteRow } from './paper-note.entity.js';

@Injectable()
export class PapersPersonalData {
  constructor(parts: PersonalParts) {
    parts.add({ tables: ['paper_note'], erase: ownRowsOf(PaperNoteRow) });
  }
}
