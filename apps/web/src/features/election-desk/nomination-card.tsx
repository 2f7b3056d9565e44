/** One nomination at the desk: who, by whom, what was confirmed, and the acts that are open. Props: election, nomination, isRival, isOwn, onAct. */
import type { ElectionView } from '@quorate/contracts';
import { sayNominationStatus, sayWhy, SUB_TYPE } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatDateTime } from '../../ui/format.js';
import { StateWord } from '../../ui/state-word.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { mayWithdraw, type Nomination, Statement, statusTones } from '../elections/index.js';
import styles from './election-desk.module.css';

export type NominationAct = 'accept' | 'refuse' | 'withdraw';

export interface NominationCardProps {
  readonly election: ElectionView;
  readonly nomination: Nomination;
  /** The officer stands for the same seats: another one decides on it. */
  readonly isRival: boolean;
  /** The officer stands or nominated, and withdraws it; every other is set aside. */
  readonly isOwn: boolean;
  readonly onAct: (act: NominationAct) => void;
}

/** Shows the nomination with the requirements it confirmed. */
export function NominationCard(props: NominationCardProps): ReactNode {
  const { election, nomination, isRival, isOwn, onAct } = props;
  const { candidate, nominator, party, constituencyId, seatId, status, madeAt, statement } = nomination;
  const why = sayWhy(nomination);
  const place = election.constituencies.find((one) => one.constituencyId === constituencyId);
  const seat = place?.seats.find((one) => one.seatId === seatId);
  const subType = place?.subType ?? null;
  const confirmed = [
    ...election.requirements,
    ...(subType === null ? [] : [{ id: SUB_TYPE, sentence: `The nominee is ${subType}.` }]),
  ].filter(({ id }) => nomination.confirmed.includes(id));
  const isWaiting = status === 'made' && mayWithdraw(election, nomination);
  const named = <VisuallyHidden> the nomination of {candidate.name}</VisuallyHidden>;
  return (
    <li className={styles.nomination}>
      <p className={styles.row}>
        <strong>{candidate.name}</strong>
        <StateWord tone={statusTones[status]}>{sayNominationStatus(status)}</StateWord>
      </p>
      <p className={styles.small}>
        {seat === undefined ? place?.name : `${place?.name ?? ''}: ${seat.label}`} · by{' '}
        {party === null ? nominator.name : `${nominator.name}, ${party.name}`} · {formatDateTime(madeAt)}
      </p>
      {candidate.knownAs !== undefined && (
        <p className={styles.small}>Known in the register as {candidate.knownAs}.</p>
      )}
      {why !== '' && <p>{why}</p>}
      {confirmed.length > 0 && (
        <ul className={styles.bullets} aria-label={`Confirmed with the nomination of ${candidate.name}`}>
          {confirmed.map(({ id, sentence }) => (
            <li key={id}>Confirmed: {sentence}</li>
          ))}
        </ul>
      )}
      <Statement>{statement}</Statement>
      {isRival && mayWithdraw(election, nomination) && (
        <p className={styles.small}>
          You stand for these seats, or nominated somebody: another officer decides on this.
        </p>
      )}
      <div className={styles.acts}>
        {isWaiting && !isRival && (
          <>
            <Button onClick={() => onAct('accept')}>Accept{named}</Button>
            <Button tone="quiet" onClick={() => onAct('refuse')}>
              Refuse{named}
            </Button>
          </>
        )}
        {mayWithdraw(election, nomination) && (isOwn || !isRival) && (
          <Button tone="plain" onClick={() => onAct('withdraw')}>
            {isOwn ? 'Withdraw' : 'Set aside'}
            {named}
          </Button>
        )}
      </div>
    </li>
  );
}
