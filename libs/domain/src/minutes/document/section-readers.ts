/** Who may read a section of the minutes at all: whoever reads its item. */
import { type Audience, audienceOf } from '../../audience/audience.js';
import type { MeetingState } from '../../meeting/meeting-state.js';
import { itemOf } from '../../meeting/select.js';

const OF_THE_MEETING: ReadonlySet<string> = new Set(['opening', 'questions', 'close']);

/** Officers alone where the section belongs to no item that stands on the agenda. */
export function readersOfSection(state: MeetingState, key: string): Audience {
  if (OF_THE_MEETING.has(key)) return 'public';
  const item = itemOf(state, key);
  return item === null ? 'officers' : audienceOf(item.classification, item.namedPersons);
}
