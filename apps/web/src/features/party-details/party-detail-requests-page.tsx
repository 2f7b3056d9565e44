/** What parties ask to change, for administrators: the old beside the new; approve, or decline with a reason. */
import type { DetailRecipient, PartyDetailRequestView } from '@quorate/contracts';
import { sayDetailChange } from '@quorate/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { Textarea } from '../../ui/textarea.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { Reading } from '../reading/index.js';
import { AdministratorsOnly } from '../register/index.js';
import { SitePage } from '../site/index.js';
import { DetailRequest } from './detail-request.js';
import styles from './party-details.module.css';

const title = 'Changes of party details';

interface AllRequests {
  readonly requests: readonly PartyDetailRequestView[];
  readonly recipients: readonly DetailRecipient[];
}

interface Deciding {
  readonly request: PartyDetailRequestView;
  readonly how: 'approval' | 'refusal';
}

/** Shows them to administrators. */
export function PartyDetailRequestsPage(): ReactNode {
  return (
    <AdministratorsOnly title={title}>
      <SitePage title={title}>
        <div className={styles.page}>
          <Question size="display">{title}</Question>
          <Requests />
        </div>
      </SitePage>
    </AdministratorsOnly>
  );
}

function Requests(): ReactNode {
  const query = useQuery({
    queryKey: ['party-details', 'all'],
    queryFn: () => getJson<AllRequests>('/api/party-detail-requests'),
  });
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  return (
    <Reading query={query} label="Loading the requests" lines={6}>
      {({ requests, recipients }) => (
        <>
          {requests.length === 0 ? (
            <EmptyState title="No party has asked for a change">Requests of parties appear here.</EmptyState>
          ) : (
            <ul className={styles.requests}>
              {requests.map((request) => (
                <DetailRequest key={request.requestId} request={request}>
                  {request.state === 'waiting' && <Acts request={request} onDecide={setDeciding} />}
                </DetailRequest>
              ))}
            </ul>
          )}
          <Recipients key={recipients.length} recipients={recipients} />
          {deciding !== null && <DecideDialog deciding={deciding} onClose={() => setDeciding(null)} />}
        </>
      )}
    </Reading>
  );
}

interface ActsProps {
  readonly request: PartyDetailRequestView;
  readonly onDecide: (deciding: Deciding) => void;
}

function Acts({ request, onDecide }: ActsProps): ReactNode {
  return (
    <p className={styles.acts}>
      <Button onClick={() => onDecide({ request, how: 'approval' })}>
        Approve<VisuallyHidden> the change of {request.partyName}</VisuallyHidden>
      </Button>
      <Button tone="quiet" onClick={() => onDecide({ request, how: 'refusal' })}>
        Decline<VisuallyHidden> the change of {request.partyName}</VisuallyHidden>
      </Button>
    </p>
  );
}

function DecideDialog({
  deciding,
  onClose,
}: {
  readonly deciding: Deciding;
  readonly onClose: () => void;
}): ReactNode {
  const { request, how } = deciding;
  const client = useQueryClient();
  const { draft, setDraft } = useDraft({ reason: '' });
  const isRefusal = how === 'refusal';
  const send = async (): Promise<void> => {
    const body = isRefusal ? { reason: draft.reason.trim() } : undefined;
    await sendJson<PartyDetailRequestView>(
      'POST',
      `/api/party-detail-requests/${request.requestId}/${how}`,
      body,
    );
    await Promise.all(
      ['party-details', 'parties'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  };
  return (
    <FormDialog
      title={`${isRefusal ? 'Decline' : 'Approve'} the change of ${request.partyName}`}
      confirmLabel={isRefusal ? 'Decline' : 'Approve and change the register'}
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <ul>
            {sayDetailChange(request.was, { ...request.asked, other: request.other }).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {isRefusal ? (
            <Textarea
              label="Reason"
              hint="It is mailed to who asked"
              value={draft.reason}
              error={faultOf('reason')}
              onChange={(event) => setDraft({ reason: event.target.value })}
            />
          ) : (
            <p>
              Name and parent change in the register at once. What was asked in words stays for you to do.
            </p>
          )}
        </>
      )}
    </FormDialog>
  );
}

function Recipients({ recipients }: { readonly recipients: readonly DetailRecipient[] }): ReactNode {
  const client = useQueryClient();
  const [isChanging, setChanging] = useState(false);
  const { draft, setDraft } = useDraft({ names: recipients.map(({ name }) => name).join('\n') });
  const send = async (): Promise<void> => {
    const names = draft.names
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const next = names.map((name) => ({ name, recipientId: idFor(name, recipients) }));
    await sendJson<unknown>('PUT', '/api/party-detail-recipients', { recipients: next });
    await client.invalidateQueries({ queryKey: ['party-details'] });
  };
  return (
    <section aria-labelledby="recipients">
      <RegionLabel id="recipients">Whom parties may agree to have told</RegionLabel>
      <p>{recipients.length === 0 ? 'Nobody yet.' : recipients.map(({ name }) => name).join('; ')}</p>
      <p className={styles.acts}>
        <Button tone="quiet" onClick={() => setChanging(true)}>
          Change the list
        </Button>
      </p>
      {isChanging && (
        <FormDialog
          title="Whom parties may agree to have told"
          confirmLabel="Save the list"
          send={send}
          onDone={() => setChanging(false)}
          onCancel={() => setChanging(false)}
        >
          {(faultOf) => (
            <Textarea
              label="Names"
              hint="One a line"
              value={draft.names}
              error={faultOf('recipients')}
              onChange={(event) => setDraft({ names: event.target.value })}
            />
          )}
        </FormDialog>
      )}
    </section>
  );
}

/** The id it has, or one made from its name. */
function idFor(name: string, recipients: readonly DetailRecipient[]): string {
  const known = recipients.find((one) => one.name === name)?.recipientId;
  const made = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return known ?? made;
}
