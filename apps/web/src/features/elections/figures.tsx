/** The figures of the count for whoever is told them, and the way to ask where only names are told. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { FormDialog } from '../form-dialog/index.js';
import { useElectionAct } from './elections.js';
import styles from './elections.module.css';

type Count = ElectionView['counts'][number];

/** Shows nothing where there was no ballot. */
export function Figures({ election }: { readonly election: ElectionView }): ReactNode {
  const { stage, ballots, counts, breakdowns, mine, told } = election;
  const [isAsking, setAsking] = useState(false);
  if (stage !== 'declared' || ballots.length === 0) return null;
  const own = breakdowns.findLast(({ party }) => party.partyId === mine.party?.partyId);
  const shown = counts.length > 0 ? counts : (own?.counts ?? []);
  return (
    <section aria-labelledby="figures">
      <RegionLabel id="figures">Figures of the count</RegionLabel>
      {own !== undefined && (
        <p className={styles.small}>
          {own.party.name} asked for the breakdown on {formatDateTime(own.askedAt)}. The request is on record.
        </p>
      )}
      {shown.length > 0 && <Counts election={election} counts={shown} />}
      {told === 'names' && counts.length > 0 && (
        <p className={styles.small}>You see these as an officer; others are told the names only.</p>
      )}
      {shown.length === 0 && (
        <div className={styles.ask}>
          <p>
            Under the rules of this election only the names of the elected are told. Each party may ask for
            the figures.
          </p>
          {mine.party !== null && (
            <Button tone="quiet" onClick={() => setAsking(true)}>
              Ask for the breakdown
            </Button>
          )}
        </div>
      )}
      {isAsking && <AskDialog election={election} onDone={() => setAsking(false)} />}
    </section>
  );
}

interface CountsProps {
  readonly election: Pick<ElectionView, 'constituencies'>;
  readonly counts: readonly Count[];
}

/** Every sentence of the count, by constituency. */
export function Counts({ election, counts }: CountsProps): ReactNode {
  return counts.map(({ constituencyId, says }) => (
    <div key={constituencyId} className={styles.constituency}>
      <Question level={3} size="title">
        {election.constituencies.find((one) => one.constituencyId === constituencyId)?.name}
      </Question>
      <ul className={styles.bullets}>
        {says.map((sentence, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ul>
    </div>
  ));
}

interface AskDialogProps {
  readonly election: ElectionView;
  readonly onDone: () => void;
}

function AskDialog({ election, onDone }: AskDialogProps): ReactNode {
  const act = useElectionAct(election);
  return (
    <FormDialog
      title="Ask for the breakdown"
      confirmLabel="Ask for the breakdown"
      send={async () => void (await act({ type: 'breakdown.ask' }))}
      onDone={onDone}
      onCancel={onDone}
    >
      {() => (
        <p>
          The figures are shown to you and the other contacts of {election.mine.party?.name} at once. That{' '}
          {election.mine.party?.name} asked, and when, is recorded and seen by the officers.
        </p>
      )}
    </FormDialog>
  );
}
