/** When the vote ran, its quorum, and the numbers of its journal entries. Props: meetingId, entries, vote, outcome. */
import {
  isResolvedInWriting,
  sayIssued,
  sayQuorum,
  type MeetingEntry,
  type Vote,
  type VoteOutcome,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Facts, type Fact } from '../../ui/facts.js';
import { formatDateTime } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { useFingerprint } from '../proof/index.js';
import styles from './result.module.css';
import { voteJournal, type JournalPlace } from './vote-journal.js';

export interface VoteFactsProps {
  readonly meetingId: string;
  readonly entries: readonly MeetingEntry[];
  readonly vote: Vote;
  readonly outcome: VoteOutcome;
}

/** Lists the facts; each journal number leads to the replay at that moment. */
export function VoteFacts({ meetingId, entries, vote, outcome }: VoteFactsProps): ReactNode {
  const issued = vote.issuedShares === null ? null : sayIssued(outcome, vote.issuedShares);
  const { opened, lastBallot, closed, declared } = voteJournal(entries, vote.voteId);
  const checkpoint = useFingerprint(meetingId, declared?.no ?? null);
  const fact = (term: string, place: JournalPlace | null): Fact[] =>
    place === null ? [] : [{ term, detail: <Place meetingId={meetingId} place={place} /> }];
  return (
    <section className={styles.facts} aria-labelledby="record">
      <RegionLabel id="record">For the record</RegionLabel>
      <Facts
        isStrong={false}
        facts={[
          ...(issued === null ? [] : [{ term: 'Share of the issued capital', detail: issued }]),
          ...(isResolvedInWriting(vote)
            ? []
            : [
                { term: 'Quorum when the vote opened', detail: sayQuorum(outcome.quorumAtOpening) },
                { term: 'Quorum when it closed', detail: sayQuorum(outcome.quorumAtClose) },
              ]),
          ...fact('Opened', opened),
          ...fact('Last ballot', lastBallot),
          ...fact('Closed', closed),
          ...fact('Declared', declared),
          ...(checkpoint === null
            ? []
            : [
                {
                  term: `Fingerprint of the record up to entry ${checkpoint.size}`,
                  detail: checkpoint.fingerprint,
                },
              ]),
        ]}
      />
    </section>
  );
}

function Place({
  meetingId,
  place,
}: {
  readonly meetingId: string;
  readonly place: JournalPlace;
}): ReactNode {
  return (
    <>
      {formatDateTime(place.at, { hasSeconds: true })},{' '}
      <TextLink href={`/meetings/${meetingId}/replay?at=${place.no}`}>journal entry {place.no}</TextLink>
    </>
  );
}
