/** The mails that were written to a person. */
import { Injectable } from '@nestjs/common';
import { PersonalParts } from '../personal/index.js';
import { Mail } from './mail.js';

@Injectable()
export class MailPersonalData {
  constructor(parts: PersonalParts, mail: Mail) {
    parts.add({
      tables: ['mail'],
      erase: async ({ email }, manager) => {
        await mail.forget(email, manager);
        return null;
      },
    });
  }
}
