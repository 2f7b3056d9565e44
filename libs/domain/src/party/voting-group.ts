/**
 * Voting groups: within one party category, a party together with its affiliates. A group has one vote, however many
 * licences its parties hold, and an organisation in two categories has a group in each.
 */
import { categoriesOn, type CategorySpell } from './party-category.js';

export interface GroupedParty {
  readonly partyId: string;
  readonly name: string;
  /** Name of the ultimate parent; null when the party has none above it. */
  readonly ultimateParent: string | null;
  readonly categories: readonly CategorySpell[];
}

export interface VotingGroup {
  readonly categoryId: string;
  /** Name of the ultimate parent, or of the party when it stands alone. */
  readonly name: string;
  /** In the order of the register. */
  readonly partyIds: readonly string[];
}

/** A parent that is a party itself belongs to its group by name, whatever the capitals and spaces. */
function organisationOf({ name, ultimateParent }: GroupedParty): { name: string; key: string } {
  const organisation = (ultimateParent ?? name).trim();
  return { name: organisation, key: organisation.replace(/\s+/g, ' ').toLowerCase() };
}

/** The voting groups of every category on a date, by category and then by name. */
export function votingGroups(parties: readonly GroupedParty[], date: string): VotingGroup[] {
  const groups = new Map<string, { categoryId: string; name: string; partyIds: string[] }>();
  for (const party of parties) {
    const { name, key } = organisationOf(party);
    for (const categoryId of categoriesOn(party.categories, date)) {
      const groupKey = JSON.stringify([categoryId, key]);
      const group = groups.get(groupKey) ?? { categoryId, name, partyIds: [] };
      group.partyIds.push(party.partyId);
      groups.set(groupKey, group);
    }
  }
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
