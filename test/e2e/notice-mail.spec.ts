/** Notice of a general meeting by mail, to a real mail server that refuses at first: once for each person, with the notice and the proof. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPANIES_ACT_NOTICE } from '@quorate/domain';
import type { NoticeDeliveries } from '@quorate/contracts';
import type { AddressObject } from 'mailparser';
import {
  addItems,
  addPeople,
  addPerson,
  eventually,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';
import { MailServer } from '../support/mail-server.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { fillShareRegister } from '../support/shareholders.js';

describe('the notice of a general meeting', () => {
  let world: World;
  let meetingId: string;
  let people: string[];
  let smtp: MailServer;

  beforeAll(async () => {
    smtp = await MailServer.start(1);
    world = await startWorld({
      board: { seats: { shareholders: 0 }, rules: SHARES_RULES },
      server: { env: smtp.env },
    });
    const { bodyId } = world.board;
    people = await addPeople(world.database, [{ name: 'Ann Alder' }, { name: 'Bob Birch' }]);
    const [ann = '', bob = ''] = people;
    await fillShareRegister(world.secretary, bodyId, [
      { holder: 'Alder Energy Limited', lots: [300, 100], representatives: [ann, bob] },
      { holder: 'Birch Networks plc', lots: [50], representatives: [bob] },
      { holder: '=Cedar Supply', lots: [5], representatives: [] },
    ]);
    const id = await addPerson(world.database, { name: 'Administrator', administrator: true });
    const administrator = await world.quorate.signIn(id);
    await administrator.put(`/api/bodies/${bodyId}/notice`, { notice: COMPANIES_ACT_NOTICE });
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2027-12-20', start: '13:00', end: '14:00' },
    });
    await addItems(world.secretary, meetingId, [{ title: 'Change of <b>auditor</b>', modification: null }]);
  });

  afterAll(async () => {
    await world.stop();
    await smtp.stop();
  });

  const proofOf = async () =>
    (await world.secretary.get<NoticeDeliveries>(`/api/meetings/${meetingId}/notice/deliveries`)).done;

  it('[NTC-8] [NTC-9] goes to everybody once, with the words and the files, and is proved', async () => {
    const path = `/api/meetings/${meetingId}/notice.txt`;
    expect((await world.secretary.get(path)).problem).toMatchObject({ code: 'no-notice' });
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    const proof = await eventually('all are handed over', proofOf, ({ deliveries }) =>
      deliveries.every(({ state }) => state === 'handed-over' || state === 'no-address'),
    );
    await world.quorate.restart();
    const addresses = smtp.mails.map(({ to }) => (to as AddressObject).value[0]?.address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toEqual(expect.arrayContaining(people.map((one) => `${one}@people.example`)));
    expect(addresses).toHaveLength(proof.deliveries.length - 1);
    const toBob = smtp.mails.find(({ text }) => text?.includes('Dear Bob Birch'));
    expect(toBob?.text).toContain('for Alder Energy Limited and Birch Networks plc');
    expect(toBob?.text).toContain('Begins: Monday 20 December 2027, 13:00 UK time');
    expect(toBob?.text).toContain('Your right to appoint a proxy');
    expect(toBob?.text).toContain('13:00 UK time on Thursday 16 December 2027');
    const [paper, page] = toBob?.attachments ?? [];
    expect(paper?.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(page?.content.toString()).toContain('Change of &lt;b&gt;auditor&lt;/b&gt;');
    const words = (await world.secretary.get(path)).text;
    expect(createHash('sha256').update(words).digest('hex')).toBe(proof.fingerprint);
    expect(toBob?.text).toContain(proof.fingerprint);
    const again = await world.secretary.get(`/api/meetings/${meetingId}/notice.pdf`);
    expect(again.headers['content-type']).toContain('application/pdf');
    expect(proof.deliveries[0]).toMatchObject({ name: '=Cedar Supply', state: 'no-address' });
    const handed = proof.deliveries.slice(1);
    expect(handed.every(({ answer }) => answer?.startsWith('250'))).toBe(true);
    expect(handed.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(handed.length + 1);
    const csv = await world.secretary.get(`/api/meetings/${meetingId}/notice/deliveries.csv`);
    expect(csv.text).toContain("'=Cedar Supply");
  });

  it('is given again when the meeting is moved, which everybody is told by mail as well', async () => {
    const [before, { fingerprint }] = [smtp.mails.length, await proofOf()];
    await world.secretary.do(meetingId, {
      ...{ type: 'meeting.reschedule', place: 'The new hall', reason: 'The hall burnt down.' },
      ...{ startsAt: '2027-12-21T13:00:00.000Z', endsAt: '2027-12-21T14:00:00.000Z' },
    });
    const since = () => smtp.mails.slice(before);
    const both = await eventually(
      'it is told, and noticed again',
      () => Promise.resolve(since()),
      ({ length }) => length >= before * 2,
    );
    const moved = both.filter(({ subject }) => subject?.includes('is moved to Tuesday 21 December 2027'));
    const addressesOf = (mails: typeof both) =>
      mails.map(({ to }) => (to as AddressObject).value[0]?.address).toSorted();
    expect(addressesOf(moved)).toEqual(addressesOf(smtp.mails.slice(0, before)));
    expect(addressesOf(both.filter((mail) => !moved.includes(mail)))).toEqual(addressesOf(moved));
    expect(moved[0]?.text).toContain('Reason: The hall burnt down.');
    expect(moved[0]?.text).toContain('Was to begin: 13:00 UK time on Monday 20 December 2027');
    expect((await proofOf()).fingerprint).not.toBe(fingerprint);
  });

  it('is read by those of the meeting, and its proof by officers alone', async () => {
    const bob = await world.quorate.signIn(people[1] ?? '');
    expect((await bob.get(`/api/meetings/${meetingId}/notice.html`)).status).toBe(200);
    expect((await bob.get(`/api/meetings/${meetingId}/notice/deliveries`)).status).toBe(403);
    const stranger = await world.quorate.signIn(await addPerson(world.database, { name: 'Stranger' }));
    expect((await stranger.get(`/api/meetings/${meetingId}/notice.pdf`)).problem).toMatchObject({
      code: 'no-notice',
    });
  });
});
