/** The shape of the functions that fold one kind of entry into a meeting; the areas of a meeting each bring theirs. */
import type { Audience } from '../audience/audience.js';
import type { EntryAuthor } from '../audience/journal-stamp.js';
import type { MeetingEntryData, MeetingEntryType } from './meeting-entry.js';
import type { MeetingState } from './meeting-state.js';

/** Where and when the entry stands in the journal, who reads it and who wrote it. */
export interface Stamp {
  readonly audience: Audience;
  readonly no: number;
  readonly at: string;
  /** Null to readers below the body. */
  readonly by: EntryAuthor | null;
}

export type Evolvers = {
  readonly [Type in MeetingEntryType]: (
    state: MeetingState,
    data: MeetingEntryData[Type],
    stamp: Stamp,
  ) => MeetingState;
};
