/** Finds the vote a command names at the one stage that the act needs, and refuses every other in its own words. */
import { type Result, refuse } from '../../value/refusal.js';
import { findVote } from '../find.js';
import type { MeetingState, Vote, VoteStage } from '../meeting-state.js';

const WRONG: Readonly<Record<VoteStage, readonly [code: string, sentence: string]>> = {
  prepared: ['vote-not-open', 'The vote is prepared and not open yet. Open it first.'],
  open: ['vote-not-closed', 'The vote is still open. Close it first, then declare its outcome.'],
  closed: ['vote-closed-already', 'The vote is closed already. Declare its outcome next.'],
  declared: [
    'vote-declared',
    'The outcome of this vote is declared and stands, unless two officers annul it.',
  ],
  annulled: ['vote-annulled', 'This vote was annulled. Open a new one if it is needed.'],
};

/** The vote at this stage. */
export function findVoteAt(
  state: MeetingState,
  voteId: string,
  stage: Exclude<VoteStage, 'annulled'>,
): Result<Vote> {
  const vote = findVote(state, voteId);
  if (!vote.ok || vote.value.stage === stage) return vote;
  const [code, sentence] = WRONG[vote.value.stage];
  return refuse('conflict', code, sentence, 'voteId');
}
