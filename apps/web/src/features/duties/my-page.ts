/** The page of a meeting that fits the part a person has on its body. */
import type { MeetingSummary } from '@quorate/contracts';
import { rolesOn } from '../../api/index.js';
import type { SignedInSession } from '../site/index.js';

/** The address, and the words of the button that goes there. */
export function myPage(
  session: SignedInSession,
  { meetingId, bodyId }: Pick<MeetingSummary, 'meetingId' | 'bodyId'>,
): { readonly href: string; readonly label: string } {
  const roles = rolesOn(session, bodyId);
  const page = `/meetings/${meetingId}`;
  if (roles.includes('secretary')) return { href: `${page}/console`, label: 'Open the console' };
  if (roles.includes('chair')) return { href: `${page}/chair`, label: 'Open the Chair’s view' };
  if (roles.some((role) => role === 'member' || role === 'alternate' || role === 'scrutineer')) {
    return { href: `${page}/member`, label: 'Go to the meeting' };
  }
  return { href: page, label: 'Follow the meeting' };
}
