/** The mail of a piece of news: what is new, and where it is read. */
import { asSentenceStart, withThe } from '@quorate/domain';
import { letter, type MailText } from './mail-words.js';
import type { NewsWords } from './meeting-news-words.js';

export interface NewsReader {
  readonly bodyName: string;
  readonly name: string;
  readonly origin: string;
}

export function newsMail({ title, more, link }: NewsWords, { bodyName, name, origin }: NewsReader): MailText {
  const sentence = asSentenceStart(title.endsWith('.') ? title : `${title}.`);
  const text = letter(name, withThe(bodyName), [sentence, ...more, `Read it here:\n${origin}${link}`]);
  const subject = title.startsWith(bodyName) ? title : `${bodyName}: ${title}`;
  return { subject, text };
}
