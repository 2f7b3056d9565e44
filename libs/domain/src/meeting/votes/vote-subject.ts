/** What a vote is about in one word, for sentences such as "MP188 is approved". */
import { sayKind } from '../../resolution/say-resolution.js';
import type { AgendaItem, Vote } from '../meeting-state.js';

/**
 * Of which kind a resolution is, and on what: "The ordinary resolution “Change of auditor”"; else the modification of the item, or the one the question names: a reader may see an outcome without its item.
 * "The proposal" where there is neither.
 */
export function voteSubject(
  vote: Pick<Vote, 'question' | 'resolution'>,
  item: Pick<AgendaItem, 'modification' | 'title'> | null,
): string {
  if (vote.resolution !== null) {
    const kind = `The ${sayKind(vote.resolution.kind)}`;
    return item === null ? kind : `${kind} “${item.title}”`;
  }
  const named = /\b(?:SECMP|MP|DP)\d{3,4}\b/.exec(vote.question);
  return item?.modification ?? named?.[0] ?? 'The proposal';
}
