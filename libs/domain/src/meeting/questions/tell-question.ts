/** An entry about a question, for those who are told what becomes of it. */
import type { Audience } from '../../audience/audience.js';
import { questionAudience } from '../audiences.js';
import type { MeetingEntryData, MeetingEntryType } from '../meeting-entry.js';
import type { MeetingState } from '../meeting-state.js';
import { itemOf } from '../select.js';
import type { AskedQuestion } from './questions.js';

type Told = Extract<MeetingEntryType, `question.${string}`>;

/** As its item is classified now, or as it was told when that was taken off the agenda. */
function readersOf(state: MeetingState, { itemId, audience }: AskedQuestion): Audience {
  const item = itemOf(state, itemId);
  return itemId !== null && item === null ? audience : questionAudience(item);
}

export function tell<Type extends Told>(
  state: MeetingState,
  question: AskedQuestion,
  type: Type,
  data: MeetingEntryData[Type],
): { readonly type: Type; readonly audience: Audience; readonly data: MeetingEntryData[Type] } {
  return { type, audience: readersOf(state, question), data };
}
