/** A company between notice and meeting over HTTP: who may be a proxy, lots that are split or joined, representatives who end, and what is refused meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyView, ShareRegisterView } from '@quorate/contracts';
import type { MeetingState } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import type { AddressObject } from 'mailparser';
import { makeCompany, SHARES_RULES } from '../support/general-meeting.js';
import {
  addItems,
  addPeople,
  type Client,
  eventually,
  planMeeting,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';
import { MailServer } from '../support/mail-server.js';
import { fillShareRegister } from '../support/shareholders.js';

const POLL = { holders: 2, share: { numerator: 1, denominator: 10 } };

describe('a company between notice and meeting', () => {
  let world: World;
  let meetingId: string;
  let itemIds: string[];
  let ann: Client;
  let bob: Client;
  let cat: Client;
  let solId = '';
  let smtp: MailServer;

  const register = (command: object) =>
    world.secretary.post(`/api/bodies/${world.board.bodyId}/share-register/commands`, command, {
      'idempotency-key': randomUUID(),
    });
  const lots = async (): Promise<MeetingState['seats']> => (await world.secretary.meeting(meetingId)).seats;
  const seats = async () => (await world.secretary.meeting(meetingId)).roster?.seats ?? [];
  const seatOf = async (label: string): Promise<string> =>
    (await seats()).find((seat) => seat.label === label)?.seatId ?? '';
  const body = async (by: Client) => (await by.get<BodyView>(`/api/bodies/${world.board.bodyId}`)).done;
  const appointing = (seatId: string, holderId: string) => ({
    type: 'proxy.appoint' as const,
    seatId,
    holderId,
    scope: { kind: 'meeting' as const },
  });
  const holder = async (name: string): Promise<string> => {
    const path = `/api/bodies/${world.board.bodyId}/share-register?on=2021-12-09`;
    const { holders } = (await world.secretary.get<ShareRegisterView>(path)).done;
    return holders.find((one) => one.name === name)?.holderId ?? '';
  };

  beforeAll(async () => {
    const rules = { ...SHARES_RULES, poll: POLL };
    smtp = await MailServer.start();
    world = await startWorld({
      ...{ hasClock: true, board: { seats: { shareholders: 0 }, rules } },
      server: { env: smtp.env },
    });
    await setDatabaseClock(world.database, '2021-11-29T10:00:00.000Z');
    const [annId = '', bobId = '', catId = ''] = await addPeople(
      world.database,
      ['Ann Alder', 'Bob Birch', 'Cat Cedar'].map((name) => ({ name })),
    );
    [ann, bob] = [await world.quorate.signIn(annId), await world.quorate.signIn(bobId)];
    cat = await world.quorate.signIn(catId);
    await fillShareRegister(world.secretary, world.board.bodyId, [
      { holder: 'Alder Ltd', lots: [300], representatives: [annId] },
      { holder: 'Birch Ltd', lots: [50, 20], representatives: [bobId, catId] },
    ]);
    await makeCompany(world);
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2021-12-20', start: '13:00', end: '15:00' },
    });
    itemIds = await addItems(world.secretary, meetingId, [{ title: 'Change of auditor' }]);
  });

  afterAll(async () => {
    await world.stop();
    await smtp.stop();
  });

  it('[PRX-20] takes no proxy before its notice', async () => {
    const seatId = await seatOf('Alder Ltd');
    const early = await ann.command(meetingId, appointing(seatId, world.observer.personId));
    expect(early.problem).toMatchObject({ status: 409, code: 'before-notice' });
    await world.secretary.do(meetingId, { type: 'meeting.call' });
  });

  it('[SHR-10] lets its secretary name anybody as an observer, whom only the company reads and holders appoint', async () => {
    const path = `/api/bodies/${world.board.bodyId}/observers`;
    const sol = { name: 'Sol Solicitor', email: 'sol@chambers.example' };
    for (const by of [ann, world.chair, world.observer]) expect((await by.post(path, sol)).status).toBe(403);
    const wrong = await world.secretary.post(path, { ...sol, email: 'sol at chambers' });
    expect(wrong.problem).toMatchObject({ status: 422 });
    const named = (await world.secretary.post<BodyView>(path, sol)).done;
    solId = named.observers.find(({ name }) => name === sol.name)?.personId ?? '';
    const twice = await world.secretary.post(path, { ...sol, email: 'SOL@chambers.example' });
    expect(twice.problem).toMatchObject({ code: 'observer-already' });
    const stranger = await world.quorate.signIn(
      (await addPeople(world.database, [{ name: 'Stranger' }]))[0] ?? '',
    );
    expect([(await body(ann)).observers.length, (await body(stranger)).observers]).toEqual([1, []]);
    const seatId = await seatOf('Alder Ltd');
    await ann.do(meetingId, appointing(seatId, solId));
    const again = await ann.command(meetingId, appointing(seatId, world.chair.personId));
    expect(again.problem).toMatchObject({ code: 'proxy-given' });
  });

  it('[SHR-12] splits a lot for which nothing is given, so that its parts go to several proxies', async () => {
    const split = { type: 'lot.split', lot: 1, shares: 100, on: '2021-11-29' };
    expect((await register(split)).status).toBe(200);
    const take = { type: 'record.take', on: '2021-11-29' };
    expect((await register(take)).problem).toMatchObject({ status: 409, code: 'lot-given' });
    expect(await seats()).toHaveLength(3);
    const [{ proxyId } = { proxyId: '' }] = (await world.secretary.meeting(meetingId)).proxies;
    await ann.do(meetingId, { type: 'proxy.revoke', proxyId });
    expect((await register(take)).status).toBe(200);
    const parts = (await seats()).filter(({ holderName }) => holderName === 'Alder Ltd');
    expect(parts.map(({ label, weight }) => [label, weight])).toEqual([
      ['Alder Ltd, lot 1', 200],
      ['Alder Ltd, lot 4', 100],
    ]);
    expect(await lots()).toHaveLength(4);
    const proxies = [
      { seatIds: [parts[0]?.seatId ?? ''], holderId: solId, directions: [] },
      { seatIds: [parts[1]?.seatId ?? ''], holderId: world.chair.personId, directions: [] },
    ];
    await ann.do(meetingId, { type: 'proxies.appoint', proxies });
    expect((await world.secretary.meeting(meetingId)).proxies).toHaveLength(2);
  });

  it('[SHR-6] [SHR-12] joins lots in the register, and keeps those of the called meeting apart', async () => {
    const join = { type: 'lots.join', lot: 3, toLot: 2, on: '2021-11-29' };
    const other = await register({ ...join, toLot: 1 });
    expect(other.problem).toMatchObject({ status: 409 });
    expect((await register(join)).status).toBe(200);
    expect((await register(join)).status).toBe(409);
    expect((await register({ type: 'record.take', on: '2021-11-29' })).status).toBe(200);
    expect(await seats()).toHaveLength(4);
    expect((await body(world.secretary)).seatList).toHaveLength(3);
  });

  it('[SHR-12] takes a record date of its own for the next meeting, while who sold votes in this one', async () => {
    const [before, toHolderId] = [await seats(), await holder('Birch Ltd')];
    for (const [lot, shares] of [
      [1, 200],
      [4, 100],
    ]) {
      const sale = { type: 'shares.transfer', lot, shares, toHolderId, toLot: 2, on: '2021-11-29' };
      expect((await register(sale)).status).toBe(200);
    }
    expect((await register({ type: 'record.take', on: '2021-11-29' })).status).toBe(200);
    expect(await seats()).toEqual(before);
    const nextId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2022-02-21', start: '13:00', end: '15:00' },
    });
    await addItems(world.secretary, nextId, [{ title: 'The accounts' }]);
    await world.secretary.do(nextId, { type: 'meeting.call' });
    const next = (await world.secretary.meeting(nextId)).roster?.seats ?? [];
    expect(next.map(({ label, weight }) => [label, weight])).toEqual([['Birch Ltd', 370]]);
    const seatId = before[0]?.seatId ?? '';
    await ann.do(meetingId, { type: 'proxies.revoke', seatIds: [seatId] });
    await ann.do(meetingId, appointing(seatId, solId));
    const stranger = await ann.command(nextId, appointing(seatId, solId));
    expect(stranger.problem).toMatchObject({ status: 404 });
  });

  it('[SHR-7] [PRX-21] ends a representative, whose place the next one takes at once, and who ends what was given', async () => {
    const holderId = await holder('Birch Ltd');
    const seatIds = (await seats()).filter((seat) => seat.holderId === holderId).map(({ seatId }) => seatId);
    const directions = itemIds.map((itemId) => ({ itemId, choice: 'reject' as const }));
    await bob.do(meetingId, { type: 'advance-votes.give', lots: [{ seatIds, directions }] });
    const ending = { type: 'representative.end', holderId, personId: bob.personId, on: '2021-11-29' };
    expect((await register(ending)).status).toBe(200);
    expect((await register(ending)).status).toBe(409);
    const acting = (await seats())
      .filter((seat) => seat.holderId === holderId)
      .map(({ member }) => member?.name);
    expect(acting).toEqual(['Cat Cedar', 'Cat Cedar']);
    const late = await bob.command(meetingId, { type: 'proxies.revoke', seatIds });
    expect(late.problem).toMatchObject({ status: 403 });
    await cat.do(meetingId, { type: 'proxies.revoke', seatIds });
    await cat.do(meetingId, { type: 'advance-votes.give', lots: [{ seatIds, directions }] });
    const mine = await bob.get<{ holders: unknown[] }>(
      `/api/bodies/${world.board.bodyId}/share-register/mine`,
    );
    expect(mine.done.holders).toEqual([]);
  });

  it('withdraws a demand for a poll with the consent of the Chair alone, and admits guests once', async () => {
    const [itemId = ''] = itemIds;
    await ann.do(meetingId, { type: 'poll.demand', itemId });
    const back = { type: 'poll.withdraw', itemId, personId: ann.personId } as const;
    expect((await ann.command(meetingId, back)).status).toBe(403);
    await setDatabaseClock(world.database, '2021-12-20T13:00:00.000Z');
    const guest = { type: 'guest.admit', name: 'Ada Auditor', capacity: 'auditor' } as const;
    await world.secretary.do(meetingId, guest);
    expect((await world.secretary.command(meetingId, guest)).problem).toMatchObject({ code: 'guest-here' });
    await world.chair.do(meetingId, { type: 'meeting.start' });
    await world.chair.do(meetingId, back);
    expect((await world.chair.command(meetingId, back)).status).toBe(404);
    const { guests, pollDemands } = await world.secretary.meeting(meetingId);
    expect([guests.length, pollDemands.flatMap(({ by }) => by)]).toEqual([1, []]);
  });

  it('[MTG-14] [MTG-15] [NTC-14] is adjourned to a time to come, with notice after long, and everybody comes anew', async () => {
    await world.chair.do(meetingId, { type: 'person.join' });
    await world.chair.do(meetingId, { type: 'meeting.adjourn', note: 'To the new year' });
    const to = (day: string) => ({
      ...{ type: 'meeting.reschedule' as const, place: 'The hall', reason: 'Not finished' },
      ...{ startsAt: `${day}T13:00:00.000Z`, endsAt: `${day}T15:00:00.000Z` },
    });
    const past = await world.secretary.command(meetingId, to('2021-12-19'));
    expect(past.problem).toMatchObject({ code: 'not-to-come' });
    await setDatabaseClock(world.database, '2021-12-31T10:00:00.000Z');
    const late = await world.secretary.command(meetingId, to('2022-01-07'));
    expect(late.problem).toMatchObject({ code: 'adjourned-long', field: 'startsAt' });
    await world.secretary.do(meetingId, to('2022-01-08'));
    const meeting = await world.secretary.meeting(meetingId);
    expect(meeting).toMatchObject({ stage: 'adjourned', others: [], guests: [] });
    const early = await world.chair.command(meetingId, { type: 'meeting.resume' });
    expect(early.problem).toMatchObject({ code: 'not-due' });
    const seatId = await seatOf('Alder Ltd, lot 1');
    const [{ proxyId } = { proxyId: '' }] = meeting.proxies.filter((proxy) => proxy.seatId === seatId);
    await ann.do(meetingId, { type: 'proxy.revoke', proxyId });
    await ann.do(meetingId, appointing(seatId, world.chair.personId));
    await setDatabaseClock(world.database, '2022-01-08T13:00:00.000Z');
    await world.chair.do(meetingId, { type: 'meeting.resume' });
    expect((await world.secretary.meeting(meetingId)).stage).toBe('in-session');
  });

  it('[NTC-14] tells everybody by mail, once each, when it goes on after long, and gives notice again', async () => {
    const about = (words: string) =>
      smtp.mails.filter(({ subject, text }) => `${subject ?? ''} ${text ?? ''}`.includes(words));
    const names = (mails: typeof smtp.mails) =>
      mails.map(({ to }) => (to as AddressObject).value[0]?.name).toSorted();
    const told = ['Ann Alder', 'BRD Chair', 'BRD Observer', 'BRD Second Secretary', 'BRD Secretary'].concat(
      ...['Bob Birch', 'Cat Cedar', 'Sol Solicitor'],
    );
    const moved = await eventually(
      'it is told that it goes on',
      () => Promise.resolve(about('is moved to Saturday 8 January 2022')),
      ({ length }) => length >= told.length,
    );
    expect(names(moved)).toEqual(told.toSorted());
    expect(moved[0]?.text).toContain('Begins: 13:00 UK time on Saturday 8 January 2022');
    expect(moved[0]?.text).toContain(
      'Proxies and advance votes until: 00:00 UK time on Thursday 6 January 2022',
    );
    expect(moved[0]?.text).toContain('The notice for the new time and place comes in a mail of its own.');
    const again = await eventually(
      'notice is given again',
      () => Promise.resolve(about('Begins: Saturday 8 January 2022')),
      ({ length }) => length >= told.length - 1,
    );
    // Who acts for Birch no more is told what was in the notice they had, and is given no other.
    expect(names(again)).toEqual(told.filter((name) => name !== 'Bob Birch').toSorted());
    expect(again[0]?.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('[SHR-12] lets who sold read the company no more once the meeting is over and a record date is taken', async () => {
    const read = async () => (await body(ann)).seatList.length;
    expect(await read()).toBe(1);
    await world.chair.do(meetingId, { type: 'meeting.close' });
    expect((await register({ type: 'record.take', on: '2022-01-08' })).status).toBe(200);
    expect(await read()).toBe(0);
  });
});
