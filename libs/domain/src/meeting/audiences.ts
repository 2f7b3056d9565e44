/**
 * Who may read each kind of entry, in one table. The public follows the stages of a meeting, its headlines and the
 * outcomes; who came and who has voted is for the body; notes and the count before it is declared are for the officers.
 * What belongs to a RED item is for the persons it names, whatever the rule, save for its bare id and for headlines.
 */
import { type Audience, audienceOf } from '../audience/audience.js';
import type { MeetingEntryType } from './meeting-entry.js';
import type { AgendaItem } from './meeting-state.js';
import type { RecordKind } from './records/record.js';

/**
 * public, body, officers: as the audience of that name; body narrows to the named persons of a RED item.
 * item: as the item is classified. outcome: public for WHITE and GREEN, else as the item is classified; officers where the item says so.
 */
type Readers = 'public' | 'body' | 'officers' | 'item' | 'outcome';

/** Records have readers by their kind instead, see `recordAudience`, papers by their class, minutes by how far they went, questions see `questionAudience`, proxies by their body, see `proxyAudience`; roll calls and answers kept for scrutineers name them. */
export type PlainEntryType = Exclude<
  MeetingEntryType,
  | `record.${string}`
  | `paper.${string}`
  | `minutes.${string}`
  | `proxy.${string}`
  | `question.${string}`
  | 'roll-call.taken'
  | 'box.opened'
>;

const READERS: Readonly<Record<PlainEntryType, Readers>> = {
  // The calendar and the stages are public, with the notes and reasons given for them: they are said to everyone.
  'meeting.planned': 'public',
  'meeting.rescheduled': 'public',
  'meeting.called': 'public',
  'meeting.started': 'public',
  'meeting.paused': 'public',
  'meeting.resumed': 'public',
  'meeting.adjourned': 'public',
  'meeting.closed': 'public',
  'meeting.reopened': 'public',
  'meeting.cancelled': 'public',
  'roster.set': 'body',
  'item.added': 'item',
  'item.amended': 'item',
  'item.moved': 'item',
  'item.removed': 'item',
  // Bare ids: what is hidden is a gap in the numbers and nothing else.
  'agenda.ordered': 'public',
  // Ids only: the public learns that another item is on the table, not which, unless it sees the item.
  'item.opened': 'public',
  'item.closed': 'public',
  'item.deferred': 'item',
  'seat.taken': 'body',
  'seat.left': 'body',
  'apologies.given': 'body',
  'apologies.withdrawn': 'body',
  'person.joined': 'body',
  'person.left': 'body',
  'guest.admitted': 'body',
  'guest.left': 'body',
  'interest.declared': 'body',
  'interest.withdrawn': 'body',
  'meeting.noticed': 'body',
  'short-notice.agreed': 'body',
  'short-notice.withdrawn': 'body',
  'speaker.asked': 'body',
  'speaker.called': 'body',
  'speaker.finished': 'body',
  'speaker.withdrew': 'body',
  // Also for the room screen itself, which reads as the body does.
  'room.shown': 'body',
  'secret-vote.prepared': 'body',
  'scrutineer.ready': 'body',
  'notice.given': 'body',
  'share.confirmed': 'body',
  // As a marked register shows: who took a paper.
  'ballot-paper.issued': 'body',
  'box.sealed': 'body',
  'share.given': 'body',
  'count.confirmed': 'body',
  'vote.opened': 'item',
  'roll.frozen': 'body',
  'ballot.cast': 'body',
  'hands.entered': 'body',
  'poll.demanded': 'body',
  'poll.demand-withdrawn': 'body',
  // Told to whoever is told the outcomes that it links.
  'poll.called': 'outcome',
  'vote.extended': 'item',
  'vote.reminded': 'body',
  // Who was told the outcome in writing is told it again by the meeting.
  'written.reported': 'outcome',
  // With the quorum in figures, which the declared outcome says again.
  'vote.closed': 'item',
  // For the scrutineers alone where the rules show answers to them alone, see `countOf`.
  'vote.counted': 'officers',
  'vote.tied': 'officers',
  'vote.declared': 'outcome',
  'vote.annulled': 'item',
  'vote.lot-sealed': 'item',
  // Acts in the room, told to whoever is told the outcome that they make.
  'vote.lot-drawn': 'outcome',
  'vote.casting-vote-given': 'outcome',
  'vote.run-off-called': 'outcome',
  // Who was told an outcome is told that it is in question, and that it no longer counts.
  'vote.annulment-proposed': 'outcome',
  'vote.annulment-confirmed': 'outcome',
  'vote.annulment-withdrawn': 'outcome',
};

/** The body, or whom a RED item names. */
export function bodyOrNamed(item: AgendaItem | null): Audience {
  return item?.classification === 'RED' ? audienceOf('RED', item.namedPersons) : 'body';
}

function itemAudience(item: AgendaItem | null): Audience {
  return item === null ? 'body' : audienceOf(item.classification, item.namedPersons);
}

/** That a question came and what became of it: as its item is classified; the public where it is on the meeting as a whole. */
export function questionAudience(item: AgendaItem | null): Audience {
  return item === null ? 'public' : itemAudience(item);
}

/** Notes are for the officers, headlines for everyone, actions and objections for the body, decisions as their item is classified. */
export function recordAudience(kind: RecordKind, item: AgendaItem | null): Audience {
  switch (kind) {
    case 'note':
      return 'officers';
    case 'decision':
      return itemAudience(item);
    case 'action':
    case 'objection':
      return bodyOrNamed(item);
    case 'headline':
      return 'public';
  }
}

/** The audience of an entry that belongs to the item (null: to the meeting as a whole). */
export function audienceFor(type: PlainEntryType, item: AgendaItem | null): Audience {
  switch (READERS[type]) {
    case 'public':
      return 'public';
    case 'officers':
      return 'officers';
    case 'body':
      return bodyOrNamed(item);
    case 'item':
      return itemAudience(item);
    case 'outcome':
      if (item?.outcomeFor !== undefined) return item.outcomeFor;
      return item?.classification === 'GREEN' ? 'public' : itemAudience(item);
  }
}
