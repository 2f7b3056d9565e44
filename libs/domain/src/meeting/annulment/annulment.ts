/** The annulment of a declared outcome, which takes two people. */
import { awaitedOf, isCountKept } from '../votes/kept-count.js';
import type { RosterPerson } from '../attendance/roster.js';
import type { Vote } from '../meeting-state.js';

/** One person's part in annulling a declared outcome; who it was is named to the body and above. */
export interface AnnulmentPart {
  readonly role: AnnulmentRole;
  readonly by: RosterPerson | null;
  readonly at: string;
}

export const ANNULMENT_ROLES = ['secretary', 'chair', 'administrator'] as const;
export type AnnulmentRole = (typeof ANNULMENT_ROLES)[number];

/** The annulment of a declared outcome: proposed by one officer, in force once another person has confirmed it. */
export interface Annulment {
  /** Number of the entry that proposed it. */
  readonly no: number;
  readonly reason: string;
  readonly proposed: AnnulmentPart;
  readonly confirmed: AnnulmentPart | null;
}

/**
 * True while one officer annuls the vote alone: before it is counted, or while the act that breaks its tie is awaited and
 * may never come. Whoever knows how a vote came out does not take it back alone.
 */
export function isAnnulledByOne(
  vote: Pick<Vote, 'stage' | 'outcome' | 'awaits' | 'ruleSet' | 'hands' | 'form'>,
): boolean {
  const { stage, outcome } = vote;
  if (stage === 'closed') return awaitedOf(vote) !== null || (outcome === null && !isCountKept(vote));
  return stage === 'prepared' || stage === 'open';
}
