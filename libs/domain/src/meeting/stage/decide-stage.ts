/** Planning, calling, running and closing a meeting, and the roster it runs with. */
import { ukCalendarDate } from '../../calendar/uk-time.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { sameData } from '../../value/same-data.js';
import { checkOptionalText, checkReason, checkText } from '../check-text.js';
import type { Roster, SetRoster } from '../attendance/roster.js';
import { withLotsOf } from '../attendance/standing-lots.js';
import { type Deciders, type Decision, entryOf, write } from '../decided.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { MeetingState } from '../meeting-state.js';
import { earlyOnesLeave, everybodyLeaves } from '../notice/check-adjourned.js';
import { checkDue, checkResumed, checkMovedInTime, checkSpecialNotice } from '../notice/check-noticed.js';
import { asCirculated } from '../writing/eligible-members.js';
import { callWithNotice, checkNotice, noticeAgain } from '../notice/decide-notice.js';
import { currentItem, openVote } from '../select.js';
import { proxiesOfSeat } from '../proxies/proxies.js';

/** The note said to everyone while a meeting is paused or adjourned; kept short, the room screen shows it. */
const NOTE_LIMIT = 300;

function checkTimes(startsAt: string, endsAt: string): Result<string> {
  for (const [field, at] of Object.entries({ startsAt, endsAt })) {
    if (Number.isNaN(Date.parse(at))) {
      return refuse('invalid', 'not-a-time', `${at} is not a time. Give a date and a time.`, field);
    }
  }
  if (Date.parse(startsAt) < Date.parse(endsAt)) return accept(startsAt);
  return refuse('invalid', 'ends-before-start', 'The meeting must end after it starts.', 'endsAt');
}

/** A vote must not be left hanging when the meeting stops for long. */
function checkNoOpenVote(state: MeetingState, act: string): Result<null> {
  if (openVote(state) === null) return accept(null);
  return refuse('conflict', 'vote-open', `A vote is open. Close or annul it before you ${act}.`);
}

/** The keys and shares of a secret vote are kept until it is declared or annulled. */
function checkNonePrepared({ votes }: MeetingState, act: string): Result<null> {
  const prepared = votes.find(({ stage }) => stage === 'prepared');
  if (prepared === undefined) return accept(null);
  const sentence = `The secret vote “${prepared.question}” is prepared. Open it or annul it before you ${act}.`;
  return refuse('conflict', 'vote-prepared', sentence);
}

function plan(command: MeetingCommandData['meeting.plan']): Decision {
  const { meetingId, bodyId, bodyName, bodyCode, number, startsAt, endsAt, clocks, roster } = command;
  const title = checkText(command.title, 'title', 200);
  if (!title.ok) return title;
  const place = checkText(command.place, 'place', 200);
  if (!place.ok) return place;
  const times = checkTimes(startsAt, endsAt);
  if (!times.ok) return times;
  const named = { meetingId, bodyId, bodyName, bodyCode, number, title: title.value };
  return write(
    entryOf('meeting.planned', null, { ...named, startsAt, endsAt, place: place.value, clocks }),
    entryOf('roster.set', null, { roster }),
  );
}

function close(state: MeetingState): Decision {
  const free = checkNoOpenVote(state, 'close the meeting');
  if (!free.ok) return free;
  const none = checkNonePrepared(state, 'close the meeting');
  if (!none.ok) return none;
  const undeclared = state.votes.find((vote) => vote.stage === 'closed');
  if (undeclared !== undefined) {
    const sentence = `The outcome of “${undeclared.question}” is not declared. Declare it, then close the meeting.`;
    return refuse('conflict', 'vote-undeclared', sentence);
  }
  const closed = entryOf('meeting.closed', null, {});
  if (state.currentItemId === null) return write(closed);
  return write(entryOf('item.closed', currentItem(state), { itemId: state.currentItemId }), closed);
}

/** Lots stand as notice told them: those for which nothing is given may be split until the meeting starts, and nothing else. */
function withNoticedLots(state: MeetingState, known: Roster, { roster, kept = [] }: SetRoster): Roster {
  if (state.conduct === 'written') return roster;
  const maySplit = ({ seatId }: { readonly seatId: string }): boolean =>
    state.stage === 'called' && proxiesOfSeat(state, seatId).length === 0;
  return withLotsOf(known, roster, { kept, maySplit });
}

