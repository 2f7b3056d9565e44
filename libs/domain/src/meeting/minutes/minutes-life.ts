/** The life of a meeting's minutes after they were written: versions that went round, corrections asked for, approval and publication. */
import type { EntryAuthor } from '../../audience/journal-stamp.js';

/** One version of one meeting's minutes. */
export interface MinutesRef {
  readonly meetingId: string;
  readonly version: number;
}

/** How a version was approved: by a carried vote or a decision of a meeting of the same body, or by the Chair in writing. */
export type MinutesApproval =
  | {
      readonly way: 'vote' | 'decision';
      readonly meetingId: string;
      /** "Change Board, meeting 62". */
      readonly meeting: string;
      readonly itemId: string;
      /** The vote or the record of the decision. */
      readonly sourceId: string;
    }
  | { readonly way: 'chair'; readonly name: string };

/** A version as it went to the members; its text lies beside the journal under its hash. */
export interface MinutesVersion {
  readonly version: number;
  /** SHA-256 of the text, hex. */
  readonly hash: string;
  readonly at: string;
  /** How many people it went to. */
  readonly sentTo: number;
  /** Why minutes that were approved already were corrected; null for a draft. */
  readonly reason: string | null;
  readonly approval: (MinutesApproval & { readonly at: string }) | null;
  /** When its approval ended with the vote or the decision it stood on; null while that stands, or before. */
  readonly approvalEnded: string | null;
  /** SHA-256 of what the public reads of it; null before it was published. */
  readonly published: { readonly hash: string; readonly at: string } | null;
}

export interface AskedCorrection {
  /** Number of the entry that asked for it, by which it is answered. */
  readonly no: number;
  readonly version: number;
  readonly paragraphKey: string;
  readonly wrong: string;
  /** What it should say. */
  readonly should: string;
  readonly by: EntryAuthor | null;
  readonly at: string;
  readonly answer: { readonly taken: boolean; readonly reason: string; readonly at: string } | null;
}

export interface MinutesLife {
  readonly versions: readonly MinutesVersion[];
  readonly corrections: readonly AskedCorrection[];
}

export const NO_MINUTES: MinutesLife = { versions: [], corrections: [] };

/** The version that counts now: the one approved last. */
export function approvedVersion({ versions }: MinutesLife): MinutesVersion | null {
  return versions.findLast(({ approval }) => approval !== null) ?? null;
}

/** The version that everyone may read. */
export function publishedVersion({ versions }: MinutesLife): MinutesVersion | null {
  return versions.findLast(({ published }) => published !== null) ?? null;
}

/** Draft, sent to members; Approved, not yet published. In words, for each state of a version. */
export function sayVersionState({ approval, approvalEnded, published, reason }: MinutesVersion): string {
  if (approvalEnded !== null)
    return published === null ? 'Draft, no longer approved' : 'Published, no longer approved';
  if (published !== null) return 'Approved and published';
  if (approval !== null) return 'Approved, not published';
  return reason === null ? 'Draft, with the members' : 'Correction, with the members';
}

/** "Approved by a vote of Change Board, meeting 62." */
export function sayApproval(approval: MinutesApproval): string {
  switch (approval.way) {
    case 'vote':
      return `Approved by a vote of ${approval.meeting}.`;
    case 'decision':
      return `Approved by a decision of ${approval.meeting}.`;
    case 'chair':
      return `Approved in writing by the Chair, ${approval.name}.`;
  }
}
