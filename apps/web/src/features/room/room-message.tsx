/** A room screen that has no meeting to show (yet). Props: headline, statement, scheme. */
import type { ReactNode } from 'react';
import { RoomShell } from '../../ui/room-shell.js';

export interface RoomMessageProps {
  readonly headline: string;
  readonly statement: string;
  readonly scheme: 'dark' | 'light';
}

/** Shows the message large. */
export function RoomMessage({ headline, statement, scheme }: RoomMessageProps): ReactNode {
  return (
    <>
      <title>Room screen · Quorate</title>
      <RoomShell place="Room screen" headline={headline} statement={statement} scheme={scheme} />
    </>
  );
}
