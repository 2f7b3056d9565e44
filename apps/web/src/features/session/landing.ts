/** The page a person most likely wants after signing in: the meeting that is on, or the next one, in their part. */
import type { MeetingSummary, SessionView } from '@quorate/contracts';
import { isSitting, isToCome, type BodyRole } from '@quorate/domain';

/** The order matters: who is secretary and member too runs the meeting. */
const pages: readonly { readonly role: BodyRole; readonly page: string }[] = [
  { role: 'secretary', page: '/console' },
  { role: 'chair', page: '/chair' },
  { role: 'member', page: '/member' },
  { role: 'alternate', page: '/member' },
  { role: 'observer', page: '' },
];

/** The meeting comes first, then the part: a live meeting as a member goes before a future one as secretary. */
export function landingPath(session: SessionView, meetings: readonly MeetingSummary[]): string {
  for (const isWanted of [isSitting, isToCome]) {
    for (const { role, page } of pages) {
      const bodyIds = session.bodies.filter((body) => body.roles.includes(role)).map((body) => body.bodyId);
      const next = earliest(
        meetings.filter(({ bodyId, stage }) => bodyIds.includes(bodyId) && isWanted(stage)),
      );
      if (next !== undefined) return `/meetings/${next.meetingId}${page}`;
    }
  }
  return '/duties';
}

function earliest(meetings: readonly MeetingSummary[]): MeetingSummary | undefined {
  return meetings.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))[0];
}
