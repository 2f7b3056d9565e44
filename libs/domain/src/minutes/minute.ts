/** One paragraph on its way into the minutes, with the section it belongs to, and what its writer knows. */
import type { MeetingEntry } from '../meeting/meeting-entry.js';
import type { MeetingState } from '../meeting/meeting-state.js';
import type { MinutesParagraph, ParagraphKind } from './minutes.js';

/** The sections that are not an item. */
export const OPENING = 'opening';
export const CLOSE = 'close';
/** Questions from holders on the meeting as a whole. */
export const QUESTIONS = 'questions';

export interface Minute {
  /** An item's id, OPENING, QUESTIONS or CLOSE; null for wherever the meeting is. */
  readonly section: string | null;
  readonly paragraph: MinutesParagraph;
  /** Set where the same may be told of others beside it: they are gathered into one paragraph. */
  readonly gathering?: Gathering;
}

/** Who a paragraph tells of, and how it reads for any number of them. */
export interface Gathering {
  /** Paragraphs with the same key are gathered; next: only those that follow each other. */
  readonly key: string;
  readonly within: 'section' | 'next';
  readonly named: readonly Named[];
  readonly say: (named: readonly Named[]) => string;
}

/** One of those told of, with what is told of them alone ('' for nothing). */
export interface Named {
  readonly name: string;
  readonly note: string;
}

export interface Moment {
  /** The meeting just before the entry, and just after it. */
  readonly before: MeetingState;
  readonly after: MeetingState;
  /** The meeting at the end of the journal: corrected texts, declared votes. */
  readonly final: MeetingState;
  /** Numbers of the entries about one vote, record, paper, seat or person, by its id, ascending. */
  readonly entryNos: ReadonlyMap<string, readonly number[]>;
}

export type MinuteWriter = (entry: MeetingEntry, moment: Moment) => Minute[];

/** One paragraph in a section; where no section is given, in that of the item on the table. */
export function minute(
  kind: ParagraphKind,
  text: string,
  entryNos: readonly number[],
  section: string | null = null,
): Minute {
  return { section, paragraph: { kind, text, entryNos } };
}

/** A paragraph that can be gathered with others like it. */
export function gatheredMinute(
  kind: ParagraphKind,
  gathering: Gathering,
  no: number,
  section: string | null = null,
): Minute {
  return { ...minute(kind, gathering.say(gathering.named), [no], section), gathering };
}
