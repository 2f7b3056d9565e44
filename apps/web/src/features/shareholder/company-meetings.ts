/** The meetings of a company as its shareholder looks at them: the one that is looked at, the others to come, and those that are over. */
import type { MeetingSummary } from '@quorate/contracts';
import { isSitting, isToCome } from '@quorate/domain';

export interface CompanyMeetings {
  /** The chosen one, else the one that is on, else the next one. */
  readonly current: MeetingSummary | null;
  /** That are on or to come. */
  readonly others: readonly MeetingSummary[];
  /** Resolutions that are asked in writing now. */
  readonly inWriting: readonly MeetingSummary[];
  /** What is over, in a meeting or in writing, latest first. */
  readonly over: readonly MeetingSummary[];
}

export function companyMeetings(
  meetings: readonly MeetingSummary[],
  bodyId: string,
  chosenId: unknown = null,
): CompanyMeetings {
  const theirs = meetings
    .filter((one) => one.bodyId === bodyId && one.stage !== 'cancelled')
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const meet = theirs.filter(({ conduct }) => conduct === 'meeting');
  const open = [
    ...meet.filter(({ stage }) => isSitting(stage)),
    ...meet.filter(({ stage }) => isToCome(stage)),
  ];
  const current = open.find(({ meetingId }) => meetingId === chosenId) ?? open[0] ?? null;
  const others = open.filter((one) => one !== current);
  const inWriting = theirs.filter(({ conduct, stage }) => conduct === 'written' && isSitting(stage));
  const over = theirs.filter((one) => !open.includes(one) && !inWriting.includes(one)).toReversed();
  return { current, others, inWriting, over };
}
