/** What an officer's page works with: the live meeting, what the person may do in it, and the act under way. */
import type { AskedCommand } from '@quorate/contracts';
import type { BodyRole, MeetingState } from '@quorate/domain';
import { useEffect, useRef } from 'react';
import { rolesOn, useSession } from '../../api/index.js';
import { useCommand, useMeeting, type LiveMeeting } from '../../live/index.js';
import type { Problem } from '../../ui/problem-notice.js';
import { useAnnounce } from '../../ui/status-region.js';

export interface Desk {
  readonly live: LiveMeeting;
  readonly state: MeetingState;
  readonly roles: readonly BodyRole[];
  readonly busy: boolean;
  /** Why the last act from the page itself was refused. */
  readonly problem: Problem | null;
  readonly act: (command: AskedCommand) => void;
}

/** Brings together meeting, person and acts; `loading` until both are known. */
export function useDesk(meetingId: string): { readonly loading: boolean; readonly desk: Desk } {
  const { session, loading } = useSession();
  const live = useKept(useMeeting(meetingId), session?.person?.personId ?? null);
  const command = useCommand(meetingId);
  useLineNews(live.status);
  const desk: Desk = {
    live,
    state: live.state,
    roles: rolesOn(session, live.state.bodyId),
    busy: command.busy,
    problem: command.problem,
    // A refusal is shown beside the button that was pressed, from `problem`.
    act: (asked) => void command.send(asked).catch(() => undefined),
  };
  return { loading: loading || live.status === 'loading', desk };
}

/** While the journal is read anew for the same person the page stays as it was, with everything typed into it. */
function useKept(live: LiveMeeting, personId: string | null): LiveMeeting {
  const kept = useRef({ live, personId });
  useEffect(() => {
    if (live.status !== 'loading') kept.current = { live, personId };
  }, [live, personId]);
  const isSame = kept.current.personId === personId && kept.current.live.state.meetingId !== '';
  return live.status === 'loading' && isSame ? kept.current.live : live;
}

/** Says aloud, once each, that the line is lost and that it is back. */
function useLineNews(status: LiveMeeting['status']): void {
  const announce = useAnnounce();
  const before = useRef(status);
  useEffect(() => {
    if (status === 'offline') announce.alert('Connection lost. Trying again by itself.');
    else if (status === 'live' && before.current === 'offline') announce.say('Connected again.');
    before.current = status;
  }, [status, announce]);
}
