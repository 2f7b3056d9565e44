/** A party with its history, as the register holds it, and the views made from it. */
import type { PartyView, VotingGroupView } from '@quorate/contracts';
import { type CategorySpell, numberedGroups, type PartyLife } from '@quorate/domain';

export interface PartyRecord extends PartyLife {
  readonly partyId: string;
  readonly signifier: string;
  readonly name: string;
  readonly parent: string | null;
  /** Oldest first. */
  readonly categories: readonly CategorySpell[];
}

export type WithdrawalChange = PartyView['withdrawalChanges'][number];

export interface PartyCategory {
  /** `large-supplier`. */
  readonly id: string;
  readonly name: string;
  readonly plural: string;
}

/** The party as the contracts show it. */
export function partyView(
  party: PartyRecord,
  categories: readonly PartyCategory[],
  withdrawalChanges: readonly WithdrawalChange[],
): PartyView {
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  const { partyId, name, signifier, parent, acceded, withdrawn } = party;
  const spells = party.categories.map((spell) => ({
    ...spell,
    name: names.get(spell.categoryId) ?? spell.categoryId,
  }));
  return {
    partyId,
    name,
    signifier,
    parent,
    acceded,
    withdrawn,
    withdrawalChanges: [...withdrawalChanges],
    categories: spells,
  };
}

/** The voting groups of a date under the names they are known by in public, in the order of the categories. */
export function votingGroupViews(
  parties: readonly PartyRecord[],
  categories: readonly PartyCategory[],
  date: string,
): VotingGroupView[] {
  const names = new Map(parties.map(({ partyId, name }) => [partyId, name]));
  const groups = numberedGroups(
    parties.map((party) => ({ ...party, ultimateParent: party.parent })),
    date,
  );
  return categories.flatMap((category) =>
    groups
      .filter(({ categoryId }) => categoryId === category.id)
      .map(({ categoryId, number, partyIds }) => ({
        categoryId,
        name: `${category.name} group ${String(number).padStart(2, '0')}`,
        parties: partyIds.map((partyId) => ({ partyId, name: names.get(partyId) ?? '' })),
      })),
  );
}
