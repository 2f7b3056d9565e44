/** Meetings as their readers see them: folded once for all who see the same, and kept while the journal stands still. */
import {
  foldMeeting,
  initialMeeting,
  type MeetingEntry,
  namedIn,
  type Reader,
  viewEntries,
} from '@quorate/domain';

const MOST_MEETINGS = 32;
const MOST_VIEWS = 32;

export interface SeenMeeting {
  readonly state: ReturnType<typeof foldMeeting>;
  readonly entries: readonly MeetingEntry[];
}

/** One meeting at one length of its journal. */
class Views {
  private readonly named: ReadonlySet<string>;
  private readonly byReader = new Map<string, SeenMeeting>();

  constructor(readonly whole: readonly MeetingEntry[]) {
    this.named = new Set(whole.flatMap(({ audience }) => namedIn(audience)));
  }

  /** Who is named nowhere sees what all of the same clearance see. */
  of(reader: Reader): SeenMeeting {
    const person = reader.personId !== null && this.named.has(reader.personId) ? reader.personId : '';
    return keptIn(this.byReader, `${reader.clearance} ${person}`, MOST_VIEWS, () => {
      const entries = viewEntries(this.whole, reader);
      return { state: foldMeeting(initialMeeting, entries), entries };
    });
  }
}

export class SeenMeetings {
  private readonly meetings = new Map<string, Views>();

  /** The meeting of these entries as the reader sees it. */
  of(meetingId: string, whole: readonly MeetingEntry[], reader: Reader): SeenMeeting {
    if (this.meetings.get(meetingId)?.whole.length !== whole.length) this.meetings.delete(meetingId);
    return keptIn(this.meetings, meetingId, MOST_MEETINGS, () => new Views(whole)).of(reader);
  }
}

/** What is kept under the key, made where it is not; the one asked for longest ago goes when there are too many. */
function keptIn<Value>(kept: Map<string, Value>, key: string, most: number, make: () => Value): Value {
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return value;
}
