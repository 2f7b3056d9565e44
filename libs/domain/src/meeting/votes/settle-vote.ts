/** What closing a vote writes: its close and count; a resolution in writing is passed or lapses by that, so its outcome is told in the same act. */
import type { BallotBox } from '../ballots/ballot-box.js';
import type { Decided } from '../decided.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { isResolvedInWriting } from '../writing/resolving.js';
import { closingOf } from './close-vote.js';
import { declarationOf } from './declare-vote.js';

/** With the declaration where nobody has to make it. */
export function settlingOf(state: MeetingState, box: BallotBox, vote: Vote): Decided[] {
  const closing = closingOf(state, box, vote);
  if (!isResolvedInWriting(vote)) return closing;
  const counted = closing.flatMap(({ entry }) => (entry.type === 'vote.counted' ? [entry.data] : []));
  const [{ outcome, rollCall } = vote] = counted;
  const declared = declarationOf(state, { ...vote, stage: 'closed', outcome, rollCall });
  if (!declared.ok) throw new Error(`resolution ${vote.voteId} waits for an act that its rules do not have`);
  return [...closing, ...declared.value];
}

/** True where these entries pass what was voted on. */
export function isPassedBy(settling: readonly Decided[]): boolean {
  return settling.some(
    ({ entry }) =>
      entry.type === 'vote.counted' &&
      entry.data.outcome.kind === 'motion' &&
      entry.data.outcome.verdict === 'approved',
  );
}
