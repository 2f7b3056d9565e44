/** The mailbox page: what was written to whom, and what became of it; for administrators. Where mails are sent, without what they say. */
import { Controller, Header } from '@nestjs/common';
import { type InputOf, mailRoutes, type ReplyOf } from '@quorate/contracts';
import { Config } from '../config/index.js';
import { LOADS_NOTHING } from '../html/index.js';
import { Handles, Input, problemOf, RequestRefused } from '../http/index.js';
import { Mail, NOT_KEPT } from './mail.js';

/** A mail may say what its reader may read and an administrator may not. */
const NOT_SHOWN = 'What this mail says is for its reader, who has it from the mail server.\n';

@Controller()
export class MailboxController {
  constructor(
    private readonly mail: Mail,
    private readonly config: Config,
  ) {}

  @Handles(mailRoutes.mailbox)
  async mailbox(): Promise<ReplyOf<typeof mailRoutes.mailbox>> {
    const isSending = this.config.smtp !== null;
    const { mails, withPage } = await this.mail.latest(200);
    const views = mails.map(
      ({ id, toName, toAddress, subject, text, secret, unsubscribe, writtenAt, sentAt, fault }) => ({
        ...{ id, toName, toAddress, subject, fault },
        // Where nothing is sent, this page is the only way to what the mail says.
        text: isSending ? (secret ? NOT_KEPT : NOT_SHOWN) : text,
        hasPage: withPage.has(id),
        isOfList: unsubscribe !== null,
        writtenAt: writtenAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
      }),
    );
    return { isSending, mails: views };
  }

  @Handles(mailRoutes.page)
  @Header('content-security-policy', `sandbox allow-popups allow-popups-to-escape-sandbox; ${LOADS_NOTHING}`)
  async page(@Input() { params }: InputOf<typeof mailRoutes.page>): Promise<string> {
    const page = await this.mail.pageOf(params.mailId);
    if (page !== null) return page;
    throw new RequestRefused(problemOf(404, 'no-page', 'There is no such mail, or it is only text.'));
  }
}
