/** The words of the mails about requests for accounts. */
import { ukDate, ukTime } from '@quorate/domain';
import type { Letter } from './account-mail.js';
import type { AskedAccount } from './account-requests.js';

/** To the address that is to be confirmed. */
export function askedLetter(link: string): Letter {
  return {
    subject: 'Confirm your address for Quorate',
    secret: true,
    paragraphs: [
      'Somebody, probably you, asked for an account with this address. Confirm that it is yours:',
      link,
      'The link works once, for two days. Then an administrator looks at the request and you are told by mail.',
      'If it was not you, leave this mail alone: nothing happens.',
    ],
  };
}

/** To who has an account: in their own mail alone they are told so. */
export function knownLetter(link: string): Letter {
  return {
    subject: 'You have an account for Quorate already',
    paragraphs: [
      'Somebody, probably you, asked for an account with this address. There is one already. If you forgot the password, have a link mailed here:',
      link,
      'If it was not you, leave this mail alone: nothing happens.',
    ],
  };
}

/** To administrators. */
export function waitingLetter({ name, organisation }: AskedAccount, link: string): Letter {
  return {
    subject: `${name} asks for an account`,
    paragraphs: [
      `${name} of ${organisation} asks for an account, and has confirmed the address. Approve or decline it here:`,
      link,
    ],
  };
}

export function approvedLetter(endsAt: Date, link: string): Letter {
  const until = endsAt.toISOString();
  return {
    subject: 'Your account for Quorate is approved',
    secret: true,
    paragraphs: [
      'Your request for an account is approved. Choose a password:',
      link,
      `The link works once, until ${ukTime(until)} UK time on ${ukDate(until)}.`,
    ],
  };
}

export function declinedLetter(reason: string): Letter {
  return {
    subject: 'Your request for an account for Quorate is declined',
    paragraphs: ['Your request for an account is declined.', `Reason: ${reason}`],
  };
}
