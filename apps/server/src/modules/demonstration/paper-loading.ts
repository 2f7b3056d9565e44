/** The papers of the demonstration: drawn from their words, and kept as if their owners had uploaded them. */
import { Injectable } from '@nestjs/common';
import type { PaperCommandData } from '@quorate/domain';
import { Files } from '../../platform/files/index.js';
import { drawPaper } from '../../platform/paper/index.js';
import type { DemonstrationItem } from './demonstration-data.js';

export type NewPaper = Omit<PaperCommandData['paper.add'], 'itemId'> & { readonly type: 'paper.add' };

export interface PaperOfItem {
  /** Title of the item. */
  readonly item: string;
  readonly paper: NewPaper;
}

@Injectable()
export class PaperLoading {
  constructor(private readonly files: Files) {}

  /** The papers of all items, in their order, with their files in place. */
  async papersOf(
    meetingId: string,
    items: readonly DemonstrationItem[],
    byPerson: string,
    at: string,
  ): Promise<PaperOfItem[]> {
    const all: PaperOfItem[] = [];
    for (const item of items) {
      for (const { title, classification, sections } of item.papers) {
        const lead = `${item.owner}, for the item “${item.title}”`;
        const parts = sections.map(({ heading, text }) => ({ heading, paragraphs: text }));
        const pdf = await drawPaper({ title, lead, parts, at: new Date(at) });
        const file = await this.files.keepMade(meetingId, pdf, 1, byPerson);
        const words = { title, owner: item.owner, change: '', namedPersons: [] };
        const name = `${title}.pdf`;
        all.push({
          item: item.title,
          paper: { type: 'paper.add', ...words, classification, file: { ...file, name } },
        });
      }
    }
    return all;
  }
}
