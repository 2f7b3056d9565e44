/** The words of the mails about being erased. */
import { ukDate } from '@quorate/domain';
import type { Letter } from '../accounts/index.js';

/** To who asked. */
export function receivedLetter(until: string): Letter {
  return {
    subject: 'You asked to be erased from Quorate',
    paragraphs: [
      `An administrator looks at your request and answers by ${ukDate(`${until}T12:00:00Z`)}. Until then you can withdraw it under My account.`,
      'If it was not you, sign in, withdraw the request, and change your password.',
    ],
  };
}

/** To administrators. */
export function waitingLetter(name: string, until: string, link: string): Letter {
  return {
    subject: `${name} asks to be erased`,
    paragraphs: [
      `${name} asks to have what Quorate holds about them erased. The law wants an answer by ${ukDate(`${until}T12:00:00Z`)}. See what stands in the way, and carry it out or decline it here:`,
      link,
    ],
  };
}

export function declinedLetter(reason: string): Letter {
  return {
    subject: 'Your request to be erased is declined',
    paragraphs: [
      'Your request to have what Quorate holds about you erased is declined.',
      `Reason: ${reason}`,
      'You can ask again, and you can complain to the Information Commissioner’s Office: ico.org.uk.',
    ],
  };
}

/** The last mail to somebody. Nothing of it is kept. */
export function erasedLetter(): Letter {
  return {
    subject: 'You are erased from Quorate',
    passing: true,
    paragraphs: [
      'Your account is gone and you can sign in no more. Your name, your address and what you kept for yourself are deleted.',
      'Records of meetings in which you took part stay as they were written, with your name in them: they prove what was decided, and the law lets them be kept. So do notices that the law wanted to be sent to you, and accounts of expenses.',
      'This mail is not kept either.',
    ],
  };
}
