/** The vote as a whole: opening it with roll and rules frozen, closing and counting, declaring, annulling. */
import type { QuorumReading } from '../quorum/quorum.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import { type Result, refuse } from '../value/refusal.js';
import { countVote } from '../vote/count-vote.js';
import { checkReason } from './check-text.js';
import { type Deciders, type Decision, type Situation, entryOf, write } from './decided.js';
import { findVote } from './find.js';
import type { MeetingState, Vote } from './meeting-state.js';
import { decideOpening } from './open-vote.js';
import { answersOf, ROLL_CALL_SHOWN, rollCallOf } from './roll-call.js';
import { itemOf, quorumNow } from './select.js';

/** On the server an opened vote always has its rules and quorum: they were written in the same act. */
function frozen(vote: Vote): { readonly ruleSet: RuleSet; readonly quorumAtOpening: QuorumReading } {
  const { ruleSet, quorumAtOpening } = vote;
  if (ruleSet === null || quorumAtOpening === null) throw new Error(`vote ${vote.voteId} has no frozen roll`);
  return { ruleSet, quorumAtOpening };
}

function close({ state, box }: Situation, vote: Vote): Decision {
  const item = itemOf(state, vote.itemId);
  const { voteId, roll, options, seats } = vote;
  const { ruleSet, quorumAtOpening } = frozen(vote);
  const quorumAtClose = quorumNow(state, vote.itemId, ruleSet);
  if (quorumAtClose === null) throw new Error('a running meeting has no roster');
  const answers = answersOf(state, vote, box);
  const outcome = countVote({ ruleSet, roll, options, seats, answers, quorumAtOpening, quorumAtClose });
  const rollCall = ROLL_CALL_SHOWN[ruleSet.visibility].counted ? rollCallOf(vote, answers) : [];
  return write(
    entryOf('vote.closed', item, { voteId, quorum: quorumAtClose }),
    entryOf('vote.counted', item, { voteId, outcome, rollCall }),
  );
}

function declare(state: MeetingState, vote: Vote): Decision {
  const { voteId, itemId, question, options, seats, outcome } = vote;
  if (outcome === null) throw new Error(`vote ${voteId} was closed without a count`);
  const { ruleSet } = frozen(vote);
  const rollCall = ROLL_CALL_SHOWN[ruleSet.visibility].declared ? vote.rollCall : [];
  const declared = { voteId, itemId, question, options, seats, ruleSet, outcome, rollCall };
  return write(entryOf('vote.declared', itemOf(state, itemId), declared));
}

/** Finds the vote and refuses, in its own words, every stage but the one the act needs. */
function findVoteAt(state: MeetingState, voteId: string, stage: 'open' | 'closed'): Result<Vote> {
  const vote = findVote(state, voteId);
  if (!vote.ok || vote.value.stage === stage) return vote;
  switch (vote.value.stage) {
    case 'open':
      return refuse(
        'conflict',
        'vote-not-closed',
        'The vote is still open. Close it first, then declare its outcome.',
        'voteId',
      );
    case 'closed':
      return refuse(
        'conflict',
        'vote-closed-already',
        'The vote is closed already. Declare its outcome next.',
        'voteId',
      );
    case 'declared':
      return refuse(
        'conflict',
        'vote-declared',
        'The outcome of this vote is declared and stands, unless two officers annul it.',
        'voteId',
      );
    case 'annulled':
      return refuse(
        'conflict',
        'vote-annulled',
        'This vote was annulled. Open a new one if it is needed.',
        'voteId',
      );
  }
}

export const voteDeciders = {
  'vote.open': decideOpening,
  'vote.close': ({ voteId }, situation) => {
    const vote = findVoteAt(situation.state, voteId, 'open');
    return vote.ok ? close(situation, vote.value) : vote;
  },
  'vote.declare': ({ voteId }, { state }) => {
    const vote = findVoteAt(state, voteId, 'closed');
    return vote.ok ? declare(state, vote.value) : vote;
  },
  'vote.annul': ({ voteId, reason }, { state }) => {
    const open = findVoteAt(state, voteId, 'open');
    const vote = open.ok ? open : findVoteAt(state, voteId, 'closed');
    if (!vote.ok) return vote;
    const why = checkReason(reason);
    if (!why.ok) return why;
    return write(entryOf('vote.annulled', itemOf(state, vote.value.itemId), { voteId, reason: why.value }));
  },
} satisfies Partial<Deciders>;
