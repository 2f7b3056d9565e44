/** What officers at work on the minutes of a meeting tell each other, while this tab follows the meeting. */
import type { MinutesNews } from '@quorate/contracts';
import { connectionFor } from './live-connections.js';

/** Calls the listeners with each change, and when the line is there again after it was lost; ends with the answer. */
export function whenMinutesChange(
  meetingId: string,
  take: (news: MinutesNews) => void,
  back: () => void,
): () => void {
  const connection = connectionFor(undefined);
  const ends = [
    connection.whenMinutes((news) => {
      if (news.meetingId === meetingId) take(news);
    }),
    connection.whenBack(back),
  ];
  return () => ends.forEach((end) => end());
}
