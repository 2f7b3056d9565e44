/** Whether somebody's address gets the newsletter. */
import { Injectable } from '@nestjs/common';
import { PersonalParts } from '../../platform/personal/index.js';
import { NewsletterSubscriberRow } from './newsletter-subscriber.entity.js';

@Injectable()
export class NewslettersPersonalData {
  constructor(parts: PersonalParts) {
    parts.add({
      tables: ['newsletter_subscriber'],
      erase: async ({ email }, manager) => {
        await manager.delete(NewsletterSubscriberRow, { address: email });
        return null;
      },
    });
  }
}
