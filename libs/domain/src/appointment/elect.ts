/** Who gets which seat: nominees as many as seats or fewer are elected, contests go by their ballots, appointments by the latest accepted. */
import type { BallotResult } from './election-command.js';
import type {
  ConstituencyResult,
  ElectedMember,
  ElectionConstituency,
  ElectionState,
  Nomination,
  SeatUp,
} from './election-state.js';

/** The accepted nominations of a constituency, in the order in which they were made. */
export function standingIn(
  { nominations }: Pick<ElectionState, 'nominations'>,
  constituencyId: string,
): Nomination[] {
  return nominations.filter((one) => one.constituencyId === constituencyId && one.status === 'accepted');
}

/** True where more stand than seats are up, so that the voting groups decide. */
export function isContested(
  state: Pick<ElectionState, 'nominations'>,
  { constituencyId, way, seats }: ElectionConstituency,
): boolean {
  return way === 'ballot' && standingIn(state, constituencyId).length > seats.length;
}

function elected({ nominationId, candidate }: Nomination, seat: SeatUp): ElectedMember {
  const { seatId, label, termFrom, termUntil, holderId } = seat;
  const reElected = holderId === candidate.personId;
  return { nominationId, candidate, seatId, label, termFrom, termUntil, reElected };
}

/**
 * Members who are elected again keep their seat; the others take those that are left, in the order of the ballot paper,
 * which tells nothing of their votes.
 */
function seated(winners: readonly Nomination[], seats: readonly SeatUp[]): ElectedMember[] {
  const own = new Map(
    winners.flatMap((one) => {
      const seat = seats.find(({ holderId }) => holderId === one.candidate.personId);
      return seat === undefined ? [] : [[one.nominationId, seat] as const];
    }),
  );
  const held = new Set([...own.values()]);
  const left = seats.filter((seat) => !held.has(seat));
  return winners.flatMap((one) => {
    const seat = own.get(one.nominationId) ?? left.shift();
    return seat === undefined ? [] : [elected(one, seat)];
  });
}

/** What the constituency comes to; `ballot` is the result of its ballots, null where there was none. */
export function resultOf(
  state: Pick<ElectionState, 'nominations'>,
  { constituencyId, way, seats }: ElectionConstituency,
  ballot: BallotResult | null,
): ConstituencyResult {
  const standing = standingIn(state, constituencyId);
  const members =
    way === 'appointment'
      ? seats.flatMap((seat) => {
          const latest = standing.findLast(({ seatId }) => seatId === seat.seatId);
          return latest === undefined ? [] : [elected(latest, seat)];
        })
      : seated(
          ballot === null
            ? standing.slice(0, seats.length)
            : standing.filter(({ nominationId }) => ballot.elected.includes(nominationId)),
          seats,
        );
  const filled = new Set(members.map(({ seatId }) => seatId));
  return {
    constituencyId,
    by: way === 'appointment' ? way : ballot === null ? 'unopposed' : 'ballot',
    elected: members,
    vacant: seats.filter(({ seatId }) => !filled.has(seatId)).map(({ seatId, label }) => ({ seatId, label })),
  };
}
