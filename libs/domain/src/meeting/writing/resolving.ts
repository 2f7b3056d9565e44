/** Where a vote is one on a resolution that members pass in writing: by agreement alone, with nobody who declares it. */
import type { Vote } from '../meeting-state.js';

/** Only there a binding vote on a resolution asks for a majority of all votes; false for readers who are not shown the rules yet. */
export function isResolvedInWriting({ resolution, ruleSet }: Pick<Vote, 'resolution' | 'ruleSet'>): boolean {
  return resolution !== null && ruleSet?.binding === true && ruleSet.threshold.base === 'entitled';
}
