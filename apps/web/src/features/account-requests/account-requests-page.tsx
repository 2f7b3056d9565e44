/** The requests for accounts, for administrators: approve with party and role, or decline with a reason. */
import type { AccountRequestView } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDateTime } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { Select } from '../../ui/select.js';
import { StateWord } from '../../ui/state-word.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { Reading } from '../reading/index.js';
import { AdministratorsOnly, useParties } from '../register/index.js';
import { SitePage } from '../site/index.js';
import styles from './account-requests.module.css';

const key = ['account-requests'] as const;

/** Shows them to administrators. */
export function AccountRequestsPage(): ReactNode {
  return (
    <AdministratorsOnly title="Requests for accounts">
      <SitePage title="Requests for accounts">
        <div className={styles.page}>
          <Question size="display">Requests for accounts</Question>
          <Requests />
        </div>
      </SitePage>
    </AdministratorsOnly>
  );
}

interface Deciding {
  readonly request: AccountRequestView;
  readonly how: 'approve' | 'decline';
}

function Requests(): ReactNode {
  const query = useQuery({
    queryKey: key,
    queryFn: () => getJson<{ requests: AccountRequestView[] }>('/api/account-requests'),
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
          {deciding?.how === 'approve' && <ApproveDialog request={deciding.request} onClose={close} />}
          {deciding?.how === 'decline' && <DeclineDialog request={deciding.request} onClose={close} />}
        </>
      )}
    </Reading>
  );
}

function isWaiting({ state }: AccountRequestView): boolean {
  return state === 'waiting';
}

interface ListedProps {
  readonly title: 'Waiting' | 'Decided';
  readonly requests: readonly AccountRequestView[];
  readonly onDecide: (deciding: Deciding) => void;
}

function Listed({ title, requests, onDecide }: ListedProps): ReactNode {
  return (
    <section aria-labelledby={title}>
      <RegionLabel id={title}>{title}</RegionLabel>
      {requests.length === 0 && title === 'Waiting' && (
        <EmptyState title="Nobody waits for an account">
          Requests appear here once whoever asks has confirmed the address.
        </EmptyState>
      )}
      {requests.length === 0 && title === 'Decided' && <p className={styles.lead}>None yet.</p>}
      <ul className={styles.requests}>
        {requests.map((request) => (
          <li key={request.requestId}>
            <p>
              <span className={styles.name}>{request.name}</span>, {request.organisation},{' '}
              <span className={styles.email}>{request.email}</span>
            </p>
            <p className={styles.reason}>{request.reason}</p>
            <p className={styles.lead}>Asked {formatDateTime(request.askedAt)}.</p>
            <Fate request={request} />
            {isWaiting(request) && <Acts request={request} onDecide={onDecide} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fate({ request: { state, decision } }: { readonly request: AccountRequestView }): ReactNode {
  if (decision === null) return null;
  const isApproved = state === 'approved';
  return (
    <p>
      <StateWord tone={isApproved ? 'met' : 'muted'}>{isApproved ? 'Approved' : 'Declined'}</StateWord> by{' '}
      {decision.byName}, {formatDateTime(decision.at)}.{' '}
      {decision.reason !== null && `Reason: ${decision.reason}`}
    </p>
  );
}

function Acts({ request, onDecide }: Pick<ListedProps, 'onDecide'> & Pick<Deciding, 'request'>): ReactNode {
  return (
    <p className={styles.acts}>
      <Button onClick={() => onDecide({ request, how: 'approve' })}>
        Approve<VisuallyHidden> {request.name}</VisuallyHidden>
      </Button>
      <Button tone="quiet" onClick={() => onDecide({ request, how: 'decline' })}>
        Decline<VisuallyHidden> {request.name}</VisuallyHidden>
      </Button>
    </p>
  );
}

interface DecideProps {
  readonly request: AccountRequestView;
  readonly onClose: () => void;
}

function useDecide({ request }: Pick<DecideProps, 'request'>): (how: string, body: object) => Promise<void> {
  const client = useQueryClient();
  return async (how, body) => {
    await sendJson<AccountRequestView>('POST', `/api/account-requests/${request.requestId}/${how}`, body);
    await Promise.all([
      client.invalidateQueries({ queryKey: key }),
      client.invalidateQueries({ queryKey: ['people'] }),
    ]);
  };
}

function ApproveDialog({ request, onClose }: DecideProps): ReactNode {
  const decide = useDecide({ request });
  const parties = useParties().data?.parties ?? [];
  const { draft, field } = useDraft({ name: request.name, partyId: '', role: 'reader' });
  const send = (): Promise<void> =>
    decide('approval', { name: draft.name.trim(), partyId: draft.partyId || null, role: draft.role });
  return (
    <FormDialog
      title={`Approve ${request.name}`}
      confirmLabel="Approve"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>A link to choose a password is mailed to {request.email}. It works once, for seven days.</p>
          <TextInput label="Name" {...field('name', faultOf)} />
          <Select
            label="Party"
            isOptional
            {...field('partyId', faultOf)}
            options={[
              { value: '', label: 'None' },
              ...parties.map(({ partyId, name }) => ({ value: partyId, label: name })),
            ]}
          />
          <Select
            label="Role"
            hint="Seats and offices are given on the page of a body"
            {...field('role', faultOf)}
            options={[
              { value: 'reader', label: 'Reads and answers for the party' },
              { value: 'administrator', label: 'Administrator of the organisation' },
            ]}
          />
        </>
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
