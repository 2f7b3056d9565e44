/** A meeting in session, every seat taken and a vote open, brought there through the journal itself. */
import { randomUUID } from 'node:crypto';

import { meetingKind } from '../apps/server/dist/modules/meetings/meeting-kind.js';

export const ITEM = {
  title: 'Report',
  purpose: 'decision',
  owner: 'Secretary',
  plannedMinutes: 10,
  classification: 'GREEN',
  namedPersons: [],
  modification: null,
  summary: '',
};

/** A proposal under the default rules, closed by hand. */
export const BY_DEFAULT = {
  ruleSetId: null,
  method: null,
  options: [],
  seats: 1,
  closesAt: null,
  electorIds: [],
};

/** Brings the meeting to its item with every seat taken, and answers its ids and how the secretary goes on. */
export async function startMeeting(journal, { bodyId, roster, secretary }) {
  const meetingId = randomUUID();
  const run = act(journal, meetingId, secretary);
  await run({
    type: 'meeting.plan',
    ...{
      meetingId,
      bodyId,
      bodyName: 'Bench',
      bodyCode: 'BENCH',
      number: null,
      title: 'Bench 1',
      place: 'Here',
      clocks: { noticeWorkingDays: 5, paperWorkingDays: 5 },
    },
    ...{ startsAt: '2021-12-22T10:00:00.000Z', endsAt: '2021-12-22T12:00:00.000Z', roster },
  });
  const { itemId } = await run({ type: 'item.add', item: ITEM, position: 0, agendaRevision: 0 });
  await run({ type: 'meeting.call' });
  await Promise.all(
    roster.seats.map(({ seatId, member }) => run({ type: 'seat.take', seatId, personId: member.personId })),
  );
  await run({ type: 'meeting.start' });
  await run({ type: 'item.open', itemId, from: null });
  return { meetingId, itemId, run };
}

/** Brings the meeting to its open vote, on a proposal or among the options named, and answers its ids. */
export async function holdMeeting(journal, body, names = []) {
  const { meetingId, itemId, run } = await startMeeting(journal, body);
  const question = 'Should the report be accepted?';
  const options = names.map((name) => ({ name }));
  const { voteId } = await run({ type: 'vote.open', itemId, question, ...BY_DEFAULT, options });
  const { meeting } = await journal.stateOf(meetingKind, meetingId);
  const vote = meeting.votes.find((one) => one.voteId === voteId);
  return { meetingId, itemId, voteId, options: vote.options, size: meeting.no };
}

/** Closes and declares the vote of a meeting. */
export async function endVote(journal, { meetingId, voteId }, { secretary }) {
  const run = act(journal, meetingId, secretary);
  await run({ type: 'vote.close', voteId });
  await run({ type: 'vote.declare', voteId });
}

function act(journal, meetingId, secretary) {
  return async (command) => {
    const written = await journal.submit(meetingKind, {
      streamId: meetingId,
      by: { ...secretary, roles: ['secretary'] },
      key: randomUUID(),
      digest: command.type,
      command,
      begins: command.type === 'meeting.plan',
    });
    if (!written.ok) throw new Error(`${command.type}: ${written.refusal.sentence}`);
    return written.value.answer.made;
  };
}

/** Asks for ballots in the journal, one seat after the other; `waiting` of them are always under way. */
export function castsOf({ meetingId, voteId }, { seats }, answerAt = motionAt) {
  let turn = 0;
  return () => {
    const { seatId, member } = seats[turn % seats.length];
    turn += 1;
    return {
      streamId: meetingId,
      by: { ...member, roles: ['member'] },
      key: `cast-${String(turn).padStart(12, '0')}`,
      digest: `${seatId} ${String(turn)}`,
      command: { type: 'ballot.cast', voteId, seatId, answer: answerAt(turn) },
      begins: false,
    };
  };
}

function motionAt(turn) {
  return { kind: 'motion', choice: turn % 3 === 0 ? 'reject' : 'approve' };
}
