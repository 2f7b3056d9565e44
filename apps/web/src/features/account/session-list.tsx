/** Where a person is signed in, with the way to end one session or all others. */
import type { KeptSession } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { formatDateTime, plural } from '../../ui/format.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { useAnnounce } from '../../ui/status-region.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { Reading } from '../reading/index.js';
import styles from './account.module.css';

const key = ['account', 'sessions'] as const;

/** Lists the sessions. */
export function SessionList(): ReactNode {
  const query = useQuery({
    queryKey: key,
    queryFn: () => getJson<{ sessions: KeptSession[] }>('/api/sessions'),
  });
  return (
    <section aria-labelledby="sessions" className={styles.region}>
      <RegionLabel id="sessions">Where you are signed in</RegionLabel>
      <Reading query={query} label="Loading your sessions" lines={4}>
        {({ sessions }) => <Sessions sessions={sessions} />}
      </Reading>
    </section>
  );
}

function Sessions({ sessions }: { readonly sessions: readonly KeptSession[] }): ReactNode {
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const { say } = useAnnounce();
  const end = async (path: string, words: string): Promise<void> => {
    setBusy(path);
    setProblem(null);
    try {
      await sendJson<undefined>('DELETE', path);
      say(words);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      await client.invalidateQueries({ queryKey: key });
      setBusy(null);
    }
  };
  const others = sessions.length - 1;
  const cell = ({ sessionId, device, isThis }: KeptSession): ReactNode => {
    if (isThis) return THIS_ONE;
    const path = `/api/sessions/${sessionId}`;
    return (
      <Button tone="plain" busy={busy === path} onClick={() => void end(path, `Signed out of ${device}.`)}>
        <span className={styles.whole}>Sign out</span>
        <VisuallyHidden> of {device}</VisuallyHidden>
      </Button>
    );
  };
  return (
    <>
      <p className={styles.lead}>
        A session ends by itself after 12 hours without use, and after 7 days at the latest. If you do not
        know one, sign it out and change your password.
      </p>
      <DataTable
        caption={plural(sessions.length, 'session', 'sessions')}
        columns={[...columns, { key: 'end', head: 'State', cell }]}
        rows={sessions}
        rowKey={({ sessionId }) => sessionId}
      />
      {problem !== null && <ProblemNotice problem={problem} />}
      {others > 0 && (
        <p className={styles.acts}>
          <Button
            tone="quiet"
            busy={busy === '/api/sessions'}
            onClick={() => void end('/api/sessions', 'Signed out everywhere else.')}
          >
            Sign out everywhere else
          </Button>
        </p>
      )}
    </>
  );
}

const columns: readonly DataColumn<KeptSession>[] = [
  { key: 'device', head: 'Device', isRowHead: true, cell: ({ device }) => device },
  {
    key: 'since',
    head: 'Signed in (UK time)',
    cell: ({ since }) => formatDateTime(since, { hasZone: false }),
  },
  {
    key: 'used',
    head: 'Last used (UK time)',
    cell: ({ lastUsed }) => formatDateTime(lastUsed, { hasZone: false }),
  },
];

const THIS_ONE = (
  <span className={styles.whole}>
    <StateWord tone="met">This one</StateWord>
  </span>
);
