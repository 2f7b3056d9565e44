/** The mails that were written to a person; a link that lets its reader in is left out of a copy. */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonalParts } from '../personal/index.js';
import { MailRow } from './mail.entity.js';
import { Mail, NOT_KEPT } from './mail.js';

@Injectable()
export class MailPersonalData {
  constructor(parts: PersonalParts, mail: Mail, dataSource: DataSource) {
    parts.add({
      tables: ['mail'],
      copy: async ({ email }) => {
        const rows = await dataSource.manager.find(MailRow, {
          where: { toAddress: email },
          order: { writtenAt: 'ASC' },
        });
        return [
          {
            title: 'Mails that were written to you',
            rows: rows.map(({ subject, text, secret, writtenAt, sentAt }) => ({
              ...{ Subject: subject, Written: writtenAt.toISOString(), Sent: sentAt?.toISOString() ?? null },
              Text: secret ? NOT_KEPT : text,
            })),
          },
        ];
      },
      erase: async ({ email }, manager) => {
        await mail.forget(email, manager);
        return null;
      },
    });
  }
}
