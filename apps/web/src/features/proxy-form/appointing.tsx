/** Proxies on their way: the form, its check, and what was done. Which of them it is stands in the address. Props: state, lots, now, back. */
import { checkInTime, takesProxies, type MeetingState, type RosterSeat } from '@quorate/domain';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../live/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import {
  resolutionsOf,
  appointingAll,
  emptyEntry,
  faultsOfSeveral,
  type SeveralDraft,
} from '../proxies/index.js';
import { ProxiesCheck } from './proxies-check.js';
import { ProxiesDone } from './proxies-done.js';
import { ProxiesForm } from './proxies-form.js';

export interface AppointingProps {
  readonly state: MeetingState;
  /** Those without a proxy. */
  readonly lots: readonly RosterSeat[];
  readonly now: string;
  readonly back: string;
}

/** What is typed stays while the browser's way back is used; nothing is sent before the check. */
export function Appointing({ state, lots, now, back }: AppointingProps): ReactNode {
  const search = useLocation({ select: ({ searchStr }) => searchStr });
  const router = useRouter();
  const { send, problem, busy } = useCommand(state.meetingId);
  const [draft, setDraft] = useState<SeveralDraft>(() => [
    emptyEntry('1', lots.length === 1 ? lots.map(({ seatId }) => seatId) : []),
  ]);
  const [done, setDone] = useState<SeveralDraft | null>(null);
  const path = router.state.location.pathname;
  if (done !== null) return <ProxiesDone state={state} given={done} back={back} />;
  const inTime = checkInTime(state, now);
  const why = !takesProxies(state)
    ? 'The meeting takes no proxies any more.'
    : !inTime.ok
      ? inTime.refusal.sentence
      : lots.length === 0
        ? 'Every lot has a proxy or an advance vote already. Revoke one first.'
        : null;
  if (why !== null) {
    return (
      <>
        <Question>Appoint proxies</Question>
        <EmptyState title="No proxy can be appointed" action={<TextLink href={back}>Go back</TextLink>}>
          {why}
        </EmptyState>
      </>
    );
  }
  const items = resolutionsOf(state);
  const isChecking = new URLSearchParams(search).get('step') === 'check';
  if (!isChecking || Object.keys(faultsOfSeveral(draft)).length > 0) {
    return (
      <ProxiesForm
        {...{ state, lots, items, draft, back }}
        onChange={setDraft}
        onCheck={() => router.history.push(`${path}?step=check`)}
      />
    );
  }
  return (
    <ProxiesCheck
      {...{ state, lots, items, draft, problem, busy }}
      // A refusal stands on the page, in the words of the server.
      onSend={() =>
        void send(appointingAll(draft, items)).then(
          () => setDone(draft),
          () => undefined,
        )
      }
      onBack={() => router.history.push(path)}
    />
  );
}
