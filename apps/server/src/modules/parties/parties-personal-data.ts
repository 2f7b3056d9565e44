/** The party somebody belongs to. */
import { Injectable } from '@nestjs/common';
import { PersonalParts } from '../../platform/personal/index.js';
import { People } from '../identity/index.js';
import { Parties } from './parties.js';

@Injectable()
export class PartiesPersonalData {
  constructor(parts: PersonalParts, people: People, parties: Parties) {
    parts.add({
      tables: ['person'],
      copy: async ({ personId }) => {
        const { partyId } = (await people.find(personId)) ?? { partyId: null };
        const name = partyId === null ? null : await parties.nameOf(partyId);
        return [{ title: 'The party you belong to', rows: name === null ? [] : [{ Party: name }] }];
      },
    });
  }
}
