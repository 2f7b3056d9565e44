/** The meetings of a body, for a choice among them. */
import type { MeetingSummary } from '@quorate/contracts';
import { type MeetingState, sayMeeting } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/index.js';
import { formatDateTime } from '../../ui/format.js';

/** Those of the body of this meeting, without itself and without decisions in writing; undefined while they are asked for. */
export function useOtherMeetings({ bodyId, meetingId }: MeetingState): readonly MeetingSummary[] | undefined {
  const { data } = useQuery({
    queryKey: ['meetings', bodyId],
    queryFn: () => getJson<{ meetings: MeetingSummary[] }>(`/api/meetings?bodyId=${bodyId}`),
  });
  return data?.meetings.filter((one) => one.conduct === 'meeting' && one.meetingId !== meetingId);
}

/** "Change Board, meeting 62, Wednesday ..." to choose by. */
export function meetingOption(meeting: MeetingSummary): { readonly value: string; readonly label: string } {
  return {
    value: meeting.meetingId,
    label: `${sayMeeting(meeting)}, ${formatDateTime(meeting.startsAt)}`,
  };
}
