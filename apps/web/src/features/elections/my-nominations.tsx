/** The nominations that concern the reader, with their state, the reason for it, and the way to withdraw. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import { sayNominationStatus, sayWhy, type NominationStatus } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import styles from './elections.module.css';
import { Statement } from './statement.js';
import { WithdrawDialog } from './withdraw-dialog.js';

export type Nomination = ElectionView['nominations'][number];

/** The tone of what became of it. */
export const statusTones: Readonly<Record<NominationStatus, 'caution' | 'met' | 'live' | 'muted'>> = {
  made: 'caution',
  accepted: 'met',
  refused: 'live',
  withdrawn: 'muted',
  'set-aside': 'live',
  lapsed: 'live',
};

/** Whether it may still be withdrawn: until the ballots are out. */
export function mayWithdraw({ stage }: Pick<ElectionView, 'stage'>, { status }: Nomination): boolean {
  const isBefore = stage === 'nominating' || stage === 'nominations-closed';
  return isBefore && (status === 'made' || status === 'accepted');
}

/** Shows nothing to whoever neither nominated nor stands. */
export function MyNominations({ election }: { readonly election: ElectionView }): ReactNode {
  const { session } = useSession();
  const [leaving, setLeaving] = useState<Nomination | null>(null);
  const me = session?.person?.personId;
  const mine = election.nominations.filter(
    ({ nominator, candidate }) => nominator.personId === me || candidate.personId === me,
  );
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby="my-nominations">
      <RegionLabel id="my-nominations">Your nominations</RegionLabel>
      <ul>
        {mine.map((nomination) => {
          const { nominationId, candidate, constituencyId, status, madeAt, statement } = nomination;
          const why = sayWhy(nomination);
          const place = election.constituencies.find((one) => one.constituencyId === constituencyId);
          return (
            <li key={nominationId} className={styles.candidate}>
              <p className={styles.row}>
                <strong>{candidate.name}</strong>
                <StateWord tone={statusTones[status]}>{sayNominationStatus(status)}</StateWord>
              </p>
              <p className={styles.small}>
                {place?.name}, nominated {formatDateTime(madeAt)}
              </p>
              {why !== '' && <p>{why}</p>}
              <Statement>{statement}</Statement>
              {mayWithdraw(election, nomination) && (
                <Button tone="plain" onClick={() => setLeaving(nomination)}>
                  Withdraw<VisuallyHidden> the nomination of {candidate.name}</VisuallyHidden>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {leaving !== null && (
        <WithdrawDialog election={election} nomination={leaving} isOwn onDone={() => setLeaving(null)} />
      )}
    </section>
  );
}
