/** A newsletter of the board, and people who get it. */
import type { NewsletterRules, SectionFill } from '@quorate/domain';
import type { Client } from './client.js';
import type { MailServer } from './mail-server.js';

const section = (id: string, heading: string, fill: SectionFill, introduction = '') => ({
  ...{ id, heading, introduction, isIn: true, fill },
});

export function aNewsletter(bodyId: string): NewsletterRules {
  return {
    ...{ name: 'Board News', bodyId },
    sections: [
      section('welcome', '', { kind: 'text' }, 'Welcome to this edition.'),
      section('news', 'Headlines', { kind: 'news' }),
      section('meetings', 'Next meetings', { kind: 'meetings', bodies: null, days: 60, hasAgenda: true }),
      section('asked', 'Consultations', { kind: 'consultations', kinds: null }),
      section('helpdesk', 'Helpdesk', { kind: 'text' }, 'Write to us.'),
    ],
  };
}

/** The token at the end of a link that was mailed. */
export function tokenIn(text: string | undefined, kind: 'confirm' | 'leave'): string {
  return new RegExp(`/newsletters/${kind}/([\\w-]+)`).exec(text ?? '')?.[1] ?? '';
}

/** Signs up and confirms by the link in the mail. */
export async function subscribe(
  anyone: Client,
  server: MailServer,
  address: string,
  name = 'Ann Alder',
): Promise<void> {
  const asked = await anyone.post('/api/newsletters/subscribers', { name, organisation: 'Alder', address });
  if (asked.status !== 204) throw new Error(asked.text);
  const [mail] = await server.to(address);
  const confirmed = await anyone.post(`/api/newsletters/confirmations/${tokenIn(mail?.text, 'confirm')}`);
  if (confirmed.status !== 204) throw new Error(confirmed.text);
}
