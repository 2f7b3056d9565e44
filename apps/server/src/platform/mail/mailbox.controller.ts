/** The mailbox page: what was written to whom, and what became of it; for administrators. */
import { Controller } from '@nestjs/common';
import { mailRoutes, type ReplyOf } from '@quorate/contracts';
import { Config } from '../config/index.js';
import { Handles } from '../http/index.js';
import { Mail } from './mail.js';

@Controller()
export class MailboxController {
  constructor(
    private readonly mail: Mail,
    private readonly config: Config,
  ) {}

  @Handles(mailRoutes.mailbox)
  async mailbox(): Promise<ReplyOf<typeof mailRoutes.mailbox>> {
    const rows = await this.mail.latest(200);
    const mails = rows.map(({ id, toName, toAddress, subject, text, writtenAt, sentAt, fault }) => ({
      ...{ id, toName, toAddress, subject, text, fault },
      writtenAt: writtenAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    }));
    return { isSending: this.config.smtp !== null, mails };
  }
}
