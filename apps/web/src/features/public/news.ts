/** What a meeting has told the world so far: headlines, decisions and declared outcomes, newest first. */
import { itemOf, verdictSentence, voteSubject, type MeetingState, type Vote } from '@quorate/domain';

export interface News {
  readonly key: string;
  readonly at: string;
  readonly kind: 'headline' | 'decision' | 'result';
  readonly text: string;
  readonly href: string | null;
  /** Where it comes from, on pages that show several meetings. */
  readonly source?: string;
}

/** The outcome of a declared vote as a headline: "MP188 is approved"; null before it is declared. */
export function resultHeadline(state: MeetingState, vote: Vote): string | null {
  if (vote.stage !== 'declared' || vote.outcome === null) return null;
  return verdictSentence(voteSubject(vote, itemOf(state, vote.itemId)), vote.outcome);
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
    const text = resultHeadline(state, vote);
    if (text === null || vote.declaredAt === null) return [];
    const href = `/meetings/${state.meetingId}/votes/${vote.voteId}`;
    return [{ key: vote.voteId, at: vote.declaredAt, kind: 'result', text, href }];
  });
  return [...recordNews(state), ...results].sort(newestFirst);
}

/** Instants of the server are all written alike, so their text sorts as they do. */
function newestFirst(one: News, other: News): number {
  return one.at < other.at ? 1 : one.at > other.at ? -1 : 0;
}
