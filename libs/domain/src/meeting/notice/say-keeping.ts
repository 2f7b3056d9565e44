/** What a meeting of members says of its own record. */
import { ukCalendarDate, ukDate } from '../../calendar/uk-time.js';
import { COMPANIES_ACT_KEEPING, keptUntil } from '../../notice/keeping.js';
import type { MeetingState } from '../meeting-state.js';

/** "This record is kept until Saturday 20 December 2031 at least (Companies Act 2006 s.355)."; null where no rule asks for it. */
export function sayKeeping({
  roster,
  conduct,
  startedAt,
  startsAt,
  closedAt,
  endsAt,
}: MeetingState): string | null {
  if (roster?.notice === undefined) return null;
  const rule = roster.notice.keeping ?? COMPANIES_ACT_KEEPING;
  const at = conduct === 'written' ? (closedAt ?? endsAt) : (startedAt ?? startsAt);
  return `This record is kept until ${ukDate(keptUntil(ukCalendarDate(at), rule))} at least (${rule.source}).`;
}
