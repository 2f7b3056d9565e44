/** The proof that a notice was sent: what became of it so far, and folded each who gets it. Props: meetingId, notice. */
import type { NoticeDeliveries, NoticeDelivery } from '@quorate/contracts';
import { type GivenNotice, sayList } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson, problemOf } from '../../api/index.js';
import { formatNumber } from '../../ui/format.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { StateWord, type StateWordProps } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './notice.module.css';

export interface NoticeProofProps {
  readonly meetingId: string;
  readonly notice: GivenNotice;
}

type DeliveryState = NoticeDelivery['state'];

interface StateLook extends Required<Pick<StateWordProps, 'tone'>> {
  readonly word: string;
  /** After a number. */
  readonly counted: string;
}

/** Those first who have to be told otherwise. */
const looks: Readonly<Record<DeliveryState, StateLook>> = {
  'no-address': { word: 'No address', counted: 'without an address', tone: 'caution' },
  refused: { word: 'Refused for good', counted: 'refused for good', tone: 'live' },
  'tried-again': { word: 'Refused, tried again', counted: 'refused and tried again', tone: 'caution' },
  waiting: { word: 'Queued', counted: 'queued', tone: 'muted' },
  'not-sent': { word: 'Not sent', counted: 'not sent', tone: 'muted' },
  kept: { word: 'Kept in the mailbox', counted: 'kept in the mailbox', tone: 'muted' },
  'handed-over': { word: 'Sent', counted: 'sent', tone: 'met' },
};
const order = Object.keys(looks) as readonly DeliveryState[];

function isUnderWay({ state }: NoticeDelivery): boolean {
  return state === 'waiting' || state === 'tried-again';
}

/** "12 without an address and 55 sent": how many stand in each state that there is. */
function saySoFar(deliveries: readonly NoticeDelivery[]): string {
  const counted = order.map((state) => ({
    word: looks[state].counted,
    count: deliveries.filter((one) => one.state === state).length,
  }));
  return sayList(
    counted.filter(({ count }) => count > 0).map(({ word, count }) => `${formatNumber(count)} ${word}`),
  );
}

/** A company may have thousands; all of them are in the file. */
const mostShown = 100;

/** It is read again while mails are on their way. */
export function NoticeProof({ meetingId, notice }: NoticeProofProps): ReactNode {
  const path = `/api/meetings/${meetingId}/notice/deliveries`;
  const { data, error, refetch } = useQuery({
    queryKey: ['notice-proof', meetingId, notice.no],
    queryFn: () => getJson<NoticeDeliveries>(path),
    refetchInterval: ({ state }) => (state.data?.deliveries.some(isUnderWay) === true ? 15_000 : false),
  });
  if (error !== null) return <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.deliveries.length === 0) {
    return (
      <p className={styles.small}>
        The notice was sent in its own day, before it was written down here: no proof of sending is kept.
      </p>
    );
  }
  const deliveries = data.deliveries.toSorted(
    (one, other) => order.indexOf(one.state) - order.indexOf(other.state),
  );
  return (
    <details className={styles.proof}>
      <summary>Proof of sending: {saySoFar(deliveries)}</summary>
      <ul>
        {deliveries.slice(0, mostShown).map((one) => (
          <Delivery key={`${one.name} ${one.address ?? ''}`} delivery={one} />
        ))}
      </ul>
      {deliveries.length > mostShown && <p className={styles.small}>The rest is in the file.</p>}
      <p>
        <TextLink href={`${path}.csv`} download>
          Save the proof of sending as CSV
        </TextLink>
      </p>
    </details>
  );
}

function Delivery({ delivery }: { readonly delivery: NoticeDelivery }): ReactNode {
  const { name, standing, address, state, sentence, answer } = delivery;
  const { word, tone } = looks[state];
  return (
    <li className={styles.delivery}>
      <StateWord tone={tone}>{word}</StateWord>
      <p>
        <strong>{name}</strong>, {standing}
        {address !== null && ` (${address})`}
      </p>
      <p className={styles.small}>
        {sentence}.{answer !== null && ` The server said: ${answer}`}
      </p>
    </li>
  );
}
