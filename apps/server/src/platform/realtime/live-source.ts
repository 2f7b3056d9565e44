/** What the sockets need from the module that owns the streams: which kind, and who may read what. */
import type { Reader } from '@quorate/domain';
import type { Caller } from '../auth/index.js';
import type { StreamKind } from '../journal/index.js';

export abstract class LiveSource {
  abstract readonly kind: StreamKind<unknown, unknown>;
  /** What a signed-in person (or the public) may read of a stream now; null when there is no such stream. */
  abstract readerOf(caller: Caller, streamId: string): Promise<Reader | null>;
  /** What a room screen may read of a stream; null for a link that does not show it, or not any more. */
  abstract readerOfDisplay(token: string, streamId: string): Promise<Reader | null>;
}
