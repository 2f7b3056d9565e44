/** The link of a room screen: names its meeting and is signed, so that nobody can make one; it can read and do nothing. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The token for a meeting's room screen. */
export function displayToken(secret: string, meetingId: string): string {
  return `${meetingId}.${signature(secret, meetingId)}`;
}

/** The meeting a token shows, or null when we did not sign it. */
export function meetingOfDisplay(secret: string, token: string): string | null {
  const [meetingId = '', given = ''] = token.split('.');
  const right = Buffer.from(signature(secret, meetingId));
  const offered = Buffer.from(given);
  return right.length === offered.length && timingSafeEqual(right, offered) ? meetingId : null;
}

function signature(secret: string, meetingId: string): string {
  return createHmac('sha256', secret).update(`room screen of ${meetingId}`).digest('base64url');
}
