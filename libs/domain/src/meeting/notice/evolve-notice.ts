/** How consents to shorter notice change a meeting's state. */
import type { Evolvers } from '../evolver.js';

export const noticeEvolvers = {
  'short-notice.agreed': (state, { holderId }) => ({
    ...state,
    shortNotice: [...state.shortNotice, holderId],
  }),
  'short-notice.withdrawn': (state, { holderId }) => ({
    ...state,
    shortNotice: state.shortNotice.filter((one) => one !== holderId),
  }),
} satisfies Partial<Evolvers>;
