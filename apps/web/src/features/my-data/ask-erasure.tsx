/** Asking to be erased, withdrawing that, and what was decided. */
import type { OwnErasure } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { formatDate, formatDateTime } from '../../ui/format.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { useAnnounce } from '../../ui/status-region.js';
import { Textarea } from '../../ui/textarea.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { Reading } from '../reading/index.js';
import { Blocks } from './blocks.js';
import styles from './my-data.module.css';

const path = '/api/my-data/erasure';
const key = ['my-data', 'erasure'] as const;

/** Shows where the request is, and what may be done. */
export function AskErasure(): ReactNode {
  const query = useQuery({ queryKey: key, queryFn: () => getJson<OwnErasure>(path) });
  return (
    <section aria-labelledby="erasure" className={styles.region}>
      <RegionLabel id="erasure">Being erased</RegionLabel>
      <p className={styles.lead}>
        You can ask to be erased. An administrator looks at it and answers within a month. Records of meetings
        stay as they were written; below stands what goes and what stays, and why.
      </p>
      <Reading query={query} label="Loading your request" lines={2}>
        {(erasure) => <Request {...erasure} />}
      </Reading>
    </section>
  );
}

function Request({ request, blocks }: OwnErasure): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  const waits = request?.state === 'waiting';
  return (
    <>
      {request !== null && <Fate request={request} />}
      <Blocks blocks={blocks} />
      {waits ? (
        <Withdraw />
      ) : (
        <p className={styles.acts}>
          <Button tone="quiet" onClick={() => setIsAsking(true)}>
            Ask to be erased
          </Button>
        </p>
      )}
      {isAsking && <AskDialog onClose={() => setIsAsking(false)} />}
    </>
  );
}

function Fate({ request }: { readonly request: NonNullable<OwnErasure['request']> }): ReactNode {
  const { state, askedAt, answerBy, decision } = request;
  if (state === 'declined' && decision !== null) {
    return (
      <p className={styles.words}>
        <StateWord>Declined</StateWord> by {decision.byName}, {formatDateTime(decision.at)}. Reason:{' '}
        {decision.reason}
      </p>
    );
  }
  if (state !== 'waiting') return <p>You withdrew your request of {formatDateTime(askedAt)}.</p>;
  return (
    <p>
      <StateWord tone="caution">Waiting</StateWord> since {formatDateTime(askedAt)}. You are answered by{' '}
      {formatDate(answerBy)}.
    </p>
  );
}

function Withdraw(): ReactNode {
  const client = useQueryClient();
  const { say } = useAnnounce();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await sendJson<OwnErasure>('DELETE', path);
      say('Your request is withdrawn.');
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      await client.invalidateQueries({ queryKey: key });
      setBusy(false);
    }
  };
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <p className={styles.acts}>
        <Button tone="quiet" busy={busy} onClick={() => void withdraw()}>
          Withdraw the request
        </Button>
      </p>
    </>
  );
}

function AskDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const client = useQueryClient();
  const { draft, setDraft } = useDraft({ reason: '' });
  const send = async (): Promise<void> => {
    const erasure = await sendJson<OwnErasure>('POST', path, { reason: draft.reason.trim() });
    client.setQueryData(key, erasure);
  };
  return (
    <FormDialog
      title="Ask to be erased"
      confirmLabel="Ask to be erased"
      tone="danger"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>
            Once an administrator carries it out you can sign in no more, and what you kept for yourself is
            gone. Until then you can withdraw the request.
          </p>
          <Textarea
            label="Reason"
            isOptional
            hint="You need not give one. Administrators read it"
            value={draft.reason}
            error={faultOf('reason')}
            onChange={(event) => setDraft({ reason: event.target.value })}
          />
        </>
      )}
    </FormDialog>
  );
}
