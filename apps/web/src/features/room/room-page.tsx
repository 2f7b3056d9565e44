/** The screen on the wall, opened by a display link: it follows the meeting and can do nothing. `?scheme=light` for bright rooms. */
import { meetingOnScreen, sayMeeting } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { getJson, problemOf } from '../../api/index.js';
import { useMeeting, useNow } from '../../live/index.js';
import { formatTime } from '../../ui/format.js';
import { RoomBlank } from './room-blank.js';
import { RoomMessage } from './room-message.js';
import { RoomStatement } from './room-statement.js';

/** Finds the meeting of the link and shows it. */
export function RoomPage(): ReactNode {
  const { token } = useParams({ from: '/room/$token' });
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const scheme = search['scheme'] === 'light' ? 'light' : 'dark';
  const query = useQuery({
    queryKey: ['display', token],
    queryFn: () => getJson<{ meetingId: string }>(`/api/displays/${encodeURIComponent(token)}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (query.data !== undefined) {
    return <RoomScreen meetingId={query.data.meetingId} token={token} scheme={scheme} />;
  }
  if (query.error === null) {
    return <RoomMessage scheme={scheme} headline="Quorate" statement="Connecting to the meeting." />;
  }
  const { title, detail } = problemOf(query.error);
  return <RoomMessage scheme={scheme} headline={title} statement={detail} />;
}

interface RoomScreenProps {
  readonly meetingId: string;
  readonly token: string;
  readonly scheme: 'dark' | 'light';
}

function RoomScreen({ meetingId, token, scheme }: RoomScreenProps): ReactNode {
  const live = useMeeting(meetingId, token);
  const clock = `${formatTime(new Date(useNow()).toISOString())} UK time`;
  const { state, status, entries } = live;
  const shown = useMemo(() => meetingOnScreen(state, entries), [state, entries]);
  if (status === 'missing') {
    return (
      <RoomMessage
        scheme={scheme}
        headline="This link is not valid any more"
        statement="Ask the secretary for a new link for the room screen."
      />
    );
  }
  if (state.no === 0) {
    return <RoomMessage scheme={scheme} headline="Quorate" statement="Connecting to the meeting." />;
  }
  return (
    <>
      <title>{`Room screen, ${sayMeeting(state)} · Quorate`}</title>
      {state.room.screen === 'blank' ? (
        <RoomBlank scheme={scheme} />
      ) : (
        <RoomStatement
          state={shown}
          entries={entries}
          lastContactAt={live.lastContactAt}
          clock={clock}
          scheme={scheme}
        />
      )}
    </>
  );
}
