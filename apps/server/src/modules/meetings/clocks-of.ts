/** The clocks of a body as a meeting keeps them from its planning on. */
import type { MeetingClocks } from '@quorate/domain';

export function clocksOf({
  noticeWorkingDays,
  paperWorkingDays,
  paperNumbers,
  minutes,
}: Required<MeetingClocks>): Required<MeetingClocks> {
  return { noticeWorkingDays, paperWorkingDays, paperNumbers, minutes };
}
