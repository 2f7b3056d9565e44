/** How the tie of a declared vote was broken, or what it waits for: the act, the lot and how to draw it again, the run-off. Props: state, vote. */
import { runOffAfter, runOffBefore, sayTieActPast, type MeetingState, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { LotAgain } from './lot-again.js';
import styles from './result.module.css';

export interface TieStoryProps {
  readonly state: MeetingState;
  readonly vote: Vote;
}

/** Shows nothing for a vote that was not tied. */
export function TieStory({ state, vote }: TieStoryProps): ReactNode {
  const { tieAct, options, voteId, lotCommitment } = vote;
  const before = runOffBefore(state, voteId);
  const after = runOffAfter(state, voteId);
  if (tieAct === null && before === null && after === null) return null;
  const hrefOf = (other: Vote): string => `/meetings/${state.meetingId}/votes/${other.voteId}`;
  return (
    <section className={styles.tie} aria-labelledby="tie">
      <RegionLabel id="tie">The tie</RegionLabel>
      {before !== null && (
        <p>
          This is the run-off of a vote that was tied.{' '}
          <TextLink href={hrefOf(before)}>See that vote</TextLink>
        </p>
      )}
      {tieAct !== null && (
        <p>
          {sayTieActPast(tieAct, options)}.{' '}
          <TextLink href={`/meetings/${state.meetingId}/replay?at=${tieAct.no}`}>
            Journal entry {tieAct.no}
          </TextLink>
        </p>
      )}
      {tieAct?.kind === 'lot' && <LotAgain lot={tieAct.lot} commitment={lotCommitment} />}
      {after !== null && (
        <p>
          A run-off was opened to break the tie. <TextLink href={hrefOf(after)}>See the run-off</TextLink>
        </p>
      )}
    </section>
  );
}
