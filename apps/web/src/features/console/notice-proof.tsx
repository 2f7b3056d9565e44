/** The notice that was given, as files, and the proof that it was sent: each who gets it, and what became of the mail. Props: meetingId, notice. */
import type { NoticeDeliveries } from '@quorate/contracts';
import type { GivenNotice } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson, problemOf } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { plural } from '../../ui/format.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateWord } from '../../ui/state-word.js';
import styles from './console.module.css';

export interface NoticeProofProps {
  readonly meetingId: string;
  readonly notice: GivenNotice;
}

const tones = {
  'handed-over': 'met',
  waiting: 'muted',
  kept: 'muted',
  refused: 'caution',
  'no-address': 'caution',
} as const;

/** One that was refused may be tried again. */
function isUnderWay({ state }: NoticeDeliveries['deliveries'][number]): boolean {
  return state === 'waiting' || state === 'refused';
}

/** A company may have thousands; all of them are in the file. */
const mostShown = 100;

/** Shows the list folded; it is read again while mails are on their way. */
export function NoticeProof({ meetingId, notice }: NoticeProofProps): ReactNode {
  const path = `/api/meetings/${meetingId}/notice`;
  const { data, error, refetch } = useQuery({
    queryKey: ['notice-proof', meetingId, notice.no],
    queryFn: () => getJson<NoticeDeliveries>(`${path}/deliveries`),
    refetchInterval: ({ state }) => (state.data?.deliveries.some(isUnderWay) === true ? 15_000 : false),
  });
  const deliveries = data?.deliveries ?? [];
  const numberOf = (wanted: NoticeDeliveries['deliveries'][number]['state']): number =>
    deliveries.filter(({ state }) => state === wanted).length;
  const kept = numberOf('kept');
  return (
    <>
      <p>
        <ButtonLink href={`${path}.pdf`} tone="plain" download>
          Save the notice as a PDF
        </ButtonLink>
        <ButtonLink href={`${path}/deliveries.csv`} tone="plain" download>
          Save the proof of sending as CSV
        </ButtonLink>
      </p>
      {error !== null && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <details>
          <summary>
            {`Handed over to ${numberOf('handed-over')} of ${plural(deliveries.length, 'recipient', 'recipients')}`}
            {kept > 0 &&
              `; ${plural(kept, 'mail is', 'mails are')} kept in the mailbox, since no mail server is set`}
          </summary>
          <ul>
            {deliveries.slice(0, mostShown).map(({ name, standing, address, state, sentence, answer }) => (
              <li key={`${name} ${address ?? ''}`} className={styles.small}>
                <strong>{name}</strong>, {standing}
                {address !== null && ` (${address})`}. <StateWord tone={tones[state]}>{sentence}</StateWord>
                {answer !== null && ` The server said: ${answer}`}
              </li>
            ))}
          </ul>
          {deliveries.length > mostShown && <p>The rest is in the file.</p>}
        </details>
      )}
    </>
  );
}
