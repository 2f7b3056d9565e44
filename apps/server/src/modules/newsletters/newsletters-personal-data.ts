/** Whether somebody's address gets the newsletter. */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { copiedRows, PersonalParts } from '../../platform/personal/index.js';
import { NewsletterSubscriberRow } from './newsletter-subscriber.entity.js';

const SHOWN = {
  title: 'The newsletter that you asked for',
  fields: {
    ...{ name: 'Name', organisation: 'Organisation', address: 'Address' },
    ...{ askedAt: 'Asked', confirmedAt: 'Confirmed' },
  },
} as const;

@Injectable()
export class NewslettersPersonalData {
  constructor(parts: PersonalParts, dataSource: DataSource) {
    parts.add({
      tables: ['newsletter_subscriber'],
      copy: async ({ email }) => [
        await copiedRows(dataSource, NewsletterSubscriberRow, { address: email }, SHOWN),
      ],
      erase: async ({ email }, manager) => {
        await manager.delete(NewsletterSubscriberRow, { address: email });
        return null;
      },
    });
  }
}
