/** How the speakers' queue changes. */
import type { Evolvers } from '../evolver.js';
import type { MeetingState, SpeakerRequest } from '../meeting-state.js';

function setRequest(
  state: MeetingState,
  requestId: string,
  requestState: SpeakerRequest['state'],
): MeetingState {
  const speakers = state.speakers.map((request) =>
    request.requestId === requestId ? { ...request, state: requestState } : request,
  );
  return { ...state, speakers };
}

export const speakerEvolvers = {
  'speaker.asked': (state, { requestId, personId, label }, { at }) => ({
    ...state,
    speakers: [...state.speakers, { requestId, personId, label, state: 'waiting', at }],
  }),
  'speaker.called': (state, { requestId }) => setRequest(state, requestId, 'speaking'),
  'speaker.finished': (state, { requestId }) => setRequest(state, requestId, 'done'),
  'speaker.withdrew': (state, { requestId }) => setRequest(state, requestId, 'withdrawn'),
} satisfies Partial<Evolvers>;
