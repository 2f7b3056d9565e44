/** How consents to shorter notice and the notice itself change a meeting's state. */
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
  'meeting.noticed': (state, { document, fingerprint }, { no, at }) => ({
    ...state,
    notice: { document, fingerprint, no, at },
  }),
} satisfies Partial<Evolvers>;
