/** What part of all shares voted for and against: the base is every lot of the register, whether or not anybody votes for it. */
import { isWeighed } from '../rule-set/counting-rule.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { Roster } from '../meeting/attendance/roster.js';
import { sayAmount } from '../value/plain-english.js';
import { proposalOutcome, type VoteOutcome } from './vote-outcome.js';

/** All shares of the roster; null where shares do not vote by weight, or are more than can be counted exactly. */
export function issuedSharesOf({ electorate, counting }: RuleSet, { seats }: Roster): number | null {
  if (electorate !== 'shareholder' || !isWeighed(counting)) return null;
  const issued = seats.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return Number.isSafeInteger(issued) ? issued : null;
}

/** "57.1 %", to the nearest tenth, on whole numbers. */
export function sayPercent(part: number, whole: number): string {
  const tenths = (BigInt(part) * 2000n + BigInt(whole)) / (BigInt(whole) * 2n);
  return `${tenths / 10n}.${tenths % 10n} %`;
}

/** "Of 105 issued shares 60 voted for (57.1 %) and 20 against (19.0 %). 5 were withheld, which is not a vote."; null where nothing was counted. */
export function sayIssued(outcome: VoteOutcome, issued: number): string | null {
  const total = proposalOutcome(outcome)?.total;
  if (total === undefined || issued === 0) return null;
  const { approve, reject, abstain } = total;
  const voted = `Of ${sayAmount(issued)} issued shares ${sayAmount(approve)} voted for (${sayPercent(approve, issued)}) and ${sayAmount(reject)} against (${sayPercent(reject, issued)}).`;
  const were = abstain === 1 ? 'was' : 'were';
  return abstain === 0 ? voted : `${voted} ${sayAmount(abstain)} ${were} withheld, which is not a vote.`;
}
