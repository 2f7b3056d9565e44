/** What somebody declared; what they declared for an item of a meeting stays in its record, and is copied from there. */
import { Injectable } from '@nestjs/common';
import type { DatedInterestAct } from '@quorate/domain';
import { type CopiedSection, ownRowsOf, PersonalParts } from '../../platform/personal/index.js';
import { InterestActRow } from './interest-act.entity.js';
import { Interests } from './interests.js';

@Injectable()
export class InterestsPersonalData {
  constructor(parts: PersonalParts, interests: Interests) {
    parts.add({
      tables: ['interest_act'],
      copy: async ({ personId }) => {
        const acts = (await interests.actsOf([personId])).get(personId) ?? [];
        return [{ title: 'The interests you declared, act by act', rows: acts.map(rowOf) }];
      },
      erase: ownRowsOf(InterestActRow),
    });
  }
}

function rowOf(act: DatedInterestAct): CopiedSection['rows'][number] {
  const { type, at } = act;
  if (!('facts' in act)) return { What: type, At: at, Reason: 'reason' in act ? act.reason : null };
  const { kind, text, from, until } = act.facts;
  return { What: type, At: at, Kind: kind, Interest: text, From: from, Until: until };
}
