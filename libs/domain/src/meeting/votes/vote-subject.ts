/** What a vote is about in one word, for sentences such as "MP188 is approved". */
import type { AgendaItem, Vote } from '../meeting-state.js';

/**
 * The modification of the item, or the one the question names: a reader may see an outcome without its item.
 * "The proposal" where there is neither.
 */
export function voteSubject(
  vote: Pick<Vote, 'question'>,
  item: Pick<AgendaItem, 'modification'> | null,
): string {
  const named = /\b(?:SECMP|MP|DP)\d{3,4}\b/.exec(vote.question);
  return item?.modification ?? named?.[0] ?? 'The proposal';
}
