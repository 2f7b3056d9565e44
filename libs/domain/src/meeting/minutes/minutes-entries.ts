/** What is asked of the minutes of a meeting once they were written, and what its journal says of them. */
import type { MinutesApproval } from './minutes-life.js';

export interface MinutesCommandData {
  /** Server only, since it keeps the text: sends the document as it stands to the members. With a reason once a version was approved. */
  'minutes.circulate': { readonly hash: string; readonly reason: string };
  'minutes.ask-correction': {
    readonly version: number;
    readonly paragraphKey: string;
    readonly wrong: string;
    readonly should: string;
  };
  /** `correction` is the number of the entry that asked. */
  'minutes.answer-correction': {
    readonly correction: number;
    readonly taken: boolean;
    readonly reason: string;
  };
  /** By the Chair, in writing. */
  'minutes.approve': { readonly version: number };
  /** Server only: another meeting of the body approved them. */
  'minutes.approve-at': {
    readonly version: number;
    readonly approval: Exclude<MinutesApproval, { readonly way: 'chair' }>;
  };
  /** Server only: the vote was annulled, or the decision struck, that a version was approved by. */
  'minutes.end-approval': { readonly sourceId: string };
  /** Server only, since it hashes what the public reads. */
  'minutes.publish': { readonly version: number; readonly hash: string };
}

/** Sent to these persons, the members of the body and their alternates. */
type Sent = {
  readonly version: number;
  readonly hash: string;
  readonly to: readonly string[];
};

export interface MinutesEntryData {
  'minutes.circulated': Sent;
  'minutes.corrected': Sent & { readonly reason: string };
  'minutes.correction-asked': MinutesCommandData['minutes.ask-correction'];
  'minutes.correction-answered': MinutesCommandData['minutes.answer-correction'];
  'minutes.approved': { readonly version: number; readonly approval: MinutesApproval };
  'minutes.approval-ended': { readonly version: number; readonly sourceId: string };
  /** Says all of the version, since for the public it begins here. */
  'minutes.published': {
    readonly version: number;
    readonly hash: string;
    readonly approval: MinutesApproval & { readonly at: string };
  };
}
