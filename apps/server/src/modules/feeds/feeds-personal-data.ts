/** The secret address of somebody's calendar. */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { copiedRows, ownRowsOf, PersonalParts } from '../../platform/personal/index.js';
import { CalendarAddressRow } from './calendar-address.entity.js';

@Injectable()
export class FeedsPersonalData {
  constructor(parts: PersonalParts, dataSource: DataSource) {
    const shown = { title: 'The secret address of your calendar', fields: { madeAt: 'Made' } };
    parts.add({
      tables: ['calendar_address'],
      copy: async ({ personId }) => [await copiedRows(dataSource, CalendarAddressRow, { personId }, shown)],
      erase: ownRowsOf(CalendarAddressRow),
    });
  }
}
