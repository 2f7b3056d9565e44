/** The words of the agenda on screen: purpose, state, and an item as one line. */
import { sayKind, type AgendaItemNow, type ItemPurpose, type ItemState } from '@quorate/domain';

/** How an item's state is printed. */
export const itemStateWords: Readonly<Record<ItemState, string>> = {
  'to-come': 'to come',
  now: 'now',
  done: 'done',
  deferred: 'deferred',
};

/** How an item's purpose is printed. */
export const itemPurposeWords: Readonly<Record<ItemPurpose, string>> = {
  information: 'Information',
  discussion: 'Discussion',
  decision: 'Decision',
};

/** "MP188 Temporary Communications Hub", unless the title already says the number. */
export function itemTitle({ modification, title }: Pick<AgendaItemNow, 'modification' | 'title'>): string {
  return modification === null || title.includes(modification) ? title : `${modification} ${title}`;
}

/** The question that is suggested for a vote on the item; it can be changed until the vote opens. */
export function suggestedQuestion(
  item: Pick<AgendaItemNow, 'modification' | 'title' | 'resolution'>,
): string {
  const { resolution } = item;
  if (resolution !== undefined) return `Should the ${sayKind(resolution.kind)} “${item.title}” be passed?`;
  return `Should ${item.modification ?? `“${item.title}”`} be approved?`;
}
