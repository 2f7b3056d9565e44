/** Where in the meeting something stands, in the words of the member's page. */
import { itemOf, sayMeeting, type ItemState, type MeetingState } from '@quorate/domain';

export const itemStateWords: Readonly<Record<ItemState, string>> = {
  'to-come': 'To come',
  now: 'Now',
  done: 'Done',
  deferred: 'Deferred',
};

/** "Change Board 61 · item 3"; without the item where the reader does not see it. In writing: "Question 3". */
export function sayItemPlace(state: MeetingState, itemId: string | null): string {
  const meeting = state.number === null ? sayMeeting(state) : `${state.bodyName} ${state.number}`;
  const item = itemOf(state, itemId);
  if (item === null) return meeting;
  return state.conduct === 'written' ? `Question ${item.number}` : `${meeting} · item ${item.number}`;
}

/** "1st", "2nd", "3rd", "4th" … "11th". */
export function sayOrdinal(count: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' } as const;
  return `${count}${ending[ordinals.select(count)]}`;
}

const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
