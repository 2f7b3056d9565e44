/** A vote that a test alters: as it is to a reader who saw no more than that it opened. */
import type { Vote } from '../meeting/meeting-state.js';
import { voteOf } from '../meeting/votes/vote-of.js';

/** An open vote on a proposal, with what the test says of it. */
export function anOpenVote(altered: Partial<Vote> = {}): Vote {
  const opened = {
    voteId: 'vote',
    itemId: 'item',
    question: 'Should MP188 be approved?',
    form: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: false },
    binding: true,
    options: [],
    seats: 1,
    closesAt: null,
    openedAt: '2021-12-22T10:00:00.000Z',
  } as const;
  return voteOf({ ...opened, ...altered });
}
