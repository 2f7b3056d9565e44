/** Finds the meeting to rehearse: the one of the demonstration while nobody has begun it, afterwards a fresh copy of it. */
import { randomUUID } from 'node:crypto';

import { emptyMeeting, foldEntry } from './fold.mjs';
import { RehearsalError } from './rehearsal-error.mjs';
import { BALLOTS, BODY_CODE } from './script.mjs';

/** The Change Board of the server, with its seats. */
export async function findBody(visitor) {
  const { demonstrationPeople } = await visitor.get('/api/session');
  if (demonstrationPeople.length === 0) {
    throw new RehearsalError(
      `${visitor.url} is not a demonstration: a rehearsal needs its people. Start Quorate without --empty.`,
    );
  }
  const { bodies } = await visitor.get('/api/bodies');
  const listed = bodies.find(({ code }) => code === BODY_CODE);
  if (listed === undefined) throw new RehearsalError('This server has no Change Board to rehearse with.');
  return visitor.get(`/api/bodies/${listed.bodyId}`);
}

/** Summary and agenda of a meeting that is called and that nobody has entered. */
export async function findMeeting(secretary, body) {
  const { meetings } = await secretary.get(`/api/meetings?bodyId=${body.bodyId}`);
  const [original] = meetings;
  if (original === undefined) throw new RehearsalError('The Change Board has no meeting in the calendar.');
  const state = await readMeeting(secretary, original.meetingId);
  for (const number of Object.keys(BALLOTS)) {
    if (!state.agenda.some(({ modification }) => modification === number)) {
      throw new RehearsalError(`${original.title} has no item on ${number} any more: nothing to vote on.`);
    }
  }
  const isFresh =
    state.stage === 'called' && !state.types.has('seat.taken') && !state.types.has('person.joined');
  return isFresh ? original : planCopy(secretary, body, original, state.agenda);
}

async function readMeeting(secretary, meetingId) {
  const state = emptyMeeting();
  const { entries } = await secretary.get(`/api/meetings/${meetingId}/frames?after=0`);
  for (const entry of entries) foldEntry(state, entry);
  return state;
}

async function planCopy(secretary, { bodyId }, { title, place }, agenda) {
  const [date, start] = ukNow();
  const plan = {
    bodyId,
    numbered: true,
    title: `Rehearsal of ${title}`,
    date,
    start: start < '23:59' ? start : '23:58',
    end: '23:59',
    place,
  };
  const { meeting } = await secretary.post('/api/meetings', plan, { 'idempotency-key': randomUUID() });
  for (const [position, { itemId: _itemId, ...item }] of agenda.entries()) {
    const add = { type: 'item.add', item, position, agendaRevision: position };
    await secretary.command(meeting.meetingId, add);
  }
  await secretary.command(meeting.meetingId, { type: 'meeting.call' });
  return meeting;
}

/** The day and time in the United Kingdom now, as the calendar wants them. */
function ukNow() {
  const now = new Date();
  const part = (options) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', ...options }).format(now);
  return [
    part({ year: 'numeric', month: '2-digit', day: '2-digit' }),
    part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  ];
}
