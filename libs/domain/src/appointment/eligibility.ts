/** Who may nominate, judged by the register when the nomination is made, when nominations close and when the ballot opens. */
import type { PartyStanding } from './election-command.js';
import type { ElectionConstituency, ElectionState, Nomination } from './election-state.js';

/** Why the party may not nominate here, or null where it may. */
export function ineligible(
  { name, way, categoryIds, seats }: ElectionConstituency,
  seatId: string | null,
  party: PartyStanding,
): string | null {
  if (way === 'appointment') {
    if (seatId !== null && party.seatIds.includes(seatId)) return null;
    const group = seats.find((seat) => seat.seatId === seatId)?.groupName ?? 'another voting group';
    return `${party.name} is not in the voting group that appoints to this seat (${group}).`;
  }
  if (party.categoryIds.some((id) => categoryIds.includes(id))) return null;
  return `${party.name} is in no party category that nominates for ${name}.`;
}

/** The nominations that still stand, and why each whose party is no longer eligible does not. */
export function lapsesOf(
  { nominations, constituencies }: ElectionState,
  standings: readonly PartyStanding[],
): { readonly nomination: Nomination; readonly reason: string }[] {
  return nominations.flatMap((nomination) => {
    const { party, constituencyId, seatId, status } = nomination;
    const constituency = constituencies.find((one) => one.constituencyId === constituencyId);
    if (party === null || constituency === undefined || !['made', 'accepted'].includes(status)) return [];
    const standing = standings.find(({ partyId }) => partyId === party.partyId) ?? {
      ...party,
      categoryIds: [],
      seatIds: [],
    };
    const reason = ineligible(constituency, seatId, standing);
    return reason === null ? [] : [{ nomination, reason }];
  });
}

/** The constituencies, and of appointments the seats, that the party may nominate for. */
export function openTo(
  { constituencies }: ElectionState,
  party: PartyStanding | null,
): { readonly constituencyId: string; readonly seatIds: readonly string[] }[] {
  if (party === null) return [];
  return constituencies.flatMap((constituency) => {
    const { constituencyId, way, seats } = constituency;
    const own = seats.map(({ seatId }) => seatId).filter((id) => party.seatIds.includes(id));
    if (way === 'appointment') return own.length > 0 ? [{ constituencyId, seatIds: own }] : [];
    return ineligible(constituency, null, party) === null ? [{ constituencyId, seatIds: [] }] : [];
  });
}
