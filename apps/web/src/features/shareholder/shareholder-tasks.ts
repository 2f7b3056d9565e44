/** What a meeting of the company asks of a holder, as a list of tasks, each with how far it is and until when it can be done. */
import {
  isInForce,
  isInTime,
  isToCome,
  openVote,
  proxiesOfSeat,
  proxyCutOff,
  takesAdvanceVotes,
  checkInTime,
  takesProxies,
  ukDate,
  voterAt,
  votingAt,
  type GivenNotice,
  type MeetingState,
} from '@quorate/domain';
import type { HeldLots } from './held-lots.js';

export interface Task {
  readonly title: string;
  readonly href: string;
  readonly words: string;
  readonly tone: 'live' | 'met' | 'caution' | 'muted';
  /** The last instant at which it can be done; null: none, or over. */
  readonly until: string | null;
}

/** True while consents matter: notice is late, or somebody has agreed already. */
export function asksForConsent({ stage, startsAt, roster, shortNotice }: MeetingState, now: string): boolean {
  if (stage !== 'planned' || roster?.notice === undefined) return false;
  return shortNotice.length > 0 || !isInTime(now, startsAt, roster.notice);
}

/** In the order in which they come up. */
export function shareholderTasks(
  state: MeetingState,
  holderId: string,
  held: HeldLots,
  now: string,
): readonly Task[] {
  if (!held.isMine) return [];
  return [
    ...(state.notice === null ? [] : [noticeTask(state, state.notice)]),
    ...(asksForConsent(state, now) ? [consentTask(state, holderId)] : []),
    ...(takesProxies(state) && state.stage !== 'planned' ? [proxyTask(state, held, now)] : []),
    meetingTask(state, held),
  ];
}

function noticeTask({ meetingId }: MeetingState, { at }: GivenNotice): Task {
  const words = `Given ${ukDate(at)}`;
  const href = `/meetings/${meetingId}/notice`;
  return { title: 'Read the notice', href, words, tone: 'muted', until: null };
}

function consentTask({ shortNotice, startsAt }: MeetingState, holderId: string): Task {
  const hasAgreed = shortNotice.includes(holderId);
  return {
    ...{ title: 'Agree to shorter notice, or not', href: '#consent', until: hasAgreed ? null : startsAt },
    ...(hasAgreed ? { words: 'Agreed', tone: 'met' } : { words: 'Not agreed', tone: 'caution' }),
  };
}

function proxyTask(state: MeetingState, { led, lots }: HeldLots, now: string): Task {
  const cutOff = proxyCutOff(state);
  const isOver = !checkInTime(state, now).ok;
  const title = takesAdvanceVotes(state, now) ? 'Vote in advance, or appoint a proxy' : 'Appoint a proxy';
  const task = { title, href: '#proxies', until: isOver ? null : cutOff };
  if (led.length === 0) {
    return { ...task, words: `${lots[0]?.member?.name ?? 'Nobody'} does this for the holder`, tone: 'muted' };
  }
  const given = led.filter(({ seatId }) =>
    proxiesOfSeat(state, seatId).some((proxy) => isInForce(proxy, now)),
  );
  if (given.length > 0) {
    return { ...task, words: `Done for ${given.length} of ${led.length} lots`, tone: 'met' };
  }
  return { ...task, words: isOver ? 'Closed, none given' : 'None given', tone: 'muted' };
}

function meetingTask(state: MeetingState, { lots }: HeldLots): Task {
  const page = `/meetings/${state.meetingId}/member`;
  const vote = openVote(state);
  const places = vote?.roll.filter(({ seatId }) => lots.some((lot) => lot.seatId === seatId)) ?? [];
  if (vote !== null && places.length > 0) {
    const left = places.filter((place) => votingAt(state, vote, place) !== 'voted');
    const canVote = left.some((place) => voterAt(state, vote, place) !== null);
    return {
      ...{ title: 'Vote now', href: `${page}?place=vote`, until: vote.closesAt },
      words:
        left.length === 0 ? 'You have voted' : canVote ? 'Waits for your vote' : 'Take your place to vote',
      tone: left.length === 0 ? 'met' : 'live',
    };
  }
  const title = 'Vote in the meeting';
  if (isToCome(state.stage)) {
    return { title, href: page, words: 'When the vote is opened', tone: 'muted', until: null };
  }
  return { title, href: page, words: 'The meeting is on', tone: 'live', until: null };
}
