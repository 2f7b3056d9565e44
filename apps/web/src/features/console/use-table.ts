/** What is on the table for an officer: the vote, the question that would be put next, and the words at the head. */
import { currentItem, type Vote } from '@quorate/domain';
import { useState } from 'react';
import type { Desk } from './desk.js';
import { nextStep, voteOn } from './next-step.js';
import { useQuestionDraft, type QuestionDraft } from './question-draft.js';
import { tableHead, type TableHead } from './table-head.js';

export interface Table {
  readonly vote: Vote | null;
  readonly head: TableHead;
  readonly question: QuestionDraft | null;
  readonly setQuestion: (question: QuestionDraft) => void;
  /** The next step is to open a vote: the question can still be written. */
  readonly isAsking: boolean;
  /** The officer chose to put another question on an item whose vote is declared. */
  readonly votesAgain: boolean;
  readonly onVoteAgain: () => void;
}

/** Reads the table from the meeting and keeps what the officer writes for it. */
export function useTable({ state, roles }: Desk): Table {
  const [againOn, setAgainOn] = useState<string | null>(null);
  const [question, setQuestion] = useQuestionDraft(currentItem(state));
  const vote = voteOn(state, state.currentItemId);
  const votesAgain = againOn !== null && againOn === vote?.voteId;
  const isAsking = nextStep(state, roles, votesAgain)?.kind === 'open-vote';
  return {
    vote,
    head: tableHead(state, vote, isAsking ? (question?.text ?? null) : null),
    question,
    setQuestion,
    isAsking,
    votesAgain,
    onVoteAgain: () => setAgainOn(vote?.voteId ?? null),
  };
}
