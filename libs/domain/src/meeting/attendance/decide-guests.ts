/** Guests, who attend without a seat or a vote and are no users of this house: auditors, advisers, whoever observes. */
import { refuse } from '../../value/refusal.js';
import { checkText } from '../check-text.js';
import { type Deciders, entryOf, write } from '../decided.js';

export const guestDeciders = {
  'guest.admit': (asked, { state, context }) => {
    const name = checkText(asked.name, 'name', 120);
    if (!name.ok) return name;
    const capacity = checkText(asked.capacity, 'capacity', 120);
    if (!capacity.ok) return capacity;
    if (state.guests.some((guest) => guest.name === name.value && guest.capacity === capacity.value)) {
      return refuse('conflict', 'guest-here', `${name.value} is here as ${capacity.value} already.`, 'name');
    }
    const guest = { guestId: context.newId(), name: name.value, capacity: capacity.value };
    return write(entryOf('guest.admitted', null, guest));
  },
  'guest.leave': ({ guestId }, { state }) => {
    if (!state.guests.some((guest) => guest.guestId === guestId)) {
      return refuse('missing', 'no-such-guest', 'This guest is not here (any more).', 'guestId');
    }
    return write(entryOf('guest.left', null, { guestId }));
  },
} satisfies Partial<Deciders>;
