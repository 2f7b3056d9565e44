/** The question that would be put to a vote, kept for each item while the page is open, so that it is not typed twice. */
import type { AgendaItemNow, CountingMethod } from '@quorate/domain';
import { useState } from 'react';
import { suggestedQuestion } from '../agenda/index.js';

export interface QuestionDraft {
  readonly text: string;
  /** Another way of counting for this vote; null keeps the body's own. */
  readonly method: CountingMethod | null;
}

/** Gives the question for the item, suggested until it is written, and the way to change it. */
export function useQuestionDraft(
  item: AgendaItemNow | null,
): readonly [QuestionDraft | null, (draft: QuestionDraft) => void] {
  const [drafts, setDrafts] = useState<Readonly<Record<string, QuestionDraft>>>({});
  if (item === null) return [null, () => undefined];
  const draft = drafts[item.itemId] ?? { text: suggestedQuestion(item), method: null };
  return [draft, (next) => setDrafts({ ...drafts, [item.itemId]: next })];
}
