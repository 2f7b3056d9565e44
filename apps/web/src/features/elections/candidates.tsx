/** Who stands, by constituency, with what they say of themselves; nobody before nominations close. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import type { ReactNode } from 'react';
import { plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './elections.module.css';
import { Statement } from './statement.js';

type Constituency = ElectionView['constituencies'][number];
type Candidate = ElectionView['candidates'][number];

/** Shows each constituency with its candidates. */
export function Candidates({ election }: { readonly election: ElectionView }): ReactNode {
  const { stage, constituencies, candidates } = election;
  if (stage === 'cancelled' && candidates.length === 0) return null;
  return (
    <section aria-labelledby="candidates">
      <RegionLabel id="candidates">Candidates</RegionLabel>
      {stage === 'nominating' ? (
        <p className={styles.none}>Who stands is told to everybody when nominations have closed.</p>
      ) : (
        constituencies.map((one) => (
          <OfConstituency
            key={one.constituencyId}
            constituency={one}
            candidates={candidates.filter(({ constituencyId }) => constituencyId === one.constituencyId)}
          />
        ))
      )}
    </section>
  );
}

interface OfConstituencyProps {
  readonly constituency: Constituency;
  readonly candidates: readonly Candidate[];
}

function OfConstituency({ constituency, candidates }: OfConstituencyProps): ReactNode {
  const { name, seats } = constituency;
  const standing = candidates.filter(({ stands }) => stands).length;
  return (
    <div className={styles.constituency}>
      <Question level={3} size="title">
        {name}
      </Question>
      <p className={styles.small}>
        {standing === 0 ? 'Nobody stands' : plural(standing, 'candidate', 'candidates')} for{' '}
        {plural(seats.length, 'seat', 'seats')}
      </p>
      <ul>
        {candidates.map((candidate) => (
          <li key={candidate.nominationId} className={styles.candidate}>
            <p className={styles.row}>
              <strong>{candidate.candidate.name}</strong>
              {!candidate.stands && <StateWord tone="caution">No longer stands</StateWord>}
            </p>
            <p className={styles.small}>{sayOrigin(constituency, candidate)}</p>
            <Statement>{candidate.statement}</Statement>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sayOrigin({ seats }: Constituency, { partyName, seatId }: Candidate): string {
  const by = partyName === '' ? 'Named by its own body' : `Nominated by ${partyName}`;
  const seat = seats.find((one) => one.seatId === seatId);
  return seat === undefined ? by : `${by}, for ${seat.label}`;
}
