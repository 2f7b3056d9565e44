/** The question that would be put to a vote, kept for each item while the page is open, so that it is not typed twice. */
import type { AgendaItemNow, CountingMethod, Roster, RuleSet } from '@quorate/domain';
import { useState } from 'react';
import { type OptionsDraft, readOptions, suggestedQuestion } from '../agenda/index.js';

export interface QuestionDraft extends OptionsDraft {
  readonly text: string;
  /** Another way of counting for this vote; null keeps the body's own. */
  readonly method: CountingMethod | null;
  /** One of the body's other rule sets; null for its default. */
  readonly ruleSetId: string | null;
  /** The persons who vote, where the rules leave that to a list. */
  readonly electorIds: readonly string[];
  /** How many scrutineers open the box of a secret vote, as typed. */
  readonly threshold: string;
}

/** The rule set that the vote would be opened under. */
export function ruleSetOf(roster: Roster | null, { ruleSetId }: QuestionDraft): RuleSet | null {
  if (roster === null) return null;
  return roster.ruleSets.find(({ id }) => id === ruleSetId) ?? roster.ruleSet;
}

/** The part of the command that says what is put to the vote. */
export function questionOf(draft: QuestionDraft, ruleSet: RuleSet | null) {
  const { text, method, ruleSetId } = draft;
  const electorIds = ruleSet?.electorate === 'named-list' ? [...draft.electorIds] : [];
  const asked = { question: text.trim(), ruleSetId, method, electorIds };
  if (ruleSet === null || ruleSet.form.kind === 'motion') return { ...asked, options: [], seats: 1 };
  return { ...asked, ...readOptions(draft) };
}

const noDraft: QuestionDraft = {
  ...{ text: '', method: null, ruleSetId: null },
  ...{ options: '', seats: '1', electorIds: [], threshold: '2' },
};

/** Gives the question for the item, suggested until it is written, and the way to change it. */
export function useQuestionDraft(
  item: AgendaItemNow | null,
): readonly [QuestionDraft | null, (draft: QuestionDraft) => void] {
  const [drafts, setDrafts] = useState<Readonly<Record<string, QuestionDraft>>>({});
  if (item === null) return [null, () => undefined];
  const draft = drafts[item.itemId] ?? { ...noDraft, text: suggestedQuestion(item) };
  return [draft, (next) => setDrafts({ ...drafts, [item.itemId]: next })];
}
