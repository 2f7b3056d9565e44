/** The socket events of the live protocol, version 1; see docs/live-protocol.md. */
import { z } from 'zod';
import { id } from '../wire/scalars.js';
import type { SentFrame } from './meetings.http.js';
import type { Problem } from '../wire/problem.js';

export const followMessage = z.strictObject({ meetingId: id, after: z.number().int().min(0) });
export const unfollowMessage = z.strictObject({ meetingId: id });

export type FollowReply =
  { readonly ok: true; readonly frame: SentFrame } | { readonly ok: false; readonly problem: Problem };

/** Client to server; each is answered by its acknowledgement. */
export interface ClientEvents {
  follow(message: z.infer<typeof followMessage>, reply: (answer: FollowReply) => void): void;
  unfollow(message: z.infer<typeof unfollowMessage>): void;
}

export interface Head {
  readonly meetingId: string;
  readonly no: number;
  readonly watching: number;
  /** For officers: acts that the server has taken in and the database has not committed yet. */
  readonly waiting?: number;
}

/** What officers at work on the minutes of a meeting tell each other: a change of the document, or where somebody's cursor stands. */
export interface MinutesNews {
  readonly meetingId: string;
  /** Number of the last change; whoever misses one before it asks for it. */
  readonly no: number;
  /** The change, base64; null when it is asked for by HTTP, as larger ones are. */
  readonly change: string | null;
  /** A cursor, base64; null with a change. */
  readonly cursor: string | null;
}

/** Server to client. */
export interface ServerEvents {
  frame(frame: SentFrame): void;
  /** Every few seconds for each followed meeting: who is behind asks with `follow`. */
  head(head: Head): void;
  /** To officers alone. */
  minutes(news: MinutesNews): void;
}
