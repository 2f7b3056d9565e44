/** The quorum where nobody meets: everyone in post is asked at the call, and at the close a ballot stands for presence. */
import type { QuorumReading } from '../../quorum/quorum.js';
import { readQuorum } from '../../quorum/read-quorum.js';
import { QUORUM_ROLES, type RuleSet } from '../../rule-set/rule-set.js';
import { castsAt } from '../ballots/cast-counts.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { holdersOf, type Roster } from '../attendance/roster.js';
import { seatIn } from '../attendance/seat-index.js';

/** Officers put the question and are reached in writing, so they count as there as long as the office is held. */
function rolesHeld({ chair, secretaries }: Roster): (typeof QUORUM_ROLES)[number][] {
  return QUORUM_ROLES.filter((role) => (role === 'chair' ? chair !== null : secretaries.length > 0));
}

function read(
  roster: Roster,
  { quorum, constituencies }: RuleSet,
  stands: (seatId: string) => { readonly present: boolean; readonly recused: boolean },
): QuorumReading {
  const there = roster.seats.filter(({ seatId, member }) => member !== null && stands(seatId).present);
  return readQuorum({
    rule: quorum,
    // Nobody is counted twice: a holder whose lots vote in writing is there once.
    qualifying: holdersOf(there).length,
    constituencies,
    rolesPresent: rolesHeld(roster),
    seats: roster.seats.map(({ seatId, constituencyId, member }) => ({
      ...{ constituencyId, inPost: member !== null },
      ...stands(seatId),
    })),
  });
}

/** At the call: everyone in post is reached, so it is met unless the seats in post could never make it. */
export function quorumAtCall(roster: Roster, ruleSet: RuleSet): QuorumReading {
  return read(roster, ruleSet, () => ({ present: true, recused: false }));
}

/** As the ballots make it: a seat that voted, or withdrew by declaring an interest, is there. */
export function quorumOfBallots(
  state: MeetingState,
  { itemId, roll, castCounts }: Vote,
  ruleSet: RuleSet,
): QuorumReading | null {
  if (state.roster === null) return null;
  const recusals = state.interests.filter((interest) => interest.itemId === itemId && !interest.withdrawn);
  const withdrawn = new Set(recusals.map(({ seatId }) => seatId));
  return read(state.roster, ruleSet, (seatId) => {
    const place = seatIn(roll, seatId)?.place;
    const recused = withdrawn.has(seatId);
    return { present: recused || (place !== undefined && castsAt(castCounts, place) > 0), recused };
  });
}
