/** The proxies as they are about to be given, to be read once more. Props: state, lots, items, draft, problem, busy, onSend, onBack. */
import type { AgendaItemNow, MeetingState, RosterSeat } from '@quorate/domain';
import { useEffect, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { plural, sayVotes } from '../../ui/format.js';
import { Notice } from '../../ui/notice.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { RefusalNotice } from '../acts/index.js';
import { holdersFor, sayDirected, lotsLeft, type ProxyEntry, type SeveralDraft } from '../proxies/index.js';
import styles from './proxy-form.module.css';
import { Taken } from './taken.js';

export interface ProxiesCheckProps {
  readonly state: MeetingState;
  readonly lots: readonly RosterSeat[];
  readonly items: readonly AgendaItemNow[];
  readonly draft: SeveralDraft;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Says who votes with how many votes and how, and what is left; only the button here appoints. */
export function ProxiesCheck(props: ProxiesCheckProps): ReactNode {
  const { state, lots, items, draft, problem, busy, onSend, onBack } = props;
  const left = lotsLeft(draft, lots);
  useEffect(() => document.getElementById('check')?.focus(), []);
  return (
    <div className={styles.page}>
      <Question id="check">Check before it is sent</Question>
      {draft.map((entry, at) => (
        <section key={entry.key} aria-label={`Proxy ${String(at + 1)}`}>
          <RegionLabel>Proxy {at + 1}</RegionLabel>
          <Facts isStrong={false} facts={factsOf(entry, { state, lots, items })} />
        </section>
      ))}
      {left.length > 0 && (
        <Notice tone="plain" title={`${plural(left.length, 'lot', 'lots')} without a proxy`}>
          {sayVotes(votesOf(left))} stay with you: come to the meeting and vote, or vote in advance.
        </Notice>
      )}
      <Taken state={state} />
      <RefusalNotice problem={problem} kept="Nothing was sent. What you chose is still here." />
      <div className={styles.next}>
        <Button busy={busy} busyLabel="Sending" onClick={onSend}>
          {draft.length === 1 ? 'Appoint the proxy' : `Appoint the ${String(draft.length)} proxies`}
        </Button>
        <Button tone="quiet" onClick={onBack}>
          Change something
        </Button>
      </div>
    </div>
  );
}

function votesOf(lots: readonly RosterSeat[]): number {
  return lots.reduce((sum, { weight = 1 }) => sum + weight, 0);
}

function factsOf(
  { personId, seatIds, directions }: ProxyEntry,
  { state, lots, items }: Pick<ProxiesCheckProps, 'state' | 'lots' | 'items'>,
) {
  const chosen = lots.filter(({ seatId }) => seatIds.includes(seatId));
  const person = holdersFor(state, chosen[0] ?? null).find(({ value }) => value === personId);
  return [
    { term: 'Who votes', detail: person?.label },
    { term: 'For', detail: chosen.map(({ label }) => label).join('; ') },
    { term: 'With', detail: sayVotes(votesOf(chosen)) },
    ...items.map(({ itemId, number, title }) => ({
      key: itemId,
      term: `${number}. ${title}`,
      detail: sayDirected(directions[itemId] ?? 'discretion', state),
    })),
  ];
}
