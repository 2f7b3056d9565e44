/**
 * A body's rules as data: who votes, how votes count, what passes, what makes a quorum, who sees what. A copy with its
 * version is frozen into each vote when it opens.
 */
import type { WholeFraction } from '../value/fraction.js';
import type { Counting } from './counting-rule.js';
import type { Threshold } from './threshold.js';
import type { VoteForm } from './vote-form.js';

export const ELECTORATES = ['seat', 'voting-group', 'shareholder', 'person-present', 'named-list'] as const;
/** Who a place of the roll is. */
export type Electorate = (typeof ELECTORATES)[number];

/** True where the places of the roll are persons: they have one vote each and stand in no category. */
export function isOfPersons(electorate: Electorate): boolean {
  return electorate === 'person-present' || electorate === 'named-list';
}

/** A group of seats counted together; its id is what a seat names as its constituency. */
export interface Constituency {
  readonly id: string;
  /** Plural, as shown: "Large Suppliers". */
  readonly name: string;
}

export const QUORUM_ROLES = ['chair', 'secretary'] as const;
export type QuorumRole = (typeof QUORUM_ROLES)[number];

/** Every part that is asked for must be met. */
export interface QuorumRule {
  /** Of the seats in post (those with a member), rounded up: 1/2 of 23 needs 12. Null when no fraction is asked. */
  readonly fractionInPost: WholeFraction | null;
  /** True: more than the fraction, so that 1/2 of 28 needs 15. False: the fraction or more. */
  readonly strict: boolean;
  /** So many present at least, however many are in post. Null when no number is asked. */
  readonly count: number | null;
  /** So many persons at least who each stand for another holder of shares. Left out: none is asked for. */
  readonly qualifyingPersons?: number;
  /** Empty when the rule asks for none. */
  readonly minimumByConstituency: readonly { readonly constituencyId: string; readonly minimum: number }[];
  /** Who must be present; a deputy in the chair's seat is the chair. */
  readonly rolesPresent: readonly QuorumRole[];
  /** Whether a member who withdrew from the vote on an item still counts to the quorum for it. */
  readonly recusedCount: boolean;
}

export const TIE_RULES = ['status-quo', 'casting-vote', 'run-off', 'lot'] as const;
/** What equal votes mean: nothing changes, the Chair decides, the vote is held again, or a lot is drawn. */
export type TieRule = (typeof TIE_RULES)[number];

export const BALLOT_VISIBILITIES = [
  'roll-call-live',
  'roll-call-after-close',
  'totals-only',
  'scrutineers',
  'secret',
] as const;
export type BallotVisibility = (typeof BALLOT_VISIBILITIES)[number];

export interface CloseRule {
  /** Closes by itself when every place on the roll has voted. */
  readonly whenAllVoted: boolean;
  /** A ballot that arrives so long after the instant of the close still counts; 0 for none. */
  readonly graceSeconds: number;
}

export const MOST_GRACE_SECONDS = 3_600;

export interface ProxyRule {
  readonly mostPerHolder: number | null;
  /** So many hours before the meeting, without non-working days, is the last moment for a proxy. Left out: it is given at any time. */
  readonly cutOffHours?: number;
}

/** Beside the Chair: so many holders together, or holders of such a part of all votes; null where that is not enough. */
export interface PollRule {
  readonly holders: number | null;
  readonly share: WholeFraction | null;
}

/** Of questions that holders put to the meeting, before or in it. */
export interface QuestionRule {
  /** In one meeting, what was withdrawn included. */
  readonly mostPerHolder: number;
  /** Of all holders together; left out in the oldest rules, which take `MOST_QUESTIONS`. */
  readonly mostInAll?: number;
}

export const MOST_QUESTIONS_PER_HOLDER = 50;
export const MOST_QUESTIONS = 1_000;
export const MOST_CUT_OFF_HOURS = 240;

export interface MandateRule {
  /** Whether an alternate may stand in, with one vote for each member represented. */
  readonly alternates: boolean;
  /** Null where nobody votes by proxy. */
  readonly proxies: ProxyRule | null;
  /** Whether one place may answer in parts, as a holder of many shares does for several clients. */
  readonly splitVotes: boolean;
}

export interface RuleSet {
  readonly id: string;
  readonly version: number;
  /** "Change Board: Rule C". */
  readonly name: string;
  readonly electorate: Electorate;
  readonly form: VoteForm;
  readonly counting: Counting;
  readonly constituencies: readonly Constituency[];
  readonly threshold: Threshold;
  readonly tie: TieRule;
  readonly quorum: QuorumRule;
  readonly mayChangeBallot: boolean;
  readonly visibility: BallotVisibility;
  readonly close: CloseRule;
  readonly mandates: MandateRule;
  /** Who may demand that a show of hands be followed by a poll. Null or left out: nobody. */
  readonly poll?: PollRule | null;
  /** Null or left out: holders put no questions. */
  readonly questions?: QuestionRule | null;
  /** False for a straw poll, which decides nothing. */
  readonly binding: boolean;
  /** Where the rule is written: "SEC D8; reading C, see docs". */
  readonly source: string;
}
