/** The meetings of a company as its shareholder looks at them: the one that asks something now, those after it, and those that are over. */
import type { MeetingSummary } from '@quorate/contracts';
import { isSitting, isToCome } from '@quorate/domain';

export interface CompanyMeetings {
  /** The one that is on, else the next one. */
  readonly current: MeetingSummary | null;
  readonly later: readonly MeetingSummary[];
  /** Latest first. */
  readonly over: readonly MeetingSummary[];
}

/** Decisions in writing are not among them: nobody meets, and no notice is given. */
export function companyMeetings(meetings: readonly MeetingSummary[], bodyId: string): CompanyMeetings {
  const theirs = meetings
    .filter((one) => one.bodyId === bodyId && one.conduct === 'meeting' && one.stage !== 'cancelled')
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const open = [
    ...theirs.filter(({ stage }) => isSitting(stage)),
    ...theirs.filter(({ stage }) => isToCome(stage)),
  ];
  const [current = null, ...later] = open;
  return { current, later, over: theirs.filter((one) => !open.includes(one)).toReversed() };
}
