/** What can be found of a meeting: for each entry that changes it, the subject as it stands now. */
import {
  type Audience,
  audienceOf,
  itemOf,
  type MeetingEntry,
  type MeetingState,
  type PaperNow,
  sayResult,
  voteSubject,
} from '@quorate/domain';
import type { SearchKind } from '@quorate/contracts';

export interface Subject {
  readonly bodyId: string;
  readonly kind: SearchKind;
  readonly title: string;
  readonly audience: Audience;
  /** Said of it in the journal. */
  readonly words: string;
  /** The paper whose file has more words; null for anything else. */
  readonly paper: PaperNow | null;
}

export const SEARCHED: ReadonlySet<string> = new Set([
  ...['item.added', 'item.amended', 'item.removed'],
  ...['paper.added', 'paper.revised', 'paper.reclassified', 'paper.withdrawn'],
  ...['record.written', 'record.corrected', 'record.struck'],
  ...['vote.declared', 'vote.annulment-confirmed'],
]);

/** The id of what the entry is about; null for an entry that changes nothing that can be found. */
export function subjectIdOf({ type, data }: MeetingEntry): string | null {
  switch (type) {
    case 'item.added':
    case 'item.amended':
      return data.item.itemId;
    case 'item.removed':
      return data.itemId;
    case 'paper.added':
    case 'paper.revised':
    case 'paper.reclassified':
      return data.paper.paperId;
    case 'paper.withdrawn':
      return data.paperId;
    case 'record.written':
    case 'record.corrected':
    case 'record.struck':
      return data.recordId;
    case 'vote.declared':
    case 'vote.annulment-confirmed':
      return data.voteId;
    default:
      return null;
  }
}

/** The subject as the meeting has it now; null when it is there no more. */
export function subjectOf(state: MeetingState, { type, audience }: MeetingEntry, id: string): Subject | null {
  const found = find(state, type, audience, id);
  return found === null ? null : { ...found, bodyId: state.bodyId };
}

type Found = Omit<Subject, 'bodyId'>;

function find(state: MeetingState, type: string, audience: Audience, id: string): Found | null {
  if (type.startsWith('item.')) return itemSubject(state, id);
  if (type.startsWith('paper.')) return paperSubject(state, id);
  if (type.startsWith('record.')) return recordSubject(state, id);
  return resultSubject(state, id, audience);
}

function itemSubject(state: MeetingState, itemId: string): Found | null {
  const item = itemOf(state, itemId);
  if (item === null) return null;
  const { title, summary, owner, modification, classification, namedPersons } = item;
  const words = [summary, owner, modification ?? ''].join('\n');
  return { kind: 'item', title, words, audience: audienceOf(classification, namedPersons), paper: null };
}

function paperSubject({ papers }: MeetingState, paperId: string): Found | null {
  const paper = papers.find((one) => one.paperId === paperId && one.withdrawn === null);
  if (paper === undefined) return null;
  const { title, number, owner, change, classification, namedPersons } = paper;
  const words = [number, owner, change].join('\n');
  return { kind: 'paper', title, words, audience: audienceOf(classification, namedPersons), paper };
}

function recordSubject(state: MeetingState, recordId: string): Found | null {
  const record = state.records.find((one) => one.recordId === recordId && !one.struck);
  if (record === undefined) return null;
  const { kind, text, itemId, audience } = record;
  const title = itemId === null ? state.title : (itemOf(state, itemId)?.title ?? state.title);
  return { kind, title, words: text, audience, paper: null };
}

function resultSubject(state: MeetingState, voteId: string, audience: Audience): Found | null {
  const vote = state.votes.find((one) => one.voteId === voteId);
  if (vote === undefined) return null;
  const title = voteSubject(vote, itemOf(state, vote.itemId));
  const said = sayResult(vote, title);
  return said === null
    ? null
    : { kind: 'result', title, words: `${said}\n${vote.question}`, audience, paper: null };
}
