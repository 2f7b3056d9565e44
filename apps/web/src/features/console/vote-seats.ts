/** The seats of a vote for the hemicycle and the tables: who has voted while it runs, how they voted afterwards. */
import { standingsNow, type MeetingState, type Vote } from '@quorate/domain';
import type { HemicycleSeat } from '../../ui/hemicycle.js';

function groupName(vote: Vote, constituencyId: string): string {
  return vote.ruleSet?.constituencies.find(({ id }) => id === constituencyId)?.name ?? '';
}

/** Every place of the roll with its state, grouped by constituency in the order of the rule set. */
export function seatsOfVote(state: MeetingState, vote: Vote): HemicycleSeat[] {
  const voting = standingsNow(state, vote);
  const order = vote.ruleSet?.constituencies.map(({ id }) => id) ?? [];
  const standings = new Map(vote.rollCall.map((line) => [line.place, line.standing]));
  return vote.roll
    .toSorted((one, other) => order.indexOf(one.constituencyId) - order.indexOf(other.constituencyId))
    .map(({ place, seatId, label, constituencyId }) => ({
      id: seatId,
      name: label,
      group: groupName(vote, constituencyId),
      state: standings.get(place) ?? voting[place] ?? 'absent',
    }));
}

/** How many places are in each state while the vote runs. */
export function turnoutOf(
  state: MeetingState,
  vote: Vote,
): Readonly<Record<'voted' | 'recused' | 'absent', number>> {
  const standings = standingsNow(state, vote);
  const count = (wanted: string): number => standings.filter((standing) => standing === wanted).length;
  return { voted: count('voted'), recused: count('recused'), absent: count('absent') };
}
