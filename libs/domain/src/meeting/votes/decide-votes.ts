/** The vote as a whole: opening it with roll and rules frozen, closing and counting, declaring, annulling. */
import { accept, refuse, type Result } from '../../value/refusal.js';
import { isAnnulledByOne, isAnnulledByTwo } from '../annulment/annulment.js';
import { checkReason } from '../check-text.js';
import { checkChairHasCast } from '../ballots/decide-directed.js';
import { declarationOf, endOfWriting } from './declare-vote.js';
import { type Deciders, type Decision, type Situation, entryOf, write } from '../decided.js';
import { checkNotSecret, endOf } from '../find.js';
import { findVoteAt } from './find-vote-at.js';
import type { Vote } from '../meeting-state.js';
import { extensionOf } from './extend-vote.js';
import { decideOpening } from './open-vote.js';
import { checkCannotKnow } from '../secret/find-secret.js';
import { settlingOf } from './settle-vote.js';
import { isResolvedInWriting } from '../writing/resolving.js';
import { itemOf, waitingFor } from '../select.js';
import { isRecordedInWriting } from '../writing/written-voters.js';

function close({ state, box }: Situation, vote: Vote): Decision {
  return accept(settlingOf(state, box, vote));
}

/** The clock asks; whoever closed it before was first, and a vote whose time is not over goes on. */
function closeOnTime(situation: Situation, voteId: string): Decision {
  const vote = findVoteAt(situation.state, voteId, 'open');
  if (!vote.ok) return vote;
  const end = endOf(vote.value);
  if (end !== null && situation.context.now > end) return close(situation, vote.value);
  return refuse('conflict', 'not-time', 'The time of this vote is not over.', 'voteId');
}

/** Those who were told when a vote in writing closes have until then, unless everybody has voted. */
function checkWindowOver({ state, context }: Situation, vote: Vote): Result<null> {
  const end = endOf(vote);
  const isOver = end !== null && context.now > end;
  if (isResolvedInWriting(vote) && !isOver) {
    const sentence = 'A resolution in writing may be agreed to until it lapses, so nobody closes it before.';
    return refuse('conflict', 'lapse-stands', sentence, 'voteId');
  }
  if (state.conduct !== 'written' || isOver) return accept(null);
  if (isRecordedInWriting(state, vote)) {
    const sentence =
      'A vote was recorded by an officer, and who votes there can replace it until the window closes. It closes then.';
    return refuse('conflict', 'window-open', sentence, 'voteId');
  }
  if (waitingFor(state, vote, context.now).length === 0) return accept(null);
  const sentence =
    'Not everybody has voted, and those who have not were told until when they may. It closes then, or once the last of them votes.';
  return refuse('conflict', 'window-open', sentence, 'voteId');
}

export const voteDeciders = {
  'vote.open': decideOpening,
  'vote.close': ({ voteId }, situation) => {
    const vote = findVoteAt(situation.state, voteId, 'open');
    if (!vote.ok) return vote;
    const checks = [
      checkNotSecret(vote.value),
      checkWindowOver(situation, vote.value),
      checkChairHasCast(situation, vote.value),
    ];
    for (const checked of checks) {
      if (!checked.ok) return checked;
    }
    return close(situation, vote.value);
  },
  'vote.close-on-time': ({ voteId }, situation) => closeOnTime(situation, voteId),
  'vote.extend': ({ voteId, closesAt, reason }, situation) => {
    const vote = findVoteAt(situation.state, voteId, 'open');
    return vote.ok ? extensionOf(situation, vote.value, closesAt, reason) : vote;
  },
  'vote.declare': ({ voteId }, { state }) => {
    const vote = findVoteAt(state, voteId, 'closed');
    return vote.ok ? declarationOf(state, vote.value) : vote;
  },
  'vote.annul': ({ voteId, reason }, { state, context }) => {
    const [prepared, open] = [findVoteAt(state, voteId, 'prepared'), findVoteAt(state, voteId, 'open')];
    const vote = prepared.ok ? prepared : open.ok ? open : findVoteAt(state, voteId, 'closed');
    if (!vote.ok) return vote;
    if (isAnnulledByTwo(state.conduct, vote.value)) {
      const sentence =
        'Nobody annuls what electors are asked alone. One officer proposes to annul it, with a reason, and another person confirms.';
      return refuse('conflict', 'second-person-needed', sentence, 'voteId');
    }
    if (!isAnnulledByOne(state.conduct, vote.value)) {
      const sentence =
        'This vote is counted, so nobody annuls it alone. Declare its outcome; then one person proposes to annul it, and another confirms.';
      return refuse('conflict', 'vote-counted', sentence, 'voteId');
    }
    const unknowing = checkCannotKnow(vote.value, context.actor.personId);
    if (!unknowing.ok) return unknowing;
    const why = checkReason(reason);
    if (!why.ok) return why;
    const annulled = entryOf('vote.annulled', itemOf(state, vote.value.itemId), {
      voteId,
      reason: why.value,
    });
    return write(annulled, ...endOfWriting(state, voteId));
  },
} satisfies Partial<Deciders>;
