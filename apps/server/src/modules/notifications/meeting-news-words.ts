/** What is new of a meeting in words. What is RED is told on its page alone, so nothing of it is named here. */
import {
  itemOf,
  type MeetingEntry,
  type MeetingState,
  type NewsKind,
  sayMeetingOfBody,
  sayResult,
  ukDate,
  ukTime,
  voteSubject,
} from '@quorate/domain';

export interface NewsWords {
  readonly title: string;
  /** What a mail says beside it. */
  readonly more: readonly string[];
  /** Path of the page where it is read. */
  readonly link: string;
}

export interface MeetingNewsWords extends NewsWords {
  readonly kind: NewsKind;
  /** False where other mails tell it. */
  readonly isMailed: boolean;
}

/** "10:00 UK time on Friday 4 December 2026, Gresham Street". */
function sayWhen({ startsAt, place }: Pick<MeetingState, 'startsAt' | 'place'>): string {
  const where = place === '' ? '' : `, ${place}`;
  return `${ukTime(startsAt)} UK time on ${ukDate(startsAt)}${where}`;
}

/** The news of the entry, to whoever reads the meeting so; null where it is none. Of a general meeting other mails tell. */
export function sayMeetingNews(
  state: MeetingState,
  entry: MeetingEntry,
  isGeneral: boolean,
): MeetingNewsWords | null {
  const link = `/meetings/${state.meetingId}`;
  const ownMails = { link, isMailed: !isGeneral };
  const ofMeeting = (kind: NewsKind): NewsKind => (isGeneral ? 'general-meeting' : kind);
  const meeting = sayMeetingOfBody(state);
  // A job that waited tells nobody to come to a meeting that is cancelled since.
  if (state.stage === 'cancelled' && entry.type !== 'meeting.cancelled') return null;
  const isOver = (startsAt: string): boolean => startsAt < entry.at;
  switch (entry.type) {
    case 'meeting.called':
      // Who is asked in writing is told by the vote, a general meeting by its notice, and what was long ago by nobody.
      if (state.conduct === 'written' || isGeneral || isOver(state.startsAt)) return null;
      return {
        kind: 'meeting-called',
        title: `${meeting} is called for ${sayWhen(state)}`,
        more: [],
        ...ownMails,
      };
    case 'meeting.noticed':
      return { kind: 'general-meeting', title: `Notice is given of ${meeting}`, more: [], ...ownMails };
    case 'meeting.rescheduled':
      return {
        ...{ kind: ofMeeting('meeting-moved'), title: `${meeting} is moved to ${sayWhen(entry.data)}` },
        ...{ more: becauseOf(entry.data.reason), ...ownMails },
      };
    case 'meeting.cancelled':
      return {
        ...{ kind: ofMeeting('meeting-cancelled'), title: `${meeting} is cancelled` },
        ...{ more: becauseOf(entry.data.reason), ...ownMails },
      };
    case 'paper.added':
    case 'paper.revised':
      return paperNews(state, entry, meeting);
    case 'vote.declared':
      return { ...resultNews(state, entry, meeting), isMailed: !isGeneral };
    case 'record.written':
      if (entry.data.kind !== 'headline') return null;
      return {
        ...{ kind: 'headlines-published', title: `Headlines of ${meeting} are published` },
        ...{ more: [], link, isMailed: true },
      };
    default:
      return null;
  }
}

function becauseOf(reason: string): string[] {
  return reason === '' ? [] : [`The reason given: ${reason}`];
}

type EntryOf<Type extends MeetingEntry['type']> = Extract<MeetingEntry, { type: Type }>;

/** What comes with the call is told with it. */
function paperNews(
  { meetingId }: MeetingState,
  { type, data: { paper } }: EntryOf<'paper.added' | 'paper.revised'>,
  meeting: string,
): MeetingNewsWords | null {
  if (paper.change === '') return null;
  const isRed = paper.classification === 'RED';
  const which = isRed
    ? 'A paper that is shown only on its page'
    : `The paper ${paper.number}, “${paper.title}”,`;
  const came = type === 'paper.added' ? 'comes late to' : 'is revised for';
  return {
    ...{ kind: 'papers-published', title: `${which} ${came} ${meeting}`, link: `/meetings/${meetingId}` },
    ...{ more: isRed ? [] : [`What is new: ${paper.change}`], isMailed: true },
  };
}

function resultNews(
  state: MeetingState,
  { data: { voteId, itemId } }: EntryOf<'vote.declared'>,
  meeting: string,
): NewsWords & { readonly kind: NewsKind } {
  const vote = state.votes.find((one) => one.voteId === voteId);
  const item = itemOf(state, itemId);
  const result =
    vote === undefined || item?.classification === 'RED' ? null : sayResult(vote, voteSubject(vote, item));
  const link = `/meetings/${state.meetingId}/votes/${voteId}`;
  const title = result === null ? `A result of ${meeting} is declared` : `${meeting}: ${result}`;
  return { kind: 'result-declared', title, more: [], link };
}
