/** What a meeting has told the world so far: headlines, decisions and declared or annulled outcomes, newest first. */
import { itemOf, sayResult, voteSubject, type MeetingState } from '@quorate/domain';

export interface News {
  readonly key: string;
  readonly at: string;
  readonly kind: 'headline' | 'decision' | 'result';
  readonly text: string;
  readonly href: string | null;
  /** Where it comes from, on pages that show several meetings. */
  readonly source?: string;
}

/** The headlines and decisions that stand, newest first; struck ones are left out. */
export function recordNews(state: MeetingState): News[] {
  return state.records
    .flatMap(({ recordId, kind, text, at, struck }) =>
      struck || (kind !== 'headline' && kind !== 'decision')
        ? []
        : [{ key: recordId, at, kind, text, href: null }],
    )
    .sort(newestFirst);
}

/** Headlines, decisions and declared outcomes, newest first. */
export function meetingNews(state: MeetingState): News[] {
  const results = state.votes.flatMap((vote): News[] => {
    const text = sayResult(vote, voteSubject(vote, itemOf(state, vote.itemId)));
    const at = vote.annulment?.confirmed?.at ?? vote.declaredAt;
    if (text === null || at === null) return [];
    const href = `/meetings/${state.meetingId}/votes/${vote.voteId}`;
    return [{ key: vote.voteId, at, kind: 'result', text, href }];
  });
  return [...recordNews(state), ...results].sort(newestFirst);
}

/** Instants of the server are all written alike, so their text sorts as they do. */
function newestFirst(one: News, other: News): number {
  return one.at < other.at ? 1 : one.at > other.at ? -1 : 0;
}
