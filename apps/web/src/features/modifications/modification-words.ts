/** How a modification and its dates are said and where it is read. */
import type { ModificationSummary, ModificationView } from '@quorate/contracts';
import { sayEventDate } from '@quorate/domain';

type EventDate = ModificationView['events'][number]['dates'][number];

/** "22 February 2017"; where no source tells the date, the day by which it was so. */
export function sayDated({ on, dated }: Pick<EventDate, 'on' | 'dated'>): string {
  if (on !== null || dated === null) return sayEventDate(on);
  return `By ${sayEventDate(dated)}`;
}

/** "Urgent", "Sent back by the Authority": what is to be known beside the stage. */
export function marksOf(one: ModificationSummary): string[] {
  return [
    ...(one.isUrgent ? ['Urgent'] : []),
    ...(one.isFastTrack ? ['Fast-track'] : []),
    ...(one.sentBackBy === null ? [] : [`Sent back by ${one.sentBackBy}`]),
  ];
}

export function modificationHref(number: string): string {
  return `/modifications/${encodeURIComponent(number)}`;
}

/** Where the source of a date is read; null where it is only named. */
export function sourceHref({ url, meeting }: EventDate): string | null {
  if (meeting === null) return url;
  const place = `/meetings/${meeting.meetingId}`;
  return meeting.voteId === null ? place : `${place}/votes/${meeting.voteId}`;
}
