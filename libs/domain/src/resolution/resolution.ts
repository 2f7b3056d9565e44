/** A resolution that an item of the agenda puts to the members of a body, in full, as it stands in the notice and is voted on. */
import type { ResolutionKind, ResolutionMatter } from './resolution-rules.js';

export interface Resolution {
  readonly kind: ResolutionKind;
  /** Word for word, without the words that say of which kind it is. */
  readonly text: string;
  /** What it does, where the rules ask more for that than for others; a copy of the rule. */
  readonly matter: ResolutionMatter | null;
  /** The day on which the company was told that it would be moved; null where nobody has said so, or need not. */
  readonly specialNoticeOn: string | null;
}

/** A resolution as it is asked for: the matter by its id. */
export interface NewResolution extends Omit<Resolution, 'matter'> {
  readonly matterId: string | null;
}

export const LONGEST_RESOLUTION = 8000;