/** The rules stand as well: the notice says until when proxies are taken, and what a resolution needs. */
function withNoticedRules(known: Roster, roster: Roster): Roster {
  if (known.notice === undefined) return roster;
  return { ...roster, ruleSet: known.ruleSet, ruleSets: known.ruleSets };
}

/** Once a meeting is called it stays under the rule of notice, the record date, the lots and the rules by which it was, whatever its body decides meanwhile. */
function underItsNotice(state: MeetingState, command: SetRoster): Roster {
  const { stage, roster: known } = state;
  if (stage === 'planned' || known === null) return command.roster;
  const {
    notice: _rule,
    recordDate: _day,
    ...others
  } = withNoticedRules(known, withNoticedLots(state, known, command));
  return {
    ...others,
    ...(known.notice === undefined ? {} : { notice: known.notice }),
    ...(known.recordDate === undefined ? {} : { recordDate: known.recordDate }),
  };
}

export const stageDeciders = {
  'meeting.plan': (command, { state }) =>
    state.no === 0
      ? plan(command)
      : refuse('conflict', 'already-planned', 'This meeting is in the calendar already.', 'meetingId'),
  'roster.set': (command, { state }) => {
    const roster = asCirculated(state, { ...command, roster: underItsNotice(state, command) });
    return sameData(roster, state.roster) ? accept([]) : write(entryOf('roster.set', null, { roster }));
  },
  'meeting.reschedule': ({ startsAt, endsAt, place, reason }, situation) => {
    const { state, context } = situation;
    const times = checkTimes(startsAt, endsAt);
    if (!times.ok) return times;
    const where = checkText(place, 'place', 200);
    if (!where.ok) return where;
    const why = checkReason(reason);
    if (!why.ok) return why;
    const told = checkMovedInTime(state, { startsAt, place: where.value }, context.now);
    if (!told.ok) return told;
    const data = { startsAt, endsAt, place: where.value, reason: why.value };
    return write(
      entryOf('meeting.rescheduled', null, data),
      ...(state.stage === 'adjourned' ? everybodyLeaves(state) : []),
      ...noticeAgain(situation, data),
    );
  },
  'meeting.call': (_command, situation) => {
    const { state, context } = situation;
    if (state.agenda.length === 0) {
      const sentence = 'The agenda is empty. Add at least one item, then call the meeting.';
      return refuse('conflict', 'agenda-empty', sentence);
    }
    const special = checkSpecialNotice(state, state.startsAt);
    if (!special.ok) return special;
    const notice = checkNotice(state, context.now);
    return notice.ok ? callWithNotice(situation) : notice;
  },
  'meeting.start': (_command, { state, context }) => {
    const due = checkDue(state, context.now);
    return due.ok ? write(...earlyOnesLeave(state, context.now), entryOf('meeting.started', null, {})) : due;
  },
  'meeting.pause': ({ note }) => {
    const said = checkOptionalText(note, 'note', NOTE_LIMIT);
    return said.ok ? write(entryOf('meeting.paused', null, { note: said.value })) : said;
  },
  'meeting.resume': (_command, { state, context }) => {
    const due = checkResumed(state, context.now);
    return due.ok ? write(entryOf('meeting.resumed', null, {})) : due;
  },
  'meeting.adjourn': ({ note }, { state }) => {
    const free = checkNoOpenVote(state, 'adjourn the meeting');
    if (!free.ok) return free;
    const said = checkOptionalText(note, 'note', NOTE_LIMIT);
    return said.ok ? write(entryOf('meeting.adjourned', null, { note: said.value })) : said;
  },
  'meeting.close': (_command, { state }) => close(state),
  'meeting.reopen': ({ reason }, { state, context }) => {
    const why = checkReason(reason);
    if (!why.ok) return why;
    const isSameDay = ukCalendarDate(state.closedAt ?? '') === ukCalendarDate(context.now);
    return write(
      entryOf('meeting.reopened', null, { reason: why.value }),
      ...(isSameDay ? [] : everybodyLeaves(state)),
    );
  },
  'meeting.cancel': ({ reason }, { state }) => {
    const none = checkNonePrepared(state, 'cancel the meeting');
    if (!none.ok) return none;
    const why = checkReason(reason);
    return why.ok ? write(entryOf('meeting.cancelled', null, { reason: why.value })) : why;
  },
} satisfies Partial<Deciders>;
