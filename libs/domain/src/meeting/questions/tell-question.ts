/** An entry about a question, for those who are told what becomes of it. */
import type { Audience } from '../../audience/audience.js';
import { questionAudience } from '../audiences.js';
import type { MeetingEntryData, MeetingEntryType } from '../meeting-entry.js';
import type { MeetingState } from '../meeting-state.js';
import { itemOf } from '../select.js';
import type { AskedQuestion } from './questions.js';

type Told = Extract<MeetingEntryType, `question.${string}`>;

/** With the readers of its item as that is classified now; an item that has a question stays on the agenda. */
export function tell<Type extends Told>(
  state: MeetingState,
  { itemId }: AskedQuestion,
  type: Type,
  data: MeetingEntryData[Type],
): { readonly type: Type; readonly audience: Audience; readonly data: MeetingEntryData[Type] } {
  const item = itemOf(state, itemId);
  if (itemId !== null && item === null)
    throw new Error(`the question is about item ${itemId}, which is not there`);
  return { type, audience: questionAudience(item), data };
}
