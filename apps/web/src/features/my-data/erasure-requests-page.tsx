/** The requests to be erased, for administrators: what stands in the way and what would stay; carry out, or decline with a reason. */
import type { ErasureRequestView } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDate, formatDateTime } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { Textarea } from '../../ui/textarea.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { Reading } from '../reading/index.js';
import { AdministratorsOnly } from '../register/index.js';
import { SitePage } from '../site/index.js';
import { Blocks } from './blocks.js';
import styles from './my-data.module.css';

const key = ['erasure-requests'] as const;

interface Deciding {
  readonly request: ErasureRequestView;
  readonly how: 'erase' | 'decline';
}

/** Shows them to administrators. */
export function ErasureRequestsPage(): ReactNode {
  return (
    <AdministratorsOnly title="Requests to be erased">
      <SitePage title="Requests to be erased">
        <div className={styles.page}>
          <Question size="display">Requests to be erased</Question>
          <p className={styles.lead}>
            What goes and what stays, and why, stands on{' '}
            <TextLink href="/settings/my-data">the page of what Quorate holds</TextLink>. Copies in backups of
            the database go when the backups do.
          </p>
          <Requests />
        </div>
      </SitePage>
    </AdministratorsOnly>
  );
}

function Requests(): ReactNode {
  const query = useQuery({
    queryKey: key,
    queryFn: () => getJson<{ requests: ErasureRequestView[] }>('/api/erasure-requests'),
  });
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const close = (): void => setDeciding(null);
  return (
    <Reading query={query} label="Loading the requests" lines={6}>
      {({ requests }) => (
        <>
          <Listed title="Waiting" requests={requests.filter(isWaiting)} onDecide={setDeciding} />
          <Listed
            title="Decided"
            requests={requests.filter((one) => !isWaiting(one))}
            onDecide={setDeciding}
          />
          {deciding?.how === 'erase' && <EraseDialog request={deciding.request} onClose={close} />}
          {deciding?.how === 'decline' && <DeclineDialog request={deciding.request} onClose={close} />}
        </>
      )}
    </Reading>
  );
}

function isWaiting({ state }: ErasureRequestView): boolean {
  return state === 'waiting';
}

interface ListedProps {
  readonly title: 'Waiting' | 'Decided';
  readonly requests: readonly ErasureRequestView[];
  readonly onDecide: (deciding: Deciding) => void;
}

function Listed({ title, requests, onDecide }: ListedProps): ReactNode {
  return (
    <section aria-labelledby={title} className={styles.region}>
      <RegionLabel id={title}>{title}</RegionLabel>
      {requests.length === 0 && title === 'Waiting' && (
        <EmptyState title="Nobody asks to be erased">
          People ask for it under My account. Each request is to be answered within a month.
        </EmptyState>
      )}
      {requests.length === 0 && title === 'Decided' && <p className={styles.lead}>None yet.</p>}
      <ul className={styles.requests}>
        {requests.map((request) => (
          <li key={request.requestId}>
            <Listing request={request} onDecide={onDecide} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Listing({
  request,
  onDecide,
}: Pick<ListedProps, 'onDecide'> & Pick<Deciding, 'request'>): ReactNode {
  const { name, email, reason, askedAt, answerBy, blocks, isOwn } = request;
  return (
    <>
      <p>
        <span className={styles.name}>{name}</span>
        {email !== null && <span className={styles.email}>, {email}</span>}
      </p>
      {reason !== '' && <p className={styles.words}>{reason}</p>}
      <p className={styles.lead}>
        Asked {formatDateTime(askedAt)}.{isWaiting(request) && ` Answer by ${formatDate(answerBy)}.`}
      </p>
      <Blocks blocks={blocks} />
      {!isWaiting(request) && <Fate request={request} />}
      {isWaiting(request) && isOwn && <p>This request is your own: another administrator decides it.</p>}
      {isWaiting(request) && !isOwn && (
        <p className={styles.acts}>
          {blocks.length === 0 && (
            <Button tone="danger" onClick={() => onDecide({ request, how: 'erase' })}>
              Erase<VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          )}
          <Button tone="quiet" onClick={() => onDecide({ request, how: 'decline' })}>
            Decline<VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        </p>
      )}
    </>
  );
}

function Fate({ request: { state, decision } }: Pick<Deciding, 'request'>): ReactNode {
  if (decision === null) return null;
  const isDone = state === 'done';
  return (
    <p className={styles.words}>
      <StateWord tone={isDone ? 'met' : 'muted'}>{isDone ? 'Erased' : 'Declined'}</StateWord> by{' '}
      {decision.byName}, {formatDateTime(decision.at)}.
      {decision.reason !== null && ` Reason: ${decision.reason}`}
    </p>
  );
}

interface DecideProps {
  readonly request: ErasureRequestView;
  readonly onClose: () => void;
}

function useDecide({ request }: Pick<DecideProps, 'request'>): (how: string, body?: object) => Promise<void> {
  const client = useQueryClient();
  return async (how, body) => {
    await sendJson<ErasureRequestView>('POST', `/api/erasure-requests/${request.requestId}/${how}`, body);
    await Promise.all([
      client.invalidateQueries({ queryKey: key }),
      client.invalidateQueries({ queryKey: ['people'] }),
    ]);
  };
}

function EraseDialog({ request, onClose }: DecideProps): ReactNode {
  const decide = useDecide({ request });
  return (
    <FormDialog
      title={`Erase ${request.name}`}
      confirmLabel={`Erase ${request.name}`}
      tone="danger"
      send={() => decide('erasure')}
      onDone={onClose}
      onCancel={onClose}
    >
      {() => (
        <p>
          {request.name} can sign in no more. Name, address and party are deleted, and so is what they kept
          for themselves. Records of meetings stay. It cannot be undone. They are told by a last mail to{' '}
          {request.email}, which is not kept.
        </p>
      )}
    </FormDialog>
  );
}

function DeclineDialog({ request, onClose }: DecideProps): ReactNode {
  const decide = useDecide({ request });
  const { draft, setDraft } = useDraft({ reason: '' });
  return (
    <FormDialog
      title={`Decline ${request.name}`}
      confirmLabel="Decline"
      send={() => decide('refusal', { reason: draft.reason.trim() })}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>The reason is mailed to {request.email}.</p>
          <Textarea
            label="Reason"
            value={draft.reason}
            error={faultOf('reason')}
            onChange={(event) => setDraft({ reason: event.target.value })}
          />
        </>
      )}
    </FormDialog>
  );
}
