/** The voting groups of a day as other modules ask after them: by the party that somebody votes for. */
import type { VotingGroupView } from '@quorate/contracts';
import { ukCalendarDate } from '@quorate/domain';
import type { EntityManager } from 'typeorm';
import { votingGroupViews } from './party-record.js';
import { readCategories, readParties } from './party-store.js';

export interface VotingGroups {
  /** By category and number. */
  readonly all: readonly VotingGroupView[];
  /**
   * The public name of the group that the party is in: "Large Supplier group 07". Of a party in several categories it is
   * the group in the category preferred, else its first; null for a party without a category.
   */
  nameOf(partyId: string | null, preferredCategoryId: string): string | null;
}

/** Reads the register as it stands on the day, today where none is given. */
export async function readVotingGroups(
  manager: EntityManager,
  day = ukCalendarDate(new Date().toISOString()),
): Promise<VotingGroups> {
  const groups = votingGroupViews(await readParties(manager), await readCategories(manager), day);
  return {
    all: groups,
    nameOf(partyId, preferredCategoryId) {
      const own = groups.filter(({ parties }) => parties.some((party) => party.partyId === partyId));
      const preferred = own.find(({ categoryId }) => categoryId === preferredCategoryId);
      return (preferred ?? own[0])?.name ?? null;
    },
  };
}
