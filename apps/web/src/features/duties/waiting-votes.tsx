/** Every vote that waits for the person, in all bodies and capacities, soonest close first: one question to the server. */
import type { WaitingVote } from '@quorate/contracts';
import { sayCapacity } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson, problemOf } from '../../api/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { plural } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { TimeText } from '../../ui/time-text.js';
import styles from './duties.module.css';

export const dutiesKey = ['duties'];

const needWords = {
  ballot: { words: 'Waits for your vote', tone: 'live' },
  seat: { words: 'Take the seat to vote', tone: 'caution' },
  presence: { words: 'Come into the meeting to vote', tone: 'caution' },
} as const;

/** Shows the list; a vote that opens in a meeting that is followed on this page appears at once, others within seconds. */
export function WaitingVotes(): ReactNode {
  const { data, error, refetch } = useQuery({
    queryKey: dutiesKey,
    queryFn: () => getJson<{ waiting: WaitingVote[] }>('/api/duties'),
    refetchInterval: 10_000,
    // Whoever comes back from a ballot sees at once that it waits no more.
    staleTime: 0,
  });
  return (
    <section className={styles.region} aria-labelledby="waiting">
      <RegionLabel id="waiting" note={data === undefined ? undefined : sayCount(data.waiting.length)}>
        Votes that wait for you
      </RegionLabel>
      {data !== undefined ? (
        <Waiting votes={data.waiting} />
      ) : error === null ? (
        <Loading label="Looking for votes that wait for you" lines={3} />
      ) : (
        <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
      )}
    </section>
  );
}

function sayCount(count: number): string {
  return count === 0 ? 'None' : plural(count, 'vote', 'votes');
}

function Waiting({ votes }: { readonly votes: readonly WaitingVote[] }): ReactNode {
  if (votes.length === 0) {
    return (
      <EmptyState title="No vote waits for you">
        When a vote opens for a seat of yours, in a meeting or in writing, it appears here by itself.
      </EmptyState>
    );
  }
  return (
    <ul>
      {votes.map((vote) => (
        <WaitingLine key={`${vote.voteId} ${vote.seatId}`} vote={vote} />
      ))}
    </ul>
  );
}

function WaitingLine({ vote }: { readonly vote: WaitingVote }): ReactNode {
  const { question, bodyName, meeting, conduct, closesAt, needs } = vote;
  const { words, tone } = needWords[needs];
  return (
    <li className={styles.waiting}>
      <TextLink href={ballotPage(vote)}>{question}</TextLink>
      <p className={styles.row}>
        <strong>{sayCapacity(vote)}</strong>
        <StateWord tone={tone}>{words}</StateWord>
      </p>
      <p className={styles.small}>
        {meeting.startsWith(bodyName) ? meeting : `${bodyName} · ${meeting}`}
        {conduct === 'written' && ' · in writing'}
      </p>
      <p className={styles.small}>
        {closesAt === null ? (
          'Open now; an officer closes it by hand'
        ) : (
          <>
            Closes <TimeText at={closesAt} hasZone />
          </>
        )}
      </p>
    </li>
  );
}

function ballotPage({ meetingId, voteId, conduct, secret }: WaitingVote): string {
  if (secret) return `/meetings/${meetingId}/secret-votes/${voteId}`;
  const page = `/meetings/${meetingId}/member`;
  return conduct === 'written' ? `${page}#${voteId}` : `${page}?place=vote`;
}
