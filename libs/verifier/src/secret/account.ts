/** The arithmetic of papers, group by group: valid, spoilt and unused are those issued, and no more were issued than may vote. */
import type { Fields } from '../fields.js';
import { check } from '../not-verified.js';
import type { Rule } from '../rule.js';
import type { RollPlace } from '../tally.js';

/** Where the body is reported as a whole. */
export const WHOLE = 'all';
/** In a smaller group people could tell who voted how. */
const LEAST = 5;

export interface Account {
  readonly group: string;
  readonly eligible: number;
  readonly issued: number;
  readonly valid: number;
  readonly spoilt: number;
  readonly unused: number;
}

/** The group in which the ballot of a place is reported. */
export function groupOf({ counting }: Rule, isMotion: boolean, { categoryId }: RollPlace): string {
  return isMotion && counting.kind === 'by-category' ? categoryId : WHOLE;
}

/** The accounts as declared, each of which must add up. */
export function readAccounts(secret: Fields): Account[] {
  const accounts = secret.objects('groups').map((group) => ({
    group: group.text('group'),
    eligible: group.count('eligible'),
    issued: group.count('issued'),
    valid: group.count('valid'),
    spoilt: group.count('spoilt'),
    unused: group.count('unused'),
  }));
  for (const { group, eligible, issued, valid, spoilt, unused } of accounts) {
    check(
      valid + spoilt + unused === issued,
      `valid, spoilt and unused papers of "${group}" are not those issued`,
    );
    check(issued <= eligible, `more papers of "${group}" were issued than may vote`);
    check(eligible >= LEAST, `"${group}" is too small to be reported in a secret vote`);
  }
  check(new Set(accounts.map(({ group }) => group)).size === accounts.length, 'a group was declared twice');
  return accounts;
}

/** Ends the checking unless the groups are those of the roll, with the papers that were issued in each. */
export function compareIssued(
  accounts: readonly Account[],
  roll: readonly RollPlace[],
  issued: ReadonlySet<number>,
  group: (place: RollPlace) => string,
): void {
  const groups = new Set(roll.map(group));
  check(
    accounts.length === groups.size && accounts.every((one) => groups.has(one.group)),
    'the groups declared are not those of the roll',
  );
  const stray = [...issued].find((place) => roll[place] === undefined);
  check(stray === undefined, `a paper was issued to place ${stray ?? 0}, which is not on the roll`);
  for (const { group: name, eligible, issued: declared } of accounts) {
    const places = roll.filter((place) => group(place) === name);
    const took = places.filter(({ place }) => issued.has(place)).length;
    check(eligible === places.length, `"${name}" has ${places.length} places, not ${eligible}`);
    check(declared === took, `${took} papers of "${name}" were issued, not ${declared}`);
  }
}
