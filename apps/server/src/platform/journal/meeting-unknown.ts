/** The refusals of a stream that is not there, or not for this link: said in one way wherever one is asked for. */
import type { Refusal } from '@quorate/domain';

export const MEETING_UNKNOWN: Refusal = {
  kind: 'missing',
  code: 'meeting-unknown',
  sentence: 'There is no such meeting.',
};

export const MEETING_NOT_SHOWN: Refusal = {
  ...MEETING_UNKNOWN,
  sentence: 'There is no such meeting, or this link does not show it.',
};

/** An entry that is not there, or not for the one who asks. */
export const ENTRY_NOT_SHOWN: Refusal = {
  kind: 'missing',
  code: 'no-entry',
  sentence: 'The journal of this meeting has no entry of this number yet that you may know of.',
};
