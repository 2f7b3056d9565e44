/** The refusal of a stream of which the database holds less than this server has seen or signed: it was lost, and must come back first. */
import type { Refusal } from '@quorate/domain';

export const JOURNAL_BEHIND: Refusal = {
  kind: 'conflict',
  code: 'journal-behind',
  sentence:
    'Part of the record of this meeting is missing on the server, so nothing is taken in. Nothing you sent was recorded; the administrator must restore the newer database.',
};
