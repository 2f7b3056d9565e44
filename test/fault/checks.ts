/** What must hold of a meeting after any fault: the journal without gaps, every acknowledged act in it once, the count right. */
import { expect } from '@jest/globals';
import { type Choice, type MeetingState, proposalOutcome } from '@quorate/domain';
import { choiceOf, type TestDatabase } from '../support/index.js';
import type { Act } from './load.js';

/** The journal is numbered without gaps and holds exactly the acts that were acknowledged, each where its reply says. */
export async function checkJournal(
  database: TestDatabase,
  meetingId: string,
  acts: readonly Act[],
): Promise<void> {
  const entries = await database.query<{ no: number; type: string; leaf: string }>(
    `SELECT no::int, type, encode(leaf, 'hex') AS leaf FROM journal_entry WHERE stream_id = $1 ORDER BY no`,
    [meetingId],
  );
  expect(entries.map(({ no }) => no)).toEqual(entries.map((_, index) => index + 1));
  const [head] = await database.query<{ size: number }>(
    'SELECT size::int FROM journal_stream WHERE id = $1',
    [meetingId],
  );
  expect(head?.size).toBe(entries.length);
  const cast = entries.filter(({ type }) => type === 'ballot.cast');
  const acknowledged = acts.map(({ reply }) => ({ no: reply?.body.to ?? 0, leaf: reply?.body.leaf }));
  acknowledged.sort((one, other) => one.no - other.no);
  expect(cast.map(({ no, leaf }) => ({ no, leaf }))).toEqual(acknowledged);
  const [replies] = await database.query<{ count: number; keys: number }>(
    `SELECT count(*)::int AS count, count(DISTINCT request)::int AS keys FROM journal_entry
     WHERE stream_id = $1 AND split_part(request, ':', 2) = ANY($2)`,
    [meetingId, acts.map(({ key }) => key)],
  );
  expect(replies).toEqual({ count: acts.length, keys: acts.length });
}

/** The declared numbers are those of the last act of each seat. */
export function checkCount(state: MeetingState, voteId: string, acts: readonly Act[]): void {
  const last = new Map<string, { readonly no: number; readonly choice: string | undefined }>();
  for (const { seatId, reply } of acts) {
    const { to = 0, receipt } = reply?.body ?? {};
    if (to > (last.get(seatId)?.no ?? 0)) last.set(seatId, { no: to, choice: choiceOf(receipt) });
  }
  const count = (choice: Choice): number => [...last.values()].filter((one) => one.choice === choice).length;
  const vote = state.votes.find((candidate) => candidate.voteId === voteId);
  expect(proposalOutcome(vote?.outcome ?? null)?.total).toMatchObject({
    approve: count('approve'),
    reject: count('reject'),
    abstain: count('abstain'),
  });
}
