/** Rule sets given to a body the way its secretary gives them, and the votes held under them. */
import { firstRules, type RuleSet, type Vote } from '@quorate/domain';
import type { Board } from './board.js';
import type { Client } from './client.js';

/** Gives the board's body the first rules, counted per head unless altered, with the categories of its seats; answers their id. */
export async function addRules(
  secretary: Client,
  { bodyId, seats }: Board,
  { name = 'Under test', ...altered }: Partial<RuleSet>,
): Promise<string> {
  const categories = [...new Set(seats.map(({ constituencyId }) => constituencyId))];
  const {
    id: _id,
    version: _version,
    ...document
  } = {
    ...firstRules({
      ...{ id: 'x', name, source: 'test', counting: { kind: 'whole', unit: 'head' } },
      constituencies: categories.map((id) => ({ id, name: `${id} seats` })),
    }),
    ...altered,
  };
  const path = `/api/bodies/${bodyId}/rule-sets`;
  return (await secretary.post<{ ruleSet: RuleSet }>(path, document)).done.ruleSet.id;
}

/** The vote as this person sees it. */
export async function voteSeen(by: Client, meetingId: string, voteId: string): Promise<Vote> {
  const vote = (await by.meeting(meetingId)).votes.find((one) => one.voteId === voteId);
  if (vote === undefined) throw new Error('the vote is not in the journal');
  return vote;
}
