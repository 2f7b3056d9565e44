/** A ballot as it is written down: sealed beside the entry that commits to it and says how it was cast. */
import type { RollPlace } from '../../counting/roll.js';
import { type Result, accept } from '../../value/refusal.js';
import { type BallotAnswer, checkBallotAnswer } from '../../vote/ballot-answer.js';
import { type Decided, entryOf, type Situation } from '../decided.js';
import type { Vote } from '../meeting-state.js';
import type { SealedBallot } from '../sealed.js';
import { itemOf } from '../select.js';
import { checkAgreementStands } from '../writing/check-resolution-in-writing.js';
import { checkSplitWhole } from './ballot-right.js';
import { keptBallotAudience } from './kept-ballots.js';

export type SealedCast = Decided & { readonly sealed: SealedBallot };

/** The entry with its sealed ballot, where the rules allow the answer; `persons` are those who read what it says. */
export function seal(
  { state, box, context }: Situation,
  vote: Vote,
  rollPlace: RollPlace,
  asked: BallotAnswer,
  how: { readonly recordedBecause?: string; readonly proxyId?: string },
  persons: Pick<SealedBallot, 'castBy' | 'castFor'>,
): Result<SealedCast> {
  const { voteId, ruleSet, options } = vote;
  if (ruleSet === null) throw new Error(`vote ${voteId} has no frozen rules`);
  const { place, weight } = rollPlace;
  const stands = checkAgreementStands(box, vote, place);
  if (!stands.ok) return stands;
  const checked = checkBallotAnswer(ruleSet, options, weight, asked);
  if (!checked.ok) return checked;
  if (how.proxyId === undefined) {
    const whole = checkSplitWhole(state, vote, rollPlace, checked.value, context.now);
    if (!whole.ok) return whole;
  }
  const answer = checked.value;
  const { sealed, commitment } = context.seal({ voteId, place, answer, ...persons });
  const shown = ruleSet.visibility === 'roll-call-live' ? { answer } : {};
  const data = { commitment, places: [place], ...shown, ...how, voteId };
  const entry = entryOf('ballot.cast', itemOf(state, vote.itemId), data);
  const audience = keptBallotAudience(state, vote, rollPlace, persons.castBy) ?? entry.audience;
  return accept({ entry: { ...entry, audience }, sealed });
}
