/** The secret address of one's own calendar: made, shown once, made anew and ended. */
import type { CalendarAddress as MadeAddress } from '@quorate/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf, sendJson } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { CopyAddress } from '../../ui/copy-address.js';
import { formatDateTime } from '../../ui/format.js';
import { ProblemNotice, type Problem } from '../../ui/problem-notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { useAnnounce } from '../../ui/status-region.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import styles from './account.module.css';

const key = ['account', 'calendar-address'] as const;
const path = '/api/calendar-address';

/** Shows whether there is one, and what may be done with it. */
export function CalendarAddress(): ReactNode {
  const query = useQuery({ queryKey: key, queryFn: () => getJson<{ madeAt: string | null }>(path) });
  return (
    <section aria-labelledby="calendar" className={styles.region}>
      <RegionLabel id="calendar">Add to your calendar</RegionLabel>
      <p className={styles.lead}>
        Your own calendar program shows the meetings of your bodies, when votes in writing close and when your
        actions are due, and keeps up by itself. It needs a secret address. Whoever has the address reads the
        calendar, so give it to nobody; make a new one when somebody else may have it.
      </p>
      <Reading query={query} label="Loading your calendar address" lines={2}>
        {({ madeAt }) => <Address madeAt={madeAt} />}
      </Reading>
    </section>
  );
}

function Address({ madeAt }: { readonly madeAt: string | null }): ReactNode {
  const client = useQueryClient();
  const { say } = useAnnounce();
  const [made, setMade] = useState<MadeAddress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<MadeAddress | null>, words: string): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      setMade(await work());
      say(words);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      await client.invalidateQueries({ queryKey: key });
      setBusy(false);
    }
  };
  const make = (): Promise<void> =>
    act(() => sendJson<MadeAddress>('POST', path), 'Your calendar has a new address.');
  const end = (): Promise<void> =>
    act(async () => {
      await sendJson<undefined>('DELETE', path);
      return null;
    }, 'The address has ended.');
  return (
    <>
      <p>{sayState(madeAt)}</p>
      {made !== null && <Made address={made.address} />}
      {problem !== null && <ProblemNotice problem={problem} />}
      <p className={styles.acts}>
        <Button tone="quiet" busy={busy} onClick={() => void make()}>
          {madeAt === null ? 'Make an address' : 'Make a new address'}
        </Button>
        {madeAt !== null && (
          <Button tone="plain" busy={busy} onClick={() => void end()}>
            End the address
          </Button>
        )}
      </p>
    </>
  );
}

function sayState(madeAt: string | null): string {
  if (madeAt === null) return 'You have no address yet.';
  return `Your address was made on ${formatDateTime(madeAt)}. It is not shown again; a new one ends it.`;
}

/** The address, this once, with the ways that programs take it. */
function Made({ address }: { readonly address: string }): ReactNode {
  const webcal = address.replace(/^https?:/, 'webcal:');
  return (
    <div className={styles.fields}>
      <p>Copy the address now: it is shown this once.</p>
      <CopyAddress link={address} />
      <p>
        Or open it in <TextLink href={webcal}>the calendar of this device</TextLink>,{' '}
        <TextLink href={`https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`}>
          Google Calendar
        </TextLink>{' '}
        or{' '}
        <TextLink
          href={`https://outlook.office.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}&name=Quorate`}
        >
          Outlook on the web
        </TextLink>
        , which then read it for you.
      </p>
    </div>
  );
}
