/** The words of the mail that a copy is ready. */
import { ukDate, ukTime } from '@quorate/domain';
import type { Letter } from '../accounts/index.js';

export function copyLetter(link: string, until: string): Letter {
  return {
    subject: 'Your copy of what Quorate holds about you is ready',
    paragraphs: [
      'You asked for a copy of what Quorate holds about you. It is ready; sign in and save it here:',
      link,
      `It is there until ${ukTime(until)} UK time on ${ukDate(until)}.`,
      'If it was not you, sign in and change your password.',
    ],
  };
}
