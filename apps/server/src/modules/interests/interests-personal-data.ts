/** What somebody declared; what they declared for an item of a meeting stays in its record. */
import { Injectable } from '@nestjs/common';
import { ownRowsOf, PersonalParts } from '../../platform/personal/index.js';
import { InterestActRow } from './interest-act.entity.js';

@Injectable()
export class InterestsPersonalData {
  constructor(parts: PersonalParts) {
    parts.add({ tables: ['interest_act'], erase: ownRowsOf(InterestActRow) });
  }
}
