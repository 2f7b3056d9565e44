/** The mailbox page over HTTP. */
import { z } from 'zod';
import { route } from '../wire/route.js';
import { instant, line } from '../wire/scalars.js';

export const mailView = z
  .object({
    id: z.string(),
    toName: z.string(),
    toAddress: z.string(),
    subject: z.string(),
    text: z.string(),
    hasPage: z
      .boolean()
      .describe('true where programs show it as a page, which is at /api/mail/{mailId}/page'),
    isOfList: z.boolean().describe('true where its reader can leave the list by one click'),
    writtenAt: instant,
    sentAt: instant.nullable().describe('when a mail server took it'),
    fault: z.string().nullable().describe('why it could not be handed over last'),
  })
  .meta({ id: 'Mail' });
export type MailView = z.infer<typeof mailView>;

export const mailRoutes = {
  mailbox: route({
    method: 'GET',
    path: '/api/mail',
    action: 'mail.read',
    summary: 'The mails written last, latest first, and whether they are sent',
    reply: z.object({
      isSending: z.boolean().describe('false where no mail server is set, so that mails stay here'),
      mails: z.array(mailView),
    }),
  }),
  page: route({
    method: 'GET',
    path: '/api/mail/:mailId/page',
    action: 'mail.read',
    summary: 'A mail as mail programs show it, in a sandbox',
    params: z.strictObject({ mailId: line(300) }),
    media: 'text/html',
  }),
} as const;
