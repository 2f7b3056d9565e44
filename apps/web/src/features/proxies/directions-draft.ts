/** How to vote on each resolution, as it is marked: what can be chosen, what is missing, and how it is said. */
import {
  sayChoice,
  type AgendaItemNow,
  type DirectedChoice,
  type Directions,
  type MeetingState,
} from '@quorate/domain';
import type { SelectOption } from '../../ui/select.js';

/** By the item. */
export type DirectionsDraft = Readonly<Record<string, DirectedChoice>>;

/** The items of the meeting that are still to be voted on, as far as the reader sees them. */
export function resolutionsOf({ agenda }: MeetingState): AgendaItemNow[] {
  return agenda.filter(
    ({ purpose, state }) => purpose === 'decision' && (state === 'to-come' || state === 'now'),
  );
}

/** "For", "Against", "Withheld", in the words of the body's ballot. */
export function sayDirected(choice: DirectedChoice, { roster }: Pick<MeetingState, 'roster'>): string {
  if (choice === 'discretion') return 'As the proxy decides';
  return roster === null ? choice : sayChoice(choice, roster.ruleSet.form);
}

const CHOICES = ['approve', 'reject', 'abstain'] as const;

/** The answers of the body's ballot and, for a proxy, that the holder decides; an advance vote is to be chosen. */
export function directionOptions(state: MeetingState, kind: 'proxy' | 'advance'): SelectOption[] {
  return [
    kind === 'proxy'
      ? { value: 'discretion', label: sayDirected('discretion', state) }
      : { value: '', label: 'Choose' },
    ...CHOICES.map((choice) => ({ value: choice, label: sayDirected(choice, state) })),
  ];
}

/** What was chosen, in the order of the agenda; an item left to the holder is not named. */
export function directionsIn(items: readonly AgendaItemNow[], draft: DirectionsDraft): Directions {
  return items.flatMap(({ itemId }) => {
    const choice = draft[itemId] ?? 'discretion';
    return choice === 'discretion' ? [] : [{ itemId, choice }];
  });
}
