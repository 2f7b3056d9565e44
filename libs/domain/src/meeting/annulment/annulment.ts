/** The annulment of a declared outcome, which takes two people. */
import type { RosterPerson } from '../attendance/roster.js';

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
