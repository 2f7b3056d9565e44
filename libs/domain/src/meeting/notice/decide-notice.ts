/** Calling a meeting whose body has a rule of notice, and the consents of holders to shorter notice before it, given and withdrawn. */
import { ukDate } from '../../calendar/uk-time.js';
import { isInTime, noticeDates } from '../../notice/notice-dates.js';
import { readShortNotice, sayShortNotice, type ShortNoticeReading } from '../../notice/short-notice.js';
import { asSentenceStart, sayFraction } from '../../value/plain-english.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { findHolder } from '../attendance/find-holder.js';
import { holderOf } from '../attendance/roster.js';
import { type Deciders, type Decision, entryOf, type Situation, write } from '../decided.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { DecideContext } from '../decide-context.js';
import type { MeetingEntryData, NewMeetingEntry } from '../meeting-entry.js';
import type { MeetingState } from '../meeting-state.js';
import { isAdjournedForLong } from './check-adjourned.js';
import { isMoved } from './check-noticed.js';
import { noticeDocument, noticeFingerprint } from './notice-document.js';

/** How far the holders of the body agree to shorter notice; null where it has no rule of notice. */
export function shortNoticeOf({ roster, shortNotice }: MeetingState): ShortNoticeReading | null {
  if (roster?.notice === undefined) return null;
  const lots = roster.seats.map((seat) => ({ ...holderOf(seat), shares: seat.weight ?? 1 }));
  return readShortNotice(lots, new Set(shortNotice), roster.notice);
}

/** Accepts the call when notice is in time, when enough holders agreed, or where the body has no rule of notice. */
export function checkNotice(state: MeetingState, now: string): Result<null> {
  const reading = shortNoticeOf(state);
  const rule = state.roster?.notice;
  if (reading === null || rule === undefined || isInTime(now, state.startsAt, rule) || reading.met) {
    return accept(null);
  }
  const { lastNoticeDay } = noticeDates(state.startsAt, rule);
  const sentence = [
    `Notice of this meeting must be given by the end of ${ukDate(lastNoticeDay)}, UK time.`,
    `Move the meeting, or record the consent of a majority in number of the holders with ${sayFraction(rule.shortNotice)} of the shares: ${sayShortNotice(reading)}.`,
  ].join(' ');
  return refuse('conflict', 'notice-late', sentence);
}

/** The holder, when the actor represents them, or is the secretary who says why. */
function findHolderOf(
  asked: MeetingCommandData['short-notice.agree'],
  situation: Situation,
): Result<MeetingEntryData['short-notice.agreed']> {
  if (situation.state.roster?.notice === undefined) {
    return refuse(
      'conflict',
      'no-notice-rule',
      'This body has no rule of notice that needs anybody to agree.',
    );
  }
  const found = findHolder(
    situation,
    asked,
    (name) => `${asSentenceStart(name)} is not yours to agree for. Its representatives or the secretary do.`,
  );
  return found.ok ? accept(found.value.holder) : found;
}

function agree(asked: MeetingCommandData['short-notice.agree'], situation: Situation): Decision {
  const holder = findHolderOf(asked, situation);
  if (!holder.ok) return holder;
  const { holderName } = holder.value;
  if (situation.state.shortNotice.includes(asked.holderId)) {
    return refuse(
      'conflict',
      'agreed-already',
      `${holderName} has agreed already, and counts once.`,
      'holderId',
    );
  }
  return write(entryOf('short-notice.agreed', null, holder.value));
}

function withdraw(asked: MeetingCommandData['short-notice.withdraw'], situation: Situation): Decision {
  const holder = findHolderOf(asked, situation);
  if (!holder.ok) return holder;
  const { holderName } = holder.value;
  if (!situation.state.shortNotice.includes(asked.holderId)) {
    const sentence = `${holderName} has not agreed, so there is nothing to withdraw.`;
    return refuse('conflict', 'not-agreed', sentence, 'holderId');
  }
  return write(entryOf('short-notice.withdrawn', null, holder.value));
}

function noticed(state: MeetingState, { now, sha256 }: DecideContext): NewMeetingEntry {
  const document = noticeDocument(state, now, shortNoticeOf(state));
  const fingerprint = noticeFingerprint(document, sha256);
  return entryOf('meeting.noticed', null, { document, fingerprint });
}

/** The notice once more, where it was given and names another time or place than the meeting now has. */
export function noticeAgain(
  { state, context }: Situation,
  moved: Pick<MeetingState, 'startsAt' | 'endsAt' | 'place'>,
): NewMeetingEntry[] {
  const isTold = state.stage === 'called' || isAdjournedForLong(state, moved.startsAt);
  const isDue = isTold && state.notice !== null && isMoved(state, moved);
  return isDue ? [noticed({ ...state, ...moved }, context)] : [];
}

/** Calls the meeting, with its notice where the body has a rule of notice. */
export function callWithNotice({ state, context }: Situation): Decision {
  const called = entryOf('meeting.called', null, {});
  return state.roster?.notice === undefined ? write(called) : write(called, noticed(state, context));
}

export const noticeDeciders = {
  'short-notice.agree': agree,
  'short-notice.withdraw': withdraw,
} satisfies Partial<Deciders>;
