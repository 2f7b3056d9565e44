/** A meeting as an event of a calendar: under an id that never changes, in UTC, with a sequence that only grows. */
import type { MeetingSummary } from '@quorate/contracts';
import { addDays, type MeetingStage, sayMeeting, ukCalendarDate } from '@quorate/domain';
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';

/** Each of these is a change that a subscribed calendar has to take in. */
export const MEETING_CHANGES = [
  'meeting.planned',
  'meeting.rescheduled',
  'meeting.called',
  'meeting.cancelled',
] as const;
const REFRESHED_AFTER_S = 3600;

const PAST_DAYS = 366;

/** The first day whose events a calendar shows: a year back, so that what was cancelled goes from the calendars that have it. */
export function firstDayShown(now: string): string {
  return addDays(ukCalendarDate(now), -PAST_DAYS);
}

/** The file that programs subscribe to. */
export function calendarFile(name: string, events: ICalEventData[]): string {
  return ical({
    ...{ name, method: ICalCalendarMethod.PUBLISH, ttl: REFRESHED_AFTER_S },
    prodId: { company: 'Quorate', product: 'Meetings', language: 'EN' },
    events,
  }).toString();
}

/** The same at every address of the house, so that no calendar has it twice. */
export function eventId(subject: string, address: string): string {
  return `${subject}@${new URL(address).hostname}`;
}

/** `changes` is the number of entries that changed it, the first included. */
export function meetingEvent(meeting: MeetingSummary, changes: number, address: string): ICalEventData {
  const url = `${address}/meetings/${meeting.meetingId}`;
  return {
    id: eventId(meeting.meetingId, address),
    sequence: changes - 1,
    start: new Date(meeting.startsAt),
    end: new Date(meeting.endsAt),
    summary: sayMeeting(meeting),
    description: `Agenda, papers and results: ${url}`,
    location: meeting.place,
    url,
    status: statusOf(meeting.stage),
  };
}

/** Tentative until notice is given. */
function statusOf(stage: MeetingStage): ICalEventStatus {
  if (stage === 'cancelled') return ICalEventStatus.CANCELLED;
  return stage === 'planned' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
