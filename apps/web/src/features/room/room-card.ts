/** Which one statement the room screen shows now; a pure reading of the meeting as it stands. */
import {
  currentItem,
  openVote,
  questionOnTable,
  type AskedQuestion,
  type AgendaItemNow,
  type MeetingState,
  type VoteOutcome,
  type Vote,
} from '@quorate/domain';

export type RoomCard =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'message'; readonly headline: string; readonly statement: string }
  | { readonly kind: 'item'; readonly item: AgendaItemNow; readonly annulled: Vote | null }
  | { readonly kind: 'between'; readonly next: AgendaItemNow | null }
  | { readonly kind: 'private' }
  | { readonly kind: 'voting'; readonly vote: Vote }
  | { readonly kind: 'counted'; readonly vote: Vote }
  | { readonly kind: 'result'; readonly vote: Vote; readonly outcome: VoteOutcome }
  | { readonly kind: 'question'; readonly question: AskedQuestion }
  | { readonly kind: 'closed' };

/** Chooses the card: a break says more than what lies on the table, and a vote more than its item. */
export function roomCard(state: MeetingState): RoomCard {
  switch (state.stage) {
    case 'planned':
    case 'called':
      return { kind: 'welcome' };
    case 'paused':
      return { kind: 'message', headline: 'Break', statement: pauseWords(state) };
    case 'adjourned':
      return { kind: 'message', headline: 'The meeting is adjourned', statement: state.pauseNote };
    case 'cancelled':
      return { kind: 'message', headline: 'The meeting is cancelled', statement: state.pauseNote };
    case 'closed':
      return { kind: 'closed' };
    case 'in-session':
      return tableCard(state);
  }
}

function pauseWords(state: MeetingState): string {
  const note = state.pauseNote === '' ? 'The meeting goes on shortly.' : state.pauseNote;
  return openVote(state) === null ? note : `${note} The vote stays open.`;
}

function tableCard(state: MeetingState): RoomCard {
  const question = questionOnTable(state);
  const asked = question?.text === null || question === null ? null : { kind: 'question' as const, question };
  if (state.currentItemId === null && asked !== null) return asked;
  if (state.currentItemId === null) {
    return { kind: 'between', next: state.agenda.find((item) => item.state === 'to-come') ?? null };
  }
  const vote = state.votes.findLast(({ itemId }) => itemId === state.currentItemId);
  if (vote?.stage === 'open') return { kind: 'voting', vote };
  if (vote?.stage === 'closed') return { kind: 'counted', vote };
  if (asked !== null) return asked;
  if (vote?.stage === 'declared' && vote.outcome !== null)
    return { kind: 'result', vote, outcome: vote.outcome };
  const item = currentItem(state);
  if (item === null) return { kind: 'private' };
  return { kind: 'item', item, annulled: vote === undefined || vote.stage === 'prepared' ? null : vote };
}
