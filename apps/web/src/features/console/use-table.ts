/** What is on the table for an officer: the vote, the question that would be put next, and the words at the head. */
import type { AskedCommand } from '@quorate/contracts';
import { currentItem, type Vote } from '@quorate/domain';
import { useState } from 'react';
import { useInstant } from '../../live/index.js';
import type { Desk } from './desk.js';
import { nextStep, voteOn } from './next-step.js';
import { readOpening, useQuestionDraft, type QuestionDraft, type QuestionErrors } from './question-draft.js';
import { tableHead, type TableHead } from './table-head.js';

export interface Table {
  readonly vote: Vote | null;
  readonly head: TableHead;
  readonly question: QuestionDraft | null;
  readonly setQuestion: (question: QuestionDraft) => void;
  /** What is wrong with the question, from the first attempt to put it until it is mended. */
  readonly errors: QuestionErrors;
  /** The command that puts the question on this item; null when something in it is wrong, which is then shown. */
  readonly readQuestion: (itemId: string) => AskedCommand | null;
  /** The next step is to open a vote: the question can still be written. */
  readonly isAsking: boolean;
  /** The officer chose to put another question on an item whose vote is declared. */
  readonly votesAgain: boolean;
  readonly onVoteAgain: () => void;
}

/** Reads the table from the meeting and keeps what the officer writes for it. */
export function useTable({ state, roles }: Desk): Table {
  const [againOn, setAgainOn] = useState<string | null>(null);
  const [question, setQuestion] = useQuestionDraft(currentItem(state), state.roster);
  const vote = voteOn(state, state.currentItemId);
  const votesAgain = againOn !== null && againOn === vote?.voteId;
  const [triedOn, setTriedOn] = useState<string | null>(null);
  const step = nextStep(state, roles, useInstant(state), votesAgain)?.kind;
  const isAsking = step === 'open-vote';
  const readQuestion = (itemId: string): AskedCommand | null => {
    if (question === null) return null;
    const read = readOpening(state.roster, itemId, question);
    setTriedOn('errors' in read ? itemId : null);
    return 'command' in read ? read.command : null;
  };
  const tried =
    question === null || triedOn === null || triedOn !== state.currentItemId
      ? null
      : readOpening(state.roster, triedOn, question);
  return {
    vote,
    head: tableHead(state, vote, isAsking ? (question?.text ?? null) : null, step === 'wait'),
    question,
    setQuestion,
    errors: tried !== null && 'errors' in tried ? tried.errors : {},
    readQuestion,
    isAsking,
    votesAgain,
    onVoteAgain: () => setAgainOn(vote?.voteId ?? null),
  };
}
