/** What the room screen shows. */
import { refuse } from '../../value/refusal.js';
import { type Deciders, entryOf, write } from '../decided.js';
import type { RoomScreen } from '../meeting-state.js';

const ALREADY: Readonly<Record<RoomScreen, string>> = {
  live: 'The room screen follows the meeting already.',
  still:
    'The room screen is held still already. Let it follow the meeting first, then hold it at another moment.',
  blank: 'The room screen is blank already.',
};

export const roomDeciders = {
  'room.show': ({ screen }, { state }) =>
    state.room.screen === screen
      ? refuse('conflict', 'room-shows-that', ALREADY[screen], 'screen')
      : write(entryOf('room.shown', null, { screen })),
} satisfies Partial<Deciders>;
