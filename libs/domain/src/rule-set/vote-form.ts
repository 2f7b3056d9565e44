/** What a ballot asks: a proposal to answer, or options to choose among or to rank. */
import type { ElectionForm } from '../election/ballot-paper.js';

/** The words on the ballot and in the figures of a proposal. */
export const MOTION_WORDS = ['approve-reject', 'yes-no', 'for-against-withheld'] as const;
export type MotionWords = (typeof MOTION_WORDS)[number];

export interface MotionForm {
  readonly kind: 'motion';
  readonly words: MotionWords;
  readonly abstain: boolean;
  /** Whether a ballot may ask to send the proposal back for more work. */
  readonly sendBack: boolean;
}

export type VoteForm = MotionForm | ElectionForm;
