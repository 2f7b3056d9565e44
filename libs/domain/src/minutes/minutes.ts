/** Draft minutes as data: sections with paragraphs, each naming the journal entries it was written from. */
import type { Conduct } from '../meeting/writing/writing.js';
import type { Classification } from '../audience/audience.js';

export const PARAGRAPH_KINDS = [
  'meeting',
  'attendance',
  'quorum',
  'paper',
  'interest',
  'vote',
  'question',
  'note',
  'decision',
  'action',
  'headline',
  'objection',
] as const;
/** meeting: start, pauses, close, what became of an item. The others as their names say. */
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

export interface MinutesParagraph {
  readonly text: string;
  /** Numbers of the entries it says, ascending; empty where it says that something did not happen. */
  readonly entryNos: readonly number[];
  readonly kind: ParagraphKind;
}

export interface MinutesSection {
  /** Null for the opening and the close. */
  readonly itemId: string | null;
  /** "3", as on the agenda; null where the section is no item the reader sees. */
  readonly number: string | null;
  readonly heading: string;
  readonly classification: Classification | null;
  readonly paragraphs: readonly MinutesParagraph[];
}

export interface DraftMinutes {
  /** Of a meeting, or of a decision taken in writing. */
  readonly conduct: Conduct;
  /** "Change Board, meeting 61". */
  readonly title: string;
  /** "Wednesday 22 December 2021", in the United Kingdom. */
  readonly date: string;
  readonly place: string;
  /** False while the meeting still runs, so that nobody takes half for the whole. */
  readonly finished: boolean;
  /** Until when the record is kept, where a rule asks for that. */
  readonly keeping: string | null;
  readonly sections: readonly MinutesSection[];
}
