/** What an entry is about that stands by itself in lists across meetings: an item, a paper, a record, or the result of a vote. */
import { type Audience, audienceOf } from '../audience/audience.js';
import { findRecord } from './find.js';
import type { MeetingEntry, MeetingEntryType } from './meeting-entry.js';
import type { MeetingState } from './meeting-state.js';
import { itemOf } from './select.js';

export interface Subject {
  readonly kind: 'item' | 'paper' | 'record' | 'result';
  readonly id: string;
  /** Of the entry: an outcome is for those to whom it was declared. */
  readonly toldTo: Audience;
}

const ENTRIES = {
  item: ['item.added', 'item.amended', 'item.removed'],
  paper: ['paper.added', 'paper.revised', 'paper.reclassified', 'paper.withdrawn'],
  record: ['record.written', 'record.corrected', 'record.reported', 'record.struck'],
  result: ['vote.declared', 'vote.annulment-confirmed'],
} as const satisfies Record<Subject['kind'], readonly MeetingEntryType[]>;

/** Every type of entry after which a subject of these kinds stands otherwise than before. */
export function entriesAbout(...kinds: readonly Subject['kind'][]): ReadonlySet<string> {
  return new Set(kinds.flatMap((kind) => ENTRIES[kind]));
}

/** Null for an entry that is about none. */
export function subjectOf({ type, data, audience: toldTo }: MeetingEntry): Subject | null {
  switch (type) {
    case 'item.added':
    case 'item.amended':
      return { kind: 'item', id: data.item.itemId, toldTo };
    case 'item.removed':
      return { kind: 'item', id: data.itemId, toldTo };
    case 'paper.added':
    case 'paper.revised':
    case 'paper.reclassified':
      return { kind: 'paper', id: data.paper.paperId, toldTo };
    case 'paper.withdrawn':
      return { kind: 'paper', id: data.paperId, toldTo };
    case 'record.written':
    case 'record.corrected':
    case 'record.reported':
    case 'record.struck':
      return { kind: 'record', id: data.recordId, toldTo };
    case 'vote.declared':
    case 'vote.annulment-confirmed':
      return { kind: 'result', id: data.voteId, toldTo };
    default:
      return null;
  }
}

/** Who may read the subject as the meeting has it now; null when it is there no more. */
export function readersOfSubject(state: MeetingState, { kind, id, toldTo }: Subject): Audience | null {
  switch (kind) {
    case 'item': {
      const item = itemOf(state, id);
      return item === null ? null : audienceOf(item.classification, item.namedPersons);
    }
    case 'paper': {
      const paper = state.papers.find(({ paperId }) => paperId === id);
      if (paper === undefined || paper.withdrawn !== null) return null;
      return audienceOf(paper.classification, paper.namedPersons);
    }
    case 'record': {
      const record = findRecord(state, id);
      return record.ok && !record.value.struck ? record.value.audience : null;
    }
    case 'result':
      return toldTo;
  }
}
