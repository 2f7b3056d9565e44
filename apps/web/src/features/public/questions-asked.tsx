/** The questions of a written decision that have no outcome yet, as far as the reader may see them. Props: state. */
import { itemOf, sayLapse, wasDeclared, type MeetingState, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { formatDateTime } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { ResolutionText } from '../resolution/index.js';
import styles from './meeting-page.module.css';

/** Lists what is being decided; shows nothing once all of it is. */
export function QuestionsAsked({ state }: { readonly state: MeetingState }): ReactNode {
  const asked = state.votes.filter((vote) => !wasDeclared(vote) && vote.stage !== 'annulled');
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <RegionLabel id="asked">Asked in writing</RegionLabel>
      <ul className={styles.results}>
        {asked.map((vote) => (
          <li key={vote.voteId}>
            <Question level={3}>{vote.question}</Question>
            <p>{itemOf(state, vote.itemId)?.summary}</p>
            <ResolutionText resolution={vote.resolution} />
            <p className={styles.small}>
              {vote.stage === 'open' && vote.closesAt !== null
                ? sayOpen(vote, vote.closesAt)
                : 'The vote is closed. The outcome appears here when it is declared.'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The rules are not told to everyone yet, but a resolution that is asked in writing lapses. */
function sayOpen({ resolution }: Vote, closesAt: string): string {
  return resolution === null
    ? `Members vote until ${formatDateTime(closesAt)}.`
    : `Members may agree until ${sayLapse(closesAt)}. If too few do, it lapses.`;
}
