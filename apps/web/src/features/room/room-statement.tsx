/** One card of the room screen in its frame: place, clock, headline, what belongs to it, and the line below. Props: state, entries, lastContactAt, clock, scheme. */
import { itemOf, sayMeeting, type MeetingEntry, type MeetingState } from '@quorate/domain';
import type { ReactNode } from 'react';
import { RoomShell } from '../../ui/room-shell.js';
import { RoomFingerprint, settledNo } from '../proof/index.js';
import { LostMark } from './lost-mark.js';
import { roomCard } from './room-card.js';
import { roomWords } from './room-words.js';
import { RoomContent } from './room-content.js';

export interface RoomStatementProps {
  readonly state: MeetingState;
  readonly entries: readonly MeetingEntry[];
  readonly lastContactAt: number | null;
  readonly clock: string;
  readonly scheme: 'dark' | 'light';
}

/** Shows the card that the meeting asks for. */
export function RoomStatement(props: RoomStatementProps): ReactNode {
  const { state, entries, lastContactAt, clock, scheme } = props;
  const card = roomCard(state);
  const { headline, statement, footLeft, footRight } = roomWords(state, card);
  const settled =
    card.kind === 'result' || card.kind === 'counted' ? settledNo(entries, card.vote.voteId) : null;
  return (
    <RoomShell
      scheme={scheme}
      place={placeWords(state)}
      clock={clock}
      headline={headline}
      statement={statement === '' ? undefined : statement}
      banner={<LostMark lastContactAt={lastContactAt} />}
      footLeft={footLeft}
      footMiddle={<RoomFingerprint meetingId={state.meetingId} no={settled} />}
      footRight={footRight}
    >
      <RoomContent state={state} card={card} />
    </RoomShell>
  );
}

/** "Change Board, meeting 61 · Item 3". */
function placeWords(state: MeetingState): string {
  const item = state.stage === 'in-session' ? itemOf(state, state.currentItemId) : null;
  return item === null ? sayMeeting(state) : `${sayMeeting(state)} · Item ${item.number}`;
}
