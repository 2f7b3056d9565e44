/** A socket of the live protocol with what the server keeps about it. */
import type { ClientEvents, ServerEvents } from '@quorate/contracts';
import type { Reader } from '@quorate/domain';
import type { Socket } from 'socket.io';
import type { Budget } from '../http/index.js';

export interface LiveSocketData {
  /** The session token of the handshake, looked up again at every check. */
  token: string | null;
  /** The token of a room screen link. */
  display: string | null;
  following: Map<string, Reader>;
  asks: Budget;
}

export type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, LiveSocketData>;
