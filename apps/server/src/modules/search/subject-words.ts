/** The words by which an item, a paper, a record or a result is found. */
import { itemOf, type PaperNow, sayResult, voteSubject } from '@quorate/domain';
import type { SearchKind } from '@quorate/contracts';
import type { ToldSubject } from '../meetings/index.js';

export interface SubjectWords {
  readonly kind: SearchKind;
  readonly title: string;
  /** Said of it in the journal. */
  readonly words: string;
  /** The paper whose file has more words; null for anything else. */
  readonly paper: PaperNow | null;
}

/** Null where its readers are told nothing of it. */
export function wordsOf({ subject, state }: ToldSubject): SubjectWords | null {
  const { kind, id } = subject;
  switch (kind) {
    case 'item': {
      const item = itemOf(state, id);
      if (item === null) return null;
      const { title, summary, owner, modification } = item;
      return { kind, title, words: [summary, owner, modification ?? ''].join('\n'), paper: null };
    }
    case 'paper': {
      const paper = state.papers.find(({ paperId }) => paperId === id);
      if (paper === undefined) return null;
      const { title, number, owner, change } = paper;
      return { kind, title, words: [number, owner, change].join('\n'), paper };
    }
    case 'record': {
      const record = state.records.find(({ recordId }) => recordId === id);
      if (record === undefined) return null;
      const item = record.itemId === null ? null : itemOf(state, record.itemId);
      return { kind: record.kind, title: item?.title ?? state.title, words: record.text, paper: null };
    }
    case 'result': {
      const vote = state.votes.find(({ voteId }) => voteId === id);
      if (vote === undefined) return null;
      const title = voteSubject(vote, itemOf(state, vote.itemId));
      const said = sayResult(vote, title);
      return said === null ? null : { kind, title, words: `${said}\n${vote.question}`, paper: null };
    }
  }
}
