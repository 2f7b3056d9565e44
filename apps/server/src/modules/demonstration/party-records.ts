/** The parties of the demonstration with their category history, as the register keeps them. */
import { randomUUID } from 'node:crypto';
import type { PartyRecord } from '../parties/index.js';
import type { DemonstrationData } from './demonstration-data.js';

/** Every party with the categories it held one after the other; the last goes on until it withdrew, if it did. */
export function partyRecords({ partiesByCategory }: DemonstrationData): PartyRecord[] {
  return partiesByCategory.flatMap(({ category, parties }) =>
    parties.map(({ earlier, ...party }) => {
      const before = earlier.map(({ category: categoryId, ...period }) => ({ categoryId, ...period }));
      const from = before.at(-1)?.until ?? party.acceded;
      const categories = [...before, { categoryId: category, from, until: party.withdrawn }];
      return { ...party, partyId: randomUUID(), categories };
    }),
  );
}
