/** Holds a meeting that is over when the demonstration begins: members arrive, item after item is taken, records are written. */
import type { ReadCommand } from '@quorate/contracts';
import type { RosterSeat } from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import type { DemonstrationItem } from './demonstration-data.js';

export interface HeldMeeting {
  readonly secretary: Author;
  readonly chair: Author;
  readonly seats: readonly RosterSeat[];
  readonly items: readonly DemonstrationItem[];
  readonly itemIds: readonly string[];
}

/** Everybody but this seat came. */
const APOLOGIES = 4;

/** Gives the commands of a whole meeting, from the first arrival to the close. */
export async function holdMeeting(
  give: (by: Author, command: ReadCommand) => Promise<unknown>,
  { secretary, chair, seats, items, itemIds }: HeldMeeting,
): Promise<void> {
  await give(secretary, { type: 'person.join' });
  for (const [index, { seatId, member }] of seats.entries()) {
    if (index === APOLOGIES) await give(secretary, { type: 'apologies.give', seatId, note: '' });
    else if (member) await give(secretary, { type: 'seat.take', seatId, personId: member.personId });
  }
  await give(chair, { type: 'meeting.start' });
  for (const [index, item] of items.entries()) {
    const itemId = itemIds[index] ?? '';
    await give(chair, { type: 'item.open', itemId, from: itemIds[index - 1] ?? null });
    for (const record of item.records) await give(secretary, recordCommand(itemId, record));
  }
  await give(chair, { type: 'meeting.close' });
}

function recordCommand(itemId: string, record: DemonstrationItem['records'][number]): ReadCommand {
  const { kind, text, owner, due } = record;
  switch (kind) {
    case 'note':
      return { type: 'note.write', itemId, text };
    case 'decision':
      return { type: 'decision.write', itemId, text };
    case 'action':
      return { type: 'action.give', itemId, text, owner, due };
    case 'headline':
      return { type: 'headline.publish', itemId, text };
  }
}
