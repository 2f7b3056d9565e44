/** The annulment of a vote by two people: of a declared outcome, and in writing of what members or voting groups are asked. */
import { awaitedOf, isCountKept } from '../votes/kept-count.js';
import type { RosterPerson } from '../attendance/roster.js';
import type { Vote } from '../meeting-state.js';
import { isBallotOfGroups } from '../writing/ballot-of-groups.js';
import { isResolvedInWriting } from '../writing/resolving.js';
import type { Conduct } from '../writing/writing.js';

/** One person's part in an annulment; who it was is named to the body and above. */
export interface AnnulmentPart {
  readonly role: AnnulmentRole;
  readonly by: RosterPerson | null;
  readonly at: string;
}

export const ANNULMENT_ROLES = ['secretary', 'chair', 'administrator'] as const;
export type AnnulmentRole = (typeof ANNULMENT_ROLES)[number];

/** Proposed by one officer, in force once another person has confirmed it. */
export interface Annulment {
  /** Number of the entry that proposed it. */
  readonly no: number;
  readonly reason: string;
  readonly proposed: AnnulmentPart;
  readonly confirmed: AnnulmentPart | null;
}

type Known = Pick<Vote, 'stage' | 'outcome' | 'awaits' | 'ruleSet' | 'hands' | 'form' | 'resolution'>;

/** Whoever knows how a vote came out does not take it back alone; before, or while its tie waits for an act that may never come, it can be ended. */
function isUnknown(vote: Known): boolean {
  const { stage, outcome } = vote;
  if (stage === 'closed') return awaitedOf(vote) !== null || (outcome === null && !isCountKept(vote));
  return stage === 'prepared' || stage === 'open';
}

/** A resolution of members in writing, or the ballot of an election: open for days to people who do not meet and whom no officer hears. */
function isOfElectors(conduct: Conduct, vote: Known): boolean {
  return isResolvedInWriting(vote) || isBallotOfGroups(conduct, vote);
}

/** True while one officer annuls the vote alone. */
export function isAnnulledByOne(conduct: Conduct, vote: Known): boolean {
  return isUnknown(vote) && !isOfElectors(conduct, vote);
}

/** True of a vote that two people annul: a declared outcome, or what is asked of electors while it is not settled. */
export function isAnnulledByTwo(conduct: Conduct, vote: Known): boolean {
  return vote.stage === 'declared' || (isUnknown(vote) && isOfElectors(conduct, vote));
}
