/** Finds sockets that are sent to but do not read, so that what waits for them cannot fill the memory. */
import type { LiveSocket } from './live-socket.js';

/** About a minute of the fastest feed; who is further behind does better to come again and ask. */
const MOST_UNREAD = 256;

/** True when more messages wait for the socket than it will ever catch up with. */
export function isFarBehind(socket: LiveSocket): boolean {
  const { writeBuffer } = socket.conn as unknown as { readonly writeBuffer: readonly unknown[] };
  return writeBuffer.length > MOST_UNREAD;
}

/** Ends the connection and throws away what waits for it. */
export function dropUnread(socket: LiveSocket): void {
  socket.conn.close(true);
}
