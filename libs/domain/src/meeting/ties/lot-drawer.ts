/** Who draws the lot of a tied vote: the Chair, and an officer in the Chair's place only where the Chair cannot. */
import type { Role } from '../../access/access-table.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { RosterPerson } from '../attendance/roster.js';
import { isOfPerson, isPersonPresent } from '../ballots/voters.js';
import type { Interest, MeetingState, Vote } from '../meeting-state.js';

/** The interest for which the person withdrew from the item of the vote. */
export function interestOf(
  state: MeetingState,
  { itemId }: Pick<Vote, 'itemId'>,
  personId: string,
): Interest | null {
  const own = state.interests.find(
    (one) => one.itemId === itemId && !one.withdrawn && isOfPerson(state, one.seatId, personId),
  );
  return own ?? null;
}

const isRecused = (state: MeetingState, vote: Pick<Vote, 'itemId'>, chair: RosterPerson): boolean =>
  interestOf(state, vote, chair.personId) !== null;

/** There is no Chair, or in a meeting none who is there, or the Chair withdrew from the item. */
function isChairUnable(state: MeetingState, vote: Pick<Vote, 'itemId'>): boolean {
  const chair = state.roster?.chair ?? null;
  if (chair === null || isRecused(state, vote, chair)) return true;
  return state.conduct === 'meeting' && !isPersonPresent(state, chair.personId);
}

/** Who is offered the act by the roles that they have on the body. */
export function mayDrawLot(state: MeetingState, vote: Pick<Vote, 'itemId'>, roles: readonly Role[]): boolean {
  const chair = state.roster?.chair ?? null;
  const isFree = chair !== null && !isRecused(state, vote, chair);
  return (roles.includes('chair') && isFree) || (roles.includes('secretary') && isChairUnable(state, vote));
}

/** Accepts the Chair, or an officer where the Chair cannot draw it. */
export function checkDrawsLot(
  state: MeetingState,
  vote: Pick<Vote, 'itemId'>,
  personId: string,
): Result<null> {
  const chair = state.roster?.chair ?? null;
  if (chair?.personId !== personId) {
    if (isChairUnable(state, vote)) return accept(null);
    const sentence = `The lot is drawn by the Chair, ${chair?.name ?? ''}. A secretary draws it only where the Chair is not in the meeting, or withdrew from the item.`;
    return refuse('forbidden', 'lot-of-chair', sentence, 'voteId');
  }
  if (!isRecused(state, vote, chair)) return accept(null);
  const sentence =
    'You have declared an interest in this item, so you do not draw its lot. A secretary draws it.';
  return refuse('conflict', 'recused', sentence, 'voteId');
}
