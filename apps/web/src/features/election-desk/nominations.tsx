/** The nominations of an election at the desk, those that wait first. Props: election. */
import type { ElectionView } from '@quorate/contracts';
import { takesSide } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { useSession } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { RegionLabel } from '../../ui/region-label.js';
import { electionHref, type Nomination, placesOf, ReasonForm, WithdrawDialog } from '../elections/index.js';
import { FormDialog } from '../form-dialog/index.js';
import { useElectionAct } from '../elections/index.js';
import styles from './election-desk.module.css';
import { NominationCard, type NominationAct } from './nomination-card.js';

interface Asked {
  readonly act: NominationAct;
  readonly nomination: Nomination;
}

/** Shows each with what was confirmed, and the acts that are open; folded away once the election is over. */
export function DeskNominations({ election }: { readonly election: ElectionView }): ReactNode {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { session } = useSession();
  const me = session?.person?.personId;
  const { nominations, stage } = election;
  const waiting = nominations.filter(({ status }) => status === 'made');
  const others = nominations.filter(({ status }) => status !== 'made');
  const isOver = stage === 'declared' || stage === 'cancelled';
  const list = (
    <ul>
      {[...waiting, ...others].map((nomination) => (
        <NominationCard
          key={nomination.nominationId}
          election={election}
          nomination={nomination}
          isRival={me !== undefined && takesSide(nominations, nomination.constituencyId, me)}
          isOwn={isOwn(nomination, me)}
          onAct={(act) => setAsked({ act, nomination })}
        />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="nominations">
      <RegionLabel
        id="nominations"
        note={waiting.length > 0 ? `${String(waiting.length)} to check` : undefined}
      >
        Nominations
      </RegionLabel>
      {nominations.length === 0 && <p className={styles.none}>Nobody is nominated yet.</p>}
      {isOver && nominations.length > 0 ? (
        <details>
          <summary>
            {plural(nominations.length, 'nomination', 'nominations')}, each with what became of it
          </summary>
          {list}
        </details>
      ) : (
        list
      )}
      {placesOf(election).length > 0 && (
        <p className={styles.acts}>
          <ButtonLink tone="quiet" href={electionHref(election, 'nominate')}>
            Write down a nomination
          </ButtonLink>
        </p>
      )}
      {asked !== null && <ActDialog election={election} asked={asked} onDone={() => setAsked(null)} />}
    </section>
  );
}

function isOwn({ candidate, nominator }: Nomination, personId: string | undefined): boolean {
  return candidate.personId === personId || nominator.personId === personId;
}

interface ActDialogProps {
  readonly election: ElectionView;
  readonly asked: Asked;
  readonly onDone: () => void;
}

function ActDialog({ election, asked: { act, nomination }, onDone }: ActDialogProps): ReactNode {
  const send = useElectionAct(election);
  const { session } = useSession();
  const { nominationId, candidate } = nomination;
  switch (act) {
    case 'accept':
      return (
        <FormDialog
          title={`Accept the nomination of ${candidate.name}`}
          confirmLabel="Accept the nomination"
          send={async () => void (await send({ type: 'nomination.check', nominationId, accepted: true }))}
          onDone={onDone}
          onCancel={onDone}
        >
          {() => (
            <p>
              {election.stage === 'nominating'
                ? 'The nominator and the candidate are told now; everybody is when nominations have closed.'
                : 'Everybody is told at once that they stand.'}
            </p>
          )}
        </FormDialog>
      );
    case 'refuse':
      return (
        <ReasonForm
          election={election}
          title={`Refuse the nomination of ${candidate.name}`}
          confirmLabel="Refuse the nomination"
          command={(reason) => ({ type: 'nomination.check', nominationId, accepted: false, reason })}
          onDone={onDone}
        >
          The nominator and the candidate are told the reason. Until nominations close they may nominate anew.
        </ReasonForm>
      );
    case 'withdraw':
      return (
        <WithdrawDialog
          election={election}
          nomination={nomination}
          isOwn={isOwn(nomination, session?.person?.personId)}
          onDone={onDone}
        />
      );
  }
}
