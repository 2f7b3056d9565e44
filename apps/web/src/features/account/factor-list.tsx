/** The second factors of a person: passkeys, the authenticator app and recovery codes, with the ways to add and remove them. */
import type { FactorsView } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { formatDateTime, plural } from '../../ui/format.js';
import type { Problem } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { RefusalNotice } from '../acts/index.js';
import { Reading } from '../reading/index.js';
import styles from './account.module.css';
import { AuthenticatorDialog } from './authenticator-dialog.js';
import { PasskeyDialog } from './passkey-dialog.js';
import { RecoveryDialog } from './recovery-dialog.js';

const key = ['account', 'factors'] as const;

interface Factor {
  readonly id: string;
  readonly name: string;
  readonly since: string;
  readonly lastUsed: string | null;
  readonly path: string;
}

type Adding = 'passkey' | 'authenticator' | { readonly codes: readonly string[] } | null;

/** Lists what there is. */
export function FactorList(): ReactNode {
  const query = useQuery({ queryKey: key, queryFn: () => getJson<FactorsView>('/api/account/factors') });
  return (
    <section aria-labelledby="factors" className={styles.region}>
      <RegionLabel id="factors">Second factors</RegionLabel>
      <p className={styles.lead}>
        With one of these, your password alone lets nobody in. You are also asked for it before you vote or
        appoint a proxy in a general meeting, and before you take the paper of a secret ballot.
      </p>
      <Reading query={query} label="Loading your second factors" lines={4}>
        {(factors) => <Kept factors={factors} />}
      </Reading>
    </section>
  );
}

function Kept({ factors }: { readonly factors: FactorsView }): ReactNode {
  const client = useQueryClient();
  const [adding, setAdding] = useState<Adding>(null);
  const [removing, setRemoving] = useState<Factor | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { passkeys, authenticatorSince, recoveryCodesLeft } = factors;
  const rows = factorsIn(factors);
  const renewed = (): Promise<void> => client.invalidateQueries({ queryKey: key });
  const added = (codes: readonly string[]): void => {
    setAdding(codes.length === 0 ? null : { codes });
    void renewed();
  };
  const renewCodes = async (): Promise<void> => {
    setProblem(null);
    try {
      const path = '/api/account/recovery-codes';
      added((await sendJson<{ recoveryCodes: string[] }>('POST', path)).recoveryCodes);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <>
      <FactorTable rows={rows} recoveryCodesLeft={recoveryCodesLeft} onRemove={setRemoving} />
      <RefusalNotice problem={problem} />
      <p className={styles.acts}>
        <Button tone="quiet" onClick={() => setAdding('passkey')}>
          {passkeys.length === 0 ? 'Add a passkey' : 'Add another passkey'}
        </Button>
        {authenticatorSince === null && (
          <Button tone="quiet" onClick={() => setAdding('authenticator')}>
            Add an authenticator app
          </Button>
        )}
        {rows.length > 0 && (
          <Button tone="quiet" onClick={() => void renewCodes()}>
            Make new recovery codes
          </Button>
        )}
      </p>
      {adding === 'passkey' && <PasskeyDialog onAdded={added} onCancel={() => setAdding(null)} />}
      {adding === 'authenticator' && <AuthenticatorDialog onAdded={added} onCancel={() => setAdding(null)} />}
      {adding !== null && typeof adding === 'object' && (
        <RecoveryDialog codes={adding.codes} onClose={() => setAdding(null)} />
      )}
      {removing !== null && (
        <RemoveDialog factor={removing} onEnd={() => (setRemoving(null), void renewed())} />
      )}
    </>
  );
}

interface FactorTableProps {
  readonly rows: readonly Factor[];
  readonly recoveryCodesLeft: number;
  readonly onRemove: (factor: Factor) => void;
}

function FactorTable({ rows, recoveryCodesLeft, onRemove }: FactorTableProps): ReactNode {
  if (rows.length === 0) return <p>You have none yet.</p>;
  const left =
    recoveryCodesLeft === 0
      ? 'No recovery code is left.'
      : `${plural(recoveryCodesLeft, 'recovery code is', 'recovery codes are')} left.`;
  return (
    <>
      <DataTable
        caption={plural(rows.length, 'second factor', 'second factors')}
        columns={[...columns, { key: 'remove', head: 'Remove', isAct: true, cell: removeCell(onRemove) }]}
        rows={rows}
        rowKey={({ id }) => id}
      />
      <p>{left} With one you get in when your device is lost.</p>
    </>
  );
}

function factorsIn({ passkeys, authenticatorSince }: FactorsView): Factor[] {
  const kept = passkeys.map(({ passkeyId, name, since, lastUsed }) => ({
    ...{ id: passkeyId, name: `Passkey: ${name}`, since, lastUsed },
    path: `/api/account/passkeys/${passkeyId}`,
  }));
  if (authenticatorSince === null) return kept;
  const app = { id: 'authenticator', name: 'Authenticator app', since: authenticatorSince, lastUsed: null };
  return [...kept, { ...app, path: '/api/account/authenticator' }];
}

const columns: readonly DataColumn<Factor>[] = [
  { key: 'name', head: 'What', isRowHead: true, cell: ({ name }) => name },
  { key: 'since', head: 'Since', cell: ({ since }) => formatDateTime(since) },
  {
    key: 'used',
    head: 'Last used',
    cell: ({ id, lastUsed }) => {
      if (id === 'authenticator') return 'Not kept';
      return lastUsed === null ? 'Not yet' : formatDateTime(lastUsed);
    },
  },
];

function removeCell(onRemove: (factor: Factor) => void) {
  return (factor: Factor): ReactNode => (
    <Button tone="plain" onClick={() => onRemove(factor)}>
      Remove<VisuallyHidden> {factor.name}</VisuallyHidden>
    </Button>
  );
}

function RemoveDialog({ factor, onEnd }: { readonly factor: Factor; readonly onEnd: () => void }): ReactNode {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await sendJson<undefined>('DELETE', factor.path);
      onEnd();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      isOpen
      tone="danger"
      title={`Remove ${factor.name}?`}
      confirmLabel="Remove it"
      busy={busy}
      onConfirm={() => void remove()}
      onCancel={onEnd}
    >
      <p>It lets nobody in from then on. With the last one, your recovery codes end too.</p>
      <RefusalNotice problem={problem} />
    </ConfirmDialog>
  );
}
