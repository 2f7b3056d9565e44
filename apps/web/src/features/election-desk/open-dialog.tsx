/** Says for each constituency what opening the ballots does, and opens them. Props: election, onDone. */
import type { ElectionView } from '@quorate/contracts';
import { BANK_HOLIDAYS_ENGLAND_WALES, windowEnd } from '@quorate/domain';
import type { ReactNode } from 'react';
import { serverNow } from '../../api/index.js';
import { formatDateTime } from '../../ui/format.js';
import { useElectionAct } from '../elections/index.js';
import { FormDialog } from '../form-dialog/index.js';
import { sayContest } from './desk-step.js';
import styles from './election-desk.module.css';

export interface OpenDialogProps {
  readonly election: ElectionView;
  readonly onDone: () => void;
}

/** Stays open with the reason when it is refused. */
export function OpenDialog({ election, onDone }: OpenDialogProps): ReactNode {
  const act = useElectionAct(election);
  const now = new Date(serverNow()).toISOString();
  const closes = windowEnd(now, election.ballotWorkingDays, BANK_HOLIDAYS_ENGLAND_WALES);
  return (
    <FormDialog
      title="Open the ballots"
      confirmLabel="Open the ballots"
      send={async () => void (await act({ type: 'ballots.open' }))}
      onDone={onDone}
      onCancel={onDone}
    >
      {() => (
        <>
          <ul className={styles.bullets}>
            {election.constituencies.map((one) => (
              <li key={one.constituencyId}>
                <strong>{one.name}</strong>: {sayContest(election, one)}
              </li>
            ))}
          </ul>
          <p>
            The roll is the voting groups as they are now, and the paper cannot change afterwards. Opened
            today, the ballots close {formatDateTime(closes)}. Every contact of the voting groups is told by
            mail.
          </p>
        </>
      )}
    </FormDialog>
  );
}
