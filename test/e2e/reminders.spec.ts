/** Reminders by mail, to a real mail server: only those who have not voted, each once, also over a restart. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MeetingSummary } from '@quorate/contracts';
import type { AddressObject } from 'mailparser';
import { eventually, newKey, setDatabaseClock, startWorld, type World } from '../support/index.js';
import { MailServer } from '../support/mail-server.js';

describe('reminders', () => {
  let world: World;
  let smtp: MailServer;

  beforeAll(async () => {
    smtp = await MailServer.start(1);
    world = await startWorld({ hasClock: true, server: { env: smtp.env } });
  });
  afterAll(async () => {
    await world.stop();
    await smtp.stop();
  });

  const addressesOf = (from: number) =>
    smtp.mails
      .slice(from)
      .map(({ to }) => (to as AddressObject).value[0]?.address)
      .toSorted();
  const arrived = (count: number) =>
    eventually(
      `${String(count)} mails`,
      () => Promise.resolve(smtp.mails.length),
      (there) => there >= count,
    );
  const addressOf = (personId: string) => `${personId}@people.example`;

  it('go to those who have not voted, at the opening, by hand and on the last day, each once', async () => {
    await setDatabaseClock(world.database, '2026-12-22T11:00:00Z');
    const question = {
      ...{ title: 'MP188 report', question: 'Should MP188 be approved?', summary: '' },
      ...{ classification: 'WHITE', namedPersons: [], modification: 'MP188' },
    };
    const asked = { bodyId: world.board.bodyId, title: 'MP188', workingDays: 6, questions: [question] };
    const key = { 'idempotency-key': newKey() };
    const path = '/api/written-decisions';
    const { decision } = (await world.secretary.post<{ decision: MeetingSummary }>(path, asked, key)).done;
    const id = decision.meetingId;
    const everyone = [...world.board.seats.map(({ memberId }) => memberId), world.board.alternateId];
    await arrived(everyone.length);
    expect(addressesOf(0)).toEqual(everyone.map(addressOf).toSorted());
    const first = smtp.mails.find(({ text }) => text?.includes('BRD Member 3'));
    expect(first?.subject).toBe('The BRD Board: vote in writing by 17:00 UK time on Monday 4 January 2027');
    expect(first?.text).toContain('Should MP188 be approved?');
    expect(first?.text).toContain(`/meetings/${id}/member`);
    const alternate = smtp.mails.find(({ text }) => text?.includes('BRD Alternate'));
    expect(alternate?.text).toContain('for BRD seat 2, as alternate for BRD Member 2');

    const [vote] = (await world.secretary.meeting(id)).votes;
    const voteId = vote?.voteId ?? '';
    for (let seat = 0; seat < 10; seat++) {
      const seatId = world.seat(seat);
      const answer = { kind: 'motion', choice: 'approve' } as const;
      await world.member(seat).do(id, { type: 'ballot.cast', voteId, seatId, answer });
    }
    const waiting = world.board.seats.slice(10).map(({ memberId }) => addressOf(memberId));
    await world.secretary.do(id, { type: 'vote.remind', voteId });
    await arrived(everyone.length + waiting.length);
    expect(addressesOf(everyone.length)).toEqual(waiting.toSorted());

    await world.quorate.halt();
    await setDatabaseClock(world.database, '2027-01-04T09:30:00Z');
    await world.quorate.launch();
    await arrived(everyone.length + 2 * waiting.length);
    await world.quorate.restart();
    expect(addressesOf(everyone.length + waiting.length)).toEqual(waiting.toSorted());
    expect(new Set(smtp.mails.map(({ messageId }) => messageId)).size).toBe(smtp.mails.length);
    expect(smtp.hasRefused).toBe(true);
  });
});
