/** The quorum rule of a rule set. Every part of it must be met. */
import type { Fields } from './fields.js';
import { type Fraction, readFraction } from './threshold.js';

export interface QuorumRule {
  /** Of the seats in post; null where no fraction is asked. */
  readonly fraction: Fraction | null;
  readonly strict: boolean;
  readonly least: number;
  /** Persons who each stand for another holder; null where none are asked for. */
  readonly qualifying: number | null;
  readonly minimumByCategory: ReadonlyMap<string, number>;
  readonly roles: readonly string[];
  readonly recusedCount: boolean;
}

/** The rule as the file gives it. */
export function readQuorumRule(quorum: Fields): QuorumRule {
  const minimums = quorum.objects('minimumByConstituency');
  return {
    fraction: quorum.has('fractionInPost') ? readFraction(quorum.object('fractionInPost')) : null,
    strict: quorum.flag('strict'),
    least: quorum.has('count') ? quorum.count('count') : quorum.has('qualifyingPersons') ? 0 : 1,
    qualifying: quorum.has('qualifyingPersons') ? quorum.count('qualifyingPersons') : null,
    minimumByCategory: new Map(minimums.map((one) => [one.text('constituencyId'), one.count('minimum')])),
    roles: quorum.texts('rolesPresent'),
    recusedCount: quorum.flag('recusedCount'),
  };
}
