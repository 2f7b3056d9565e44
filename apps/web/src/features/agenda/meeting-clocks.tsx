/** The last days for notice and papers of a meeting, by the clocks it was planned with. Props: bodyId, startsAt, clocks (null: those of the body now), hasNoticeRule. */
import type { BodyView } from '@quorate/contracts';
import {
  BANK_HOLIDAYS_ENGLAND_WALES,
  dueDay,
  ukCalendarDate,
  ukDate,
  type MeetingClocks as Clocks,
} from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { Facts } from '../../ui/facts.js';
import { plural } from '../../ui/format.js';

export interface MeetingClocksProps {
  readonly bodyId: string;
  readonly startsAt: string;
  readonly clocks: Clocks | null;
  /** It has a rule of notice, which says the day in its own place; null: as the body now. */
  readonly hasNoticeRule: boolean | null;
}

/** Shows both days, counted in working days of England and Wales; nothing until the body is known. */
export function MeetingClocks({ bodyId, startsAt, clocks, hasNoticeRule }: MeetingClocksProps): ReactNode {
  const { data: body } = useQuery({
    queryKey: ['bodies', bodyId],
    queryFn: () => getJson<BodyView>(`/api/bodies/${bodyId}`),
    enabled: clocks === null,
  });
  const days = clocks ?? body;
  if (days === undefined) return null;
  const isRuled = hasNoticeRule ?? body?.notice !== null;
  const date = ukCalendarDate(startsAt);
  const { noticeWorkingDays, paperWorkingDays } = days;
  const notice = {
    term: 'Notice goes out by',
    detail: say(dueDay(date, noticeWorkingDays, BANK_HOLIDAYS_ENGLAND_WALES), noticeWorkingDays),
  };
  return (
    <Facts
      isStrong={false}
      facts={[
        ...(isRuled ? [] : [notice]),
        {
          term: 'Papers go out by',
          detail: say(dueDay(date, paperWorkingDays, BANK_HOLIDAYS_ENGLAND_WALES), paperWorkingDays),
        },
      ]}
    />
  );
}

function say(day: string, workingDays: number): string {
  return `${ukDate(day)} (${plural(workingDays, 'working day', 'working days')} before)`;
}
