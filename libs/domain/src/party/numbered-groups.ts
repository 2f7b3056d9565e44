/** Gives voting groups their numbers, by which they are known in public instead of by a company's name. */
import { type GroupedParty, votingGroups } from './voting-group.js';

export interface AccededParty extends GroupedParty {
  readonly acceded: string;
}

export interface NumberedGroup {
  readonly categoryId: string;
  /** From 1 within the category. */
  readonly number: number;
  readonly partyIds: readonly string[];
}

/** The groups of a date, by category and number. A group that ended keeps its number, so no other moves up. */
export function numberedGroups(parties: readonly AccededParty[], date: string): NumberedGroup[] {
  const numbers = numbersOfAll(parties);
  const groups = votingGroups(parties, date).map(({ categoryId, partyIds }) => ({
    categoryId,
    number: numbers.get(keyOf(categoryId, partyIds[0] ?? '')) ?? 0,
    partyIds,
  }));
  return groups.toSorted(
    (one, other) => one.categoryId.localeCompare(other.categoryId) || one.number - other.number,
  );
}

/** Every group that ever was, numbered by the earliest accession in it; a party leads to its group's number. */
function numbersOfAll(parties: readonly AccededParty[]): Map<string, number> {
  const acceded = new Map(parties.map((party) => [party.partyId, party.acceded]));
  const ever = parties.map((party) => ({
    ...party,
    categories: party.categories.map(({ categoryId }) => ({ categoryId, from: ALWAYS, until: null })),
  }));
  const inOrder = votingGroups(ever, ALWAYS)
    .map((group) => ({ group, since: group.partyIds.map((id) => acceded.get(id) ?? '').toSorted()[0] ?? '' }))
    .toSorted(
      (one, other) => one.since.localeCompare(other.since) || one.group.name.localeCompare(other.group.name),
    );
  const last = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const { group } of inOrder) {
    const number = (last.get(group.categoryId) ?? 0) + 1;
    last.set(group.categoryId, number);
    for (const partyId of group.partyIds) numbers.set(keyOf(group.categoryId, partyId), number);
  }
  return numbers;
}

const ALWAYS = '2000-01-01';

function keyOf(categoryId: string, partyId: string): string {
  return JSON.stringify([categoryId, partyId]);
}
