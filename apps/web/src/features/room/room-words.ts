/** The words of each card of the room screen: one headline, one statement, and the line at the foot. */
import {
  hidesTotals,
  isOutcomeAnnulled,
  itemOf,
  sayAKind,
  sayProposed,
  turnoutOf,
  sayQuestionCounts,
  sayTieAct,
  sayVerdictOf,
  voteSubject,
  wasDeclared,
  type AgendaItemNow,
  type MeetingState,
  type Resolution,
  type Vote,
  type VoteOutcome,
} from '@quorate/domain';
import { formatDateTime, formatTime, plural } from '../../ui/format.js';
import type { RoomCard } from './room-card.js';

export interface RoomWords {
  readonly headline: string;
  readonly statement: string;
  readonly footLeft: string;
  readonly footRight: string;
}

/** Gives the words of the card. */
export function roomWords(state: MeetingState, card: RoomCard): RoomWords {
  const foot = { footLeft: state.place, footRight: `Follow at ${window.location.host}` };
  switch (card.kind) {
    case 'welcome':
      return { ...foot, headline: 'Welcome', statement: `We start on ${formatDateTime(state.startsAt)}.` };
    case 'message':
      return { ...foot, headline: card.headline, statement: card.statement };
    case 'between':
      return { ...foot, headline: card.next?.title ?? 'No item is left', statement: nextWords(card.next) };
    case 'private':
      return { ...foot, headline: 'A private item', statement: 'This item is not shown here.' };
    case 'item':
      return { ...foot, headline: card.item.title, statement: itemWords(card.item, card.annulled) };
    case 'voting':
      return {
        headline: card.vote.question,
        statement: resolutionWords(card.vote.resolution),
        ...votingFoot(state, card.vote),
      };
    case 'counted':
      return {
        ...foot,
        headline: 'The vote is closed',
        statement: [
          card.vote.question,
          sayTieAct(card.vote) ?? 'The votes are counted.',
          'The outcome is declared next.',
        ].join(' '),
      };
    case 'result':
      return {
        headline: sayVerdictOf(card.vote, voteSubject(card.vote, itemOf(state, card.vote.itemId))) ?? '',
        statement: card.outcome.sentence,
        footLeft: silentWords(silentIn(card.outcome)),
        footRight: `Every figure: ${window.location.host}`,
      };
    case 'question':
      return {
        ...{ headline: `Question ${card.question.number}`, statement: '' },
        ...{ footLeft: sayQuestionCounts(state), footRight: foot.footRight },
      };
    case 'closed':
      return { ...foot, headline: 'The meeting is closed', statement: closedWords(state) };
  }
}

function nextWords(next: AgendaItemNow | null): string {
  return next === null ? 'Every item of the agenda is done or deferred.' : 'This item comes next.';
}

function itemWords(item: AgendaItemNow, annulled: Vote | null): string {
  if (annulled !== null) {
    const what = isOutcomeAnnulled(annulled) ? 'The declared outcome' : 'The vote';
    return `${what} was annulled: ${annulled.annulledBecause ?? ''}`;
  }
  return item.resolution === undefined ? item.summary : resolutionWords(item.resolution);
}

/** About six lines of the screen. */
const longResolution = 320;

/** A long one is not cut: it says where it is read. */
function resolutionWords(resolution: Resolution | null): string {
  if (resolution === null) return '';
  const { text } = resolution;
  return text.length > longResolution
    ? `Proposed as ${sayAKind(resolution)}. It is long: read it on the agenda.`
    : `${sayProposed(resolution)} ${text}`;
}

function votingFoot(state: MeetingState, vote: Vote): Pick<RoomWords, 'footLeft' | 'footRight'> {
  const { recused, absent } = turnoutOf(state, vote);
  const silent = [
    ...(recused > 0 ? [`${recused} recused`] : []),
    ...(absent > 0 ? [`${absent} absent`] : []),
  ];
  return {
    footLeft: [`Opened ${formatTime(vote.openedAt)}`, ...silent].join(' · '),
    footRight: shownWords(vote),
  };
}

function shownWords(vote: Vote): string {
  if (vote.secret !== null) return 'A secret ballot: nobody knows who has voted, or how';
  return hidesTotals(vote) ? 'Totals are hidden until the vote closes' : 'Each vote is shown as it is cast';
}

function silentIn(outcome: VoteOutcome): Parameters<typeof silentWords>[0] {
  if (outcome.kind === 'motion') return outcome.total;
  const { notVoted, recused, absent } = outcome.turnout;
  return { 'not-voted': notVoted, recused, absent };
}

function silentWords(total: Readonly<Record<'not-voted' | 'recused' | 'absent', number>>): string {
  const parts = [
    ...(total['not-voted'] > 0 ? [`${total['not-voted']} not voted`] : []),
    ...(total.recused > 0 ? [`${total.recused} recused`] : []),
    ...(total.absent > 0 ? [`${total.absent} absent`] : []),
  ];
  return parts.length === 0 ? 'Every seat voted' : parts.join(' · ');
}

function closedWords(state: MeetingState): string {
  const declared = state.votes.filter(wasDeclared).length;
  const annulled = state.votes.filter(isOutcomeAnnulled).length;
  const at = state.closedAt === null ? '' : ` at ${formatTime(state.closedAt, { hasZone: true })}`;
  return `Closed${at}. ${declared === 0 ? 'No vote was declared.' : `${plural(declared, 'result was', 'results were')} declared${annulled === 0 ? '' : `, ${annulled} of them annulled`}.`}`;
}
