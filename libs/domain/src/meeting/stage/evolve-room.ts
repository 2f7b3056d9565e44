/** How the room screen changes. */
import type { Evolvers } from '../evolver.js';

export const roomEvolvers = {
  'room.shown': (state, { screen }, { no }) => ({ ...state, room: { screen, since: no } }),
} satisfies Partial<Evolvers>;
