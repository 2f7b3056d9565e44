/** Where a vote in writing is the ballot of an election: voting groups vote by their own contacts, who are equals. */
import type { Vote } from '../meeting-state.js';
import type { Conduct } from './writing.js';

export function isBallotOfGroups(conduct: Conduct, { ruleSet }: Pick<Vote, 'ruleSet'>): boolean {
  return conduct === 'written' && ruleSet?.electorate === 'voting-group';
}
