/** A proposal of a party to change the code, before it is in the register: sent in, sent back, sent in again, withdrawn or taken. Its state is its steps. */
import { checkText } from '../meeting/check-text.js';
import { accept, refuse, type Result } from '../value/refusal.js';
import { checkDescription } from './check-modification.js';
import type { Description } from './modification-entry.js';

export interface ProposalWords {
  readonly title: string;
  /** What is wrong today. */
  readonly problem: string;
  /** What the party wants to change; may come later. */
  readonly solution: string;
  readonly isUrgent: boolean;
}

export type ProposalStep =
  | { readonly type: 'sent-in'; readonly words: ProposalWords }
  | { readonly type: 'sent-back'; readonly reason: string }
  | { readonly type: 'withdrawn' }
  /** Into the register, under this number. */
  | { readonly type: 'taken'; readonly number: string };

export type DatedProposalStep = ProposalStep & { readonly at: string; readonly by: string };

export const PROPOSAL_STATES = ['sent-in', 'sent-back', 'withdrawn', 'taken'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_STATE_WORDS: Readonly<Record<ProposalState, string>> = {
  'sent-in': 'Waits for the secretary',
  'sent-back': 'Sent back to the party',
  withdrawn: 'Withdrawn',
  taken: 'In the register',
};

/** Of one party, so that nobody buries the secretary. */
export const MOST_WAITING_PROPOSALS = 10;
const MOST_PROSE = 6_000;

/** Of a proposal with at least one step. */
export function proposalState(steps: readonly ProposalStep[]): ProposalState {
  return steps.at(-1)?.type ?? 'sent-in';
}

export type ProposalAct =
  | { readonly type: 'send-in'; readonly words: ProposalWords }
  | { readonly type: 'withdraw' }
  | { readonly type: 'send-back'; readonly reason: string }
  | { readonly type: 'take'; readonly number: string };

const BY_STATE: Readonly<Record<ProposalAct['type'], readonly ProposalState[]>> = {
  'send-in': ['sent-back'],
  withdraw: ['sent-in', 'sent-back'],
  'send-back': ['sent-in'],
  take: ['sent-in'],
};

/** The step that is written, or why it is not. A proposal without steps is sent in first. */
export function decideProposal(steps: readonly ProposalStep[], act: ProposalAct): Result<ProposalStep> {
  const state = proposalState(steps);
  const isFirst = steps.length === 0 && act.type === 'send-in';
  if (!isFirst && !BY_STATE[act.type].includes(state)) {
    const sentence = `This proposal stands at “${PROPOSAL_STATE_WORDS[state]}”, where this does not follow. Load the page again.`;
    return refuse('conflict', 'proposal-not-so-far', sentence);
  }
  switch (act.type) {
    case 'send-in':
      return sendIn(act.words);
    case 'withdraw':
      return accept({ type: 'withdrawn' });
    case 'send-back': {
      const reason = checkText(act.reason, 'reason', 2_000);
      return reason.ok ? accept({ type: 'sent-back', reason: reason.value }) : reason;
    }
    case 'take':
      return accept({ type: 'taken', number: act.number });
  }
}

function sendIn(words: ProposalWords): Result<ProposalStep> {
  const problem = checkText(words.problem, 'problem', MOST_PROSE);
  if (!problem.ok) return problem;
  const described = checkDescription(describedBy(words, ''));
  if (!described.ok) return described;
  const { title, solution } = described.value;
  return accept({
    type: 'sent-in',
    words: { title, problem: problem.value, solution, isUrgent: words.isUrgent },
  });
}

/** What is taken into the register. */
export function describedBy(
  { title, problem, solution, isUrgent }: ProposalWords,
  proposer: string,
): Description {
  return { title, proposer, problem, solution, categories: [], isUrgent, isFastTrack: false };
}

/** As it was sent in last. */
export function wordsOfProposal(steps: readonly ProposalStep[]): ProposalWords {
  const last = steps.findLast((step) => step.type === 'sent-in');
  return last?.words ?? { title: '', problem: '', solution: '', isUrgent: false };
}

/** "Sent back. Reason: Say what it costs." */
export function sayProposalStep(step: ProposalStep): string {
  switch (step.type) {
    case 'sent-in':
      return 'Sent in.';
    case 'sent-back':
      return `Sent back to the party: ${step.reason}`;
    case 'withdrawn':
      return 'Withdrawn by the party.';
    case 'taken':
      return `Taken into the register as ${step.number}.`;
  }
}

/** Accepts another proposal of a party whose proposals took these steps: so many are under way at most. */
export function checkMayPropose(ofParty: readonly (readonly ProposalStep[])[]): Result<null> {
  const open = ofParty.filter((steps) => ['sent-in', 'sent-back'].includes(proposalState(steps)));
  return open.length < MOST_WAITING_PROPOSALS ? accept(null) : TOO_MANY;
}

const TOO_MANY = refuse(
  'conflict',
  'too-many-proposals',
  `${String(MOST_WAITING_PROPOSALS)} proposals of your party are under way already. Withdraw one, or wait for the secretary.`,
);
