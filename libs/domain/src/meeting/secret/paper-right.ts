/** Who may take a ballot paper, and until when. */
import type { RollPlace } from '../../counting/roll.js';
import { isKeyReady } from '../../secret-vote/secret-round.js';
import { refuse, type Result } from '../../value/refusal.js';
import { checkVotesThere, findPlace } from '../ballots/decide-ballots.js';
import { findVote } from '../find.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { secretOf } from './find-secret.js';

/** The vote, while papers of it are issued. */
function findIssuing(state: MeetingState, voteId: string): Result<Vote> {
  const vote = findVote(state, voteId);
  if (!vote.ok) return vote;
  const secret = secretOf(vote.value);
  if (!secret.ok) return secret;
  if (!isKeyReady(secret.value)) {
    const sentence =
      'Ballot papers are given out once every scrutineer has their share of the key. Wait a little.';
    return refuse('conflict', 'papers-not-yet', sentence, 'voteId');
  }
  if (vote.value.stage === 'prepared' || vote.value.stage === 'open') return vote;
  return refuse(
    'conflict',
    'vote-closed',
    'The vote is over, so no more ballot papers are given out.',
    'voteId',
  );
}

/** The place whose paper the person may take now: asked before it is marked, and again as long as none was signed for it. */
export function checkPaperRight(
  state: MeetingState,
  { voteId, seatId }: MeetingCommandData['ballot-paper.issue'],
  personId: string,
): Result<RollPlace> {
  const vote = findIssuing(state, voteId);
  if (!vote.ok) return vote;
  const found = findPlace(state, vote.value, seatId);
  if (!found.ok) return found;
  const sits = checkVotesThere(state, vote.value, found.value, personId);
  return sits.ok ? found : sits;
}
