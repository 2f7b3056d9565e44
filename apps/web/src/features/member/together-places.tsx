/** The places of ballots that are cast together: each with its capacity and what is chosen for it, and those that are left out. */
import { isWeighed, sayAnswer, type Vote } from '@quorate/domain';
import type { ReactNode } from 'react';
import { formatNumber, sayFirst, sayVotes } from '../../ui/format.js';
import { StateWord } from '../../ui/state-word.js';
import { useFirst } from '../../ui/use-find.js';
import styles from './member.module.css';
import { sayCapacity } from './my-seats.js';
import type { PlaceDraft } from './together-draft.js';
import { weightAt } from './vote-words.js';

/** A nominee may vote for a thousand. */
export const FIRST_PLACES = 20;

export interface TogetherPlacesProps {
  /** Of the sentence that names the card. */
  readonly id: string;
  readonly vote: Vote;
  readonly drafts: readonly PlaceDraft[];
}

/** Shows for whom the person votes, and how. */
export function TogetherPlaces({ id, vote, drafts }: TogetherPlacesProps): ReactNode {
  // On a phone the choices stand below: a long list would hide them.
  const { shown, more } = useFirst(drafts, drafts.length > FIRST_PLACES ? 3 : FIRST_PLACES);
  const isWeighedVote = vote.ruleSet !== null && isWeighed(vote.ruleSet.counting);
  return (
    <div className={styles.voter}>
      <p id={id}>
        You vote for <strong>{formatNumber(drafts.length)} places</strong>. One button casts their votes
        together; each is recorded by itself.
      </p>
      <ul className={styles.places}>
        {shown.map(({ seat, answer }) => (
          <li key={seat.seatId}>
            <span>
              <strong>{seat.label}</strong>, {sayCapacity(seat) ?? 'your own seat'}
              {isWeighedVote && `, with ${sayVotes(weightAt(vote, seat.seatId))}`}
            </span>
            <StateWord tone={answer === null ? 'muted' : 'ink'}>
              {answer === null ? 'Nothing chosen' : sayAnswer(answer, vote)}
            </StateWord>
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}

/** Places without an answer stay out of the act, which is said before it is done. */
export function LeftOut({ drafts }: Pick<TogetherPlacesProps, 'drafts'>): ReactNode {
  const left = drafts.filter(({ answer }) => answer === null).map(({ seat }) => seat.label);
  if (left.length === 0 || left.length === drafts.length) return null;
  return (
    <p className={styles.small} role="status">
      Nothing is chosen for {sayFirst(left)}, so no vote is cast there now. You can vote there later.
    </p>
  );
}
