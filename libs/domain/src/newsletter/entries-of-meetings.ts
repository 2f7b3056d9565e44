/** What the bodies said, when they meet, and what they ask. */
import { addDays } from '../calendar/calendar-date.js';
import { ukCalendarDate, ukDate, ukTime } from '../calendar/uk-time.js';
import type { IssueEntry } from './issue-entry.js';
import { spanEnd, isNews, momentOf } from './issue-span.js';
import type { ConsultationFact, IssueSpan, MeetingFact, PublishedFact } from './newsletter-facts.js';
import type { SectionFill } from './newsletter-rules.js';

type MeetingsFill = Extract<SectionFill, { readonly kind: 'meetings' }>;

/** "Monday 20 December 2021, 13:00 UK time". */
export function sayInstant(at: string): string {
  return `${ukDate(at)}, ${ukTime(at)} UK time`;
}

/** Headlines, decisions and results, the earliest first. */
export function newsEntries(published: readonly PublishedFact[], span: IssueSpan): IssueEntry[] {
  return published
    .filter(({ at }) => isNews(at, span))
    .toSorted((one, other) => one.at.localeCompare(other.at) || one.no - other.no)
    .map(({ meetingId, no, meetingTitle, text, at }) => ({
      ...{ key: `news:${meetingId}:${String(no)}`, title: text, when: `${meetingTitle}, ${ukDate(at)}` },
      ...{ text: '', path: `/meetings/${meetingId}` },
    }));
}

/** Meetings that have not begun, the soonest first. */
export function calendarEntries(
  meetings: readonly MeetingFact[],
  { bodies, days, hasAgenda }: MeetingsFill,
  span: IssueSpan,
): IssueEntry[] {
  const last = addDays(span.date, days);
  return meetings
    .filter(({ startsAt, stage, bodyCode }) => {
      const isAhead = startsAt > momentOf(span) && ukCalendarDate(startsAt) <= last;
      return isAhead && stage !== 'cancelled' && (bodies === null || bodies.includes(bodyCode));
    })
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
    .map(({ meetingId, title, startsAt, place, agenda }) => ({
      ...{ key: `meeting:${meetingId}`, title, when: sayInstant(startsAt) },
      text: hasAgenda ? [place, ...agenda.map((item, at) => `${String(at + 1)}. ${item}`)].join('\n') : '',
      path: `/meetings/${meetingId}`,
    }));
}

/** Those that are open, the soonest to close first. */
export function consultationEntries(
  consultations: readonly ConsultationFact[],
  { kinds, elsewhere }: { readonly kinds: readonly string[] | null; readonly elsewhere: readonly string[] },
  span: IssueSpan,
): IssueEntry[] {
  return consultations
    .filter(({ kind }) => (kinds === null ? !elsewhere.includes(kind) : kinds.includes(kind)))
    .filter(({ issuedAt, closesAt, isWithdrawn }) => {
      return !isWithdrawn && issuedAt <= spanEnd(span) && closesAt > momentOf(span);
    })
    .toSorted((one, other) => one.closesAt.localeCompare(other.closesAt))
    .map(({ consultationId, bodyId, about, title, closesAt, introduction }) => ({
      key: `consultation:${consultationId}`,
      title: about === null ? title : `${about} ‘${title}’`,
      when: `Closing date: ${sayInstant(closesAt)}`,
      text: introduction,
      path: `/bodies/${bodyId}/consultations/${consultationId}`,
    }));
}
