/** The secret address of somebody's calendar. */
import { Injectable } from '@nestjs/common';
import { ownRowsOf, PersonalParts } from '../../platform/personal/index.js';
import { CalendarAddressRow } from './calendar-address.entity.js';

@Injectable()
export class FeedsPersonalData {
  constructor(parts: PersonalParts) {
    parts.add({ tables: ['calendar_address'], erase: ownRowsOf(CalendarAddressRow) });
  }
}
