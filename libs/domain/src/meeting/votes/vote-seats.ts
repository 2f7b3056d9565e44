/** The seats of a vote as pictures and tables show them: who has voted while it runs, how each stood once it is counted. */
import type { MeetingState, RollCallStanding, Vote } from '../meeting-state.js';
import { standingWordsOf } from '../../vote/answer-words.js';
import { type SeatVoting, standingsNow } from '../select.js';

export interface VoteSeat {
  readonly id: string;
  readonly name: string;
  /** The name of its constituency. */
  readonly group: string;
  readonly state: RollCallStanding | SeatVoting;
}

/** How the place stands in the open vote: by its answer where the rules show it. */
function openStanding(vote: Vote, place: number, voting: SeatVoting | undefined): VoteSeat['state'] {
  const shown = voting === 'voted' ? (vote.shownAnswers[place] ?? null) : null;
  return shown?.kind === 'motion' ? shown.choice : (voting ?? 'absent');
}

/** Every seat that the reader may see, by constituency in the order of the rule set. */
export function seatsOfVote(state: MeetingState, vote: Vote): VoteSeat[] {
  const constituencies = vote.ruleSet?.constituencies ?? [];
  const orderOf = new Map(constituencies.map(({ id }, index) => [id, index]));
  const voting = standingsNow(state, vote);
  const lines =
    vote.rollCall.length > 0
      ? vote.rollCall
      : vote.roll.map((line) => ({ ...line, standing: openStanding(vote, line.place, voting[line.place]) }));
  return lines
    .toSorted(
      (one, other) => (orderOf.get(one.constituencyId) ?? 0) - (orderOf.get(other.constituencyId) ?? 0),
    )
    .map(({ seatId, label, constituencyId, standing }) => ({
      id: seatId,
      name: label,
      group: constituencies[orderOf.get(constituencyId) ?? -1]?.name ?? '',
      state: standing,
    }));
}

/** How many places of a vote that is open have voted, and how many will not. */
export function turnoutOf(
  state: MeetingState,
  vote: Vote,
): Readonly<Record<'voted' | 'recused' | 'absent', number>> {
  const standings = standingsNow(state, vote);
  const count = (wanted: SeatVoting): number => standings.filter((standing) => standing === wanted).length;
  return { voted: count('voted'), recused: count('recused'), absent: count('absent') };
}

/** Whether nobody sees how the vote stands before it closes. */
export function hidesTotals({ ruleSet }: Pick<Vote, 'ruleSet'>): boolean {
  return ruleSet?.visibility !== 'roll-call-live';
}

/** The word for each state of a seat in the vote; of a secret one it is known who has a paper, and not who voted. */
export function seatWordsOf({ form, stage, secret }: Vote): ReturnType<typeof standingWordsOf> {
  const words = standingWordsOf(form);
  if (secret !== null) return { ...words, voted: 'Paper taken', 'not-voted': 'No paper taken' };
  return stage === 'open' ? { ...words, 'not-voted': 'Not yet voted' } : words;
}

/** What the places that count as voted have done: "3 of 6 have voted". */
export function sayTurnedOut({ secret }: Vote): string {
  return secret === null ? 'have voted' : 'papers are taken out';
}
