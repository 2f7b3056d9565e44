/** The declared votes of a meeting, annulled ones among them: the outcome in a sentence, its figures, and the way to the whole count. Props: state. */
import {
  itemOf,
  resultHeading,
  sayAgreedIn,
  sayAnnulment,
  voteSubject,
  wasDeclared,
  type MeetingState,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import styles from './meeting-page.module.css';

/** Lists the results, the latest first; shows nothing before the first one. */
export function MeetingResults({ state }: { readonly state: MeetingState }): ReactNode {
  const declared = state.votes.filter(wasDeclared).toReversed();
  if (declared.length === 0) return null;
  return (
    <section aria-labelledby="results">
      <RegionLabel id="results">Results</RegionLabel>
      <ul className={styles.results}>
        {declared.map((vote) => (
          <li key={vote.voteId}>
            <Question level={3}>
              {resultHeading(vote, voteSubject(vote, itemOf(state, vote.itemId)))}
            </Question>
            {vote.annulment !== null && <p>{sayAnnulment(vote.annulment)}</p>}
            <p>{sayAgreedIn(vote) ?? vote.outcome?.sentence}</p>
            <p className={styles.small}>
              {vote.declaredAt !== null && (
                <>
                  Declared{' '}
                  <TimeText
                    at={vote.declaredAt}
                    form={state.conduct === 'written' ? 'dateTime' : 'time'}
                    hasZone
                  />
                  .{' '}
                </>
              )}
              <TextLink href={`/meetings/${state.meetingId}/votes/${vote.voteId}`}>
                See how it was counted
              </TextLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
