/** The speakers' queue: who asked, in which order, and the one who has the floor. */
import { type Result, accept, refuse } from '../../value/refusal.js';
import type { Actor } from '../decide-context.js';
import { type Deciders, entryOf, write } from '../decided.js';
import { findRequest } from '../find.js';
import type { MeetingState, SpeakerRequest } from '../meeting-state.js';
import { seatIn } from './seat-index.js';
import { presentSeats } from '../select.js';

/** A speaker is called by the seat they sit in, or by name when they sit in none; null when they are not here. */
function labelOf(state: MeetingState, { personId }: Actor): string | null {
  const seat = presentSeats(state).find((presence) => presence.person?.personId === personId);
  if (seat !== undefined) return seatIn(state.roster?.seats ?? [], seat.seatId)?.label ?? null;
  return state.others.find((other) => other.personId === personId)?.name ?? null;
}

function checkMine(request: SpeakerRequest, actor: Actor): Result<SpeakerRequest> {
  const officer = actor.roles.includes('chair') || actor.roles.includes('secretary');
  if (officer || request.personId === actor.personId) return accept(request);
  const sentence = `Only ${request.label} or an officer of the meeting can do this.`;
  return refuse('forbidden', 'not-your-request', sentence, 'requestId');
}

export const speakerDeciders = {
  'speaker.ask': (_command, { state, context }) => {
    const { actor } = context;
    const label = labelOf(state, actor);
    if (label === null) {
      return refuse('conflict', 'not-in-meeting', 'Join the meeting first, then ask to speak.');
    }
    const queued = state.speakers.some(
      (request) =>
        request.personId === actor.personId && (request.state === 'waiting' || request.state === 'speaking'),
    );
    if (queued) return refuse('conflict', 'already-in-queue', 'You are in the queue already.');
    const data = { requestId: context.newId(), personId: actor.personId, label };
    return write(entryOf('speaker.asked', null, data));
  },
  'speaker.call': ({ requestId }, { state }) => {
    const request = findRequest(state, requestId);
    if (!request.ok) return request;
    if (request.value.state !== 'waiting') {
      const sentence = `${request.value.label} is not waiting to speak. Look at the queue again.`;
      return refuse('conflict', 'not-waiting', sentence, 'requestId');
    }
    const called = entryOf('speaker.called', null, { requestId });
    const speaking = state.speakers.find((other) => other.state === 'speaking');
    if (speaking === undefined) return write(called);
    return write(entryOf('speaker.finished', null, { requestId: speaking.requestId }), called);
  },
  'speaker.finish': ({ requestId }, { state, context }) => {
    const request = findRequest(state, requestId);
    if (!request.ok) return request;
    if (request.value.state !== 'speaking') {
      const sentence = `${request.value.label} is not speaking.`;
      return refuse('conflict', 'not-speaking', sentence, 'requestId');
    }
    const mine = checkMine(request.value, context.actor);
    return mine.ok ? write(entryOf('speaker.finished', null, { requestId })) : mine;
  },
  'speaker.withdraw': ({ requestId }, { state, context }) => {
    const request = findRequest(state, requestId);
    if (!request.ok) return request;
    if (request.value.state !== 'waiting') {
      const sentence = `${request.value.label} is not waiting to speak any more.`;
      return refuse('conflict', 'not-waiting', sentence, 'requestId');
    }
    const mine = checkMine(request.value, context.actor);
    return mine.ok ? write(entryOf('speaker.withdrew', null, { requestId })) : mine;
  },
} satisfies Partial<Deciders>;
