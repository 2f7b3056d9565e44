/** The share register over HTTP: changes by entries, files that add and never guess, and a record date that makes lots seats. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  BodyView,
  MeetingSummary,
  OwnShareholdings,
  RegisterReply,
  ShareImportPreview,
  ShareRegisterView,
} from '@quorate/contracts';
import { randomUUID } from 'node:crypto';
import {
  addItems,
  addPeople,
  addPerson,
  type Client,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';

const HEADING = 'lot,holder,party_signifier,shares,since,representative_emails';

describe('the share register', () => {
  let world: World;
  let base: string;
  let officer: Client;
  let people: string[];

  const act = (command: object, key: string = randomUUID()) =>
    officer.post<RegisterReply>(`${base}/commands`, command, { 'idempotency-key': key });
  const bring = (csv: string) =>
    officer.post<ShareImportPreview>(`${base}/import`, { csv }, { 'idempotency-key': randomUUID() });
  const see = async (on: string) => (await officer.get<ShareRegisterView>(`${base}?on=${on}`)).done;
  const enter = async (name: string) => {
    const { made } = (await act({ type: 'holder.enter', name })).done;
    return made.holderId ?? '';
  };

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { shareholders: 1 } } });
    officer = world.secretary;
    base = `/api/bodies/${world.board.bodyId}/share-register`;
    people = await addPeople(world.database, [{ name: 'Ann' }, { name: 'Bob' }]);
  });

  afterAll(() => world.stop());

  it('[SHR-9] is closed until it is opened with what a share is, and for those who keep it', async () => {
    const allot = { type: 'shares.allot', holderId: randomUUID(), shares: 1, on: '2020-01-01' };
    expect((await act(allot)).problem).toMatchObject({ code: 'no-register' });
    expect((await act({ type: 'register.open', terms: { nominal: '1', currency: 'GBP' } })).status).toBe(200);
    for (const reader of [world.member(0), world.observer]) expect((await reader.get(base)).status).toBe(403);
    expect((await world.chair.get(base)).status).toBe(200);
    const denied = await world.chair.post(`${base}/commands`, allot, { 'idempotency-key': randomUUID() });
    expect(denied.status).toBe(403);
  });

  it('[SHR-1] [SHR-2] keeps holdings by day, refuses what is not held, and says every entry', async () => {
    const [alder, birch] = [await enter('Alder Ltd'), await enter('Birch "B" Ltd')];
    const key = randomUUID();
    const allot = { type: 'shares.allot', holderId: alder, shares: 300, on: '2020-01-01' };
    const first = (await act(allot, key)).done;
    expect((await act(allot, key)).done).toEqual(first);
    const transfer = { type: 'shares.transfer', lot: 1, toHolderId: birch, on: '2020-06-01' };
    expect((await act({ ...transfer, shares: 301 })).problem).toMatchObject({
      ...{ code: 'too-few-shares', field: 'shares' },
    });
    for (const shares of [0, -1, 1.5, 2 ** 53]) expect((await act({ ...transfer, shares })).status).toBe(422);
    expect((await act({ ...transfer, shares: 100 })).done.made).toEqual({ lot: 2 });
    const held = (view: ShareRegisterView) => view.holders.map(({ name, shares }) => [name, shares]);
    expect(held(await see('2020-05-31'))).toEqual([
      ['Alder Ltd', 300],
      ['Birch "B" Ltd', 0],
    ]);
    expect(await see('2020-06-01')).toMatchObject({ issued: 300, issuedNominal: '£300', lots: 2 });
    const { entries } = (await officer.get<{ entries: { sentence: string }[] }>(`${base}/entries`)).done;
    expect(entries[0]?.sentence).toBe('100 shares of lot 1 were transferred to Birch "B" Ltd, lot 2.');
  });

  it('imports a file after naming every fault, once, and exports what it reads', async () => {
    const [ann = ''] = people;
    const email = `${ann}@people.example`;
    const faulty = [
      HEADING,
      '3,Cedar,NOPE,1.5,2999-01-01,nobody@x.example',
      '3,Cedar,,5,2020-01-01,',
      '1,Alder Ltd,,7,2020-01-01,',
    ];
    const { faults } = (await officer.post<ShareImportPreview>(`${base}/preview`, { csv: faulty.join('\n') }))
      .done;
    expect(faults.map(({ row, column }) => `${String(row)} ${column}`)).toEqual([
      ...['2 shares', '2 since', '2 party_signifier', '2 representative_emails', '3 lot', '4 lot'],
    ]);
    expect((await bring(faulty.join('\n'))).problem).toMatchObject({ code: 'register-faulty' });
    const good = `${HEADING}\n10,=Cedar Ltd,,40,2021-01-01,${email}\n11,=CEDAR Ltd,,2,2021-01-01,\n`;
    expect((await bring(good)).done).toMatchObject({
      holders: 1,
      lots: { added: 2 },
      representatives: 1,
      shares: 42,
    });
    expect((await bring(good)).done).toMatchObject({ holders: 0, lots: { added: 0, unchanged: 2 } });
    const csv = (await officer.get(`${base}/lots.csv`)).text;
    expect(csv).toContain(`10,'=Cedar Ltd,,40,2021-01-01,${email}`);
    expect((await bring(csv)).done).toMatchObject({ faults: [], lots: { added: 0, unchanged: 4 } });
  });

  it('[SHR-8] writes the lots of the record date as seats, which only the register changes', async () => {
    const [ann = '', bob = ''] = people;
    const cedar = (await see('2021-01-01')).holders.find(({ name }) => name === '=Cedar Ltd')?.holderId ?? '';
    const act2 = { type: 'representative.authorise', holderId: cedar, personId: bob, on: '2021-02-01' };
    expect((await act(act2)).status).toBe(200);
    expect((await act({ type: 'record.take', on: '2021-03-01' })).status).toBe(200);
    const body = async () => (await officer.get<BodyView>(`/api/bodies/${world.board.bodyId}`)).done;
    const lots = (await body()).seatList.filter(({ holderId }) => holderId !== null);
    expect(
      lots.map(({ label, weight, member, alternates }) => [
        label,
        weight,
        member?.personId,
        alternates.length,
      ]),
    ).toEqual([
      ['Alder Ltd', 200, undefined, 0],
      ['Birch "B" Ltd', 100, undefined, 0],
      ['=Cedar Ltd, lot 10', 40, ann, 1],
      ['=Cedar Ltd, lot 11', 2, ann, 1],
    ]);
    const mine = async (client: Client) => (await client.get<OwnShareholdings>(`${base}/mine`)).done;
    expect(await mine(await world.quorate.signIn(ann))).toMatchObject({
      ...{ holders: [{ holderId: cedar }], recordDate: '2021-03-01' },
    });
    expect(await mine(world.observer)).toMatchObject({
      terms: null,
      issued: 0,
      holders: [],
      recordDate: null,
    });
    const seat = lots[0];
    const change = { memberId: ann, alternateIds: [], termFrom: null, termUntil: null };
    const refused = await officer.put(
      `/api/bodies/${world.board.bodyId}/seats/${seat?.seatId ?? ''}`,
      change,
    );
    expect(refused.problem).toMatchObject({ code: 'seat-is-lot' });
    expect((await act({ type: 'record.take', on: '2020-05-31' })).status).toBe(200);
    const before = (await body()).seatList;
    expect(before.filter(({ holderId }) => holderId !== null).map(({ weight }) => weight)).toEqual([300]);
    expect(before).toHaveLength(2);
  });

  it('[NTC-5] [NTC-6] gives no notice too late without the consent of enough holders', async () => {
    const administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    const notice = { clearDays: 14, specialNoticeDays: 28, shortNotice: { numerator: 9, denominator: 10 } };
    const path = `/api/bodies/${world.board.bodyId}/notice`;
    expect((await officer.put(path, { notice })).status).toBe(403);
    const few = { ...notice, shortNotice: { numerator: 3, denominator: 2 } };
    expect((await administrator.put(path, { notice: few })).status).toBe(422);
    expect((await administrator.put(path, { notice })).status).toBe(200);
    const meetingId = await planMeeting(officer, world.board);
    await addItems(officer, meetingId, [{}]);
    const late = await officer.command(meetingId, { type: 'meeting.call' });
    expect(late.problem).toMatchObject({ code: 'notice-late' });
    const alder = (await see('2020-01-01')).holders.find(({ name }) => name === 'Alder Ltd')?.holderId ?? '';
    const agree = { type: 'short-notice.agree', reason: 'The signed form came by post.' } as const;
    await officer.do(meetingId, { ...agree, holderId: alder });
    const again = await officer.command(meetingId, { ...agree, holderId: alder });
    expect(again.problem).toMatchObject({ code: 'agreed-already' });
    // Half of the holders are no majority: the other seat of the body has not agreed.
    expect((await officer.command(meetingId, { type: 'meeting.call' })).problem?.code).toBe('notice-late');
    await world.member(0).do(meetingId, { ...agree, reason: null, holderId: world.seat(0) });
    await officer.do(meetingId, { type: 'meeting.call' });
    expect((await officer.meeting(meetingId)).stage).toBe('called');
  });

  it('[SHR-12] keeps the lots of a called meeting, and takes a representative who is authorised late', async () => {
    const meeting = async () => {
      const { meetings } = (await officer.get<{ meetings: MeetingSummary[] }>('/api/meetings')).done;
      return officer.meeting(meetings.find(({ stage }) => stage === 'called')?.meetingId ?? '');
    };
    const before = await meeting();
    expect((await act({ type: 'record.take', on: '2021-03-01' })).status).toBe(200);
    expect(await meeting()).toEqual(before);
    const [, bob = ''] = people;
    const alder = (await see('2020-01-01')).holders.find(({ name }) => name === 'Alder Ltd')?.holderId ?? '';
    const late = {
      type: 'representative.authorise',
      holderId: alder,
      personId: bob,
      on: '2020-01-02',
      reason: 'Told late.',
    };
    expect((await act(late)).status).toBe(200);
    expect((await act({ type: 'record.take', on: '2020-05-31' })).status).toBe(200);
  });

  it('shows who acts for a holder that holding alone', async () => {
    const reader = await world.quorate.signIn(people[0] ?? '');
    const mine = (await reader.get<ShareRegisterView>(`${base}/mine`)).done;
    expect(mine.holders.map(({ name, shares, nominal }) => [name, shares, nominal])).toEqual([
      ['=Cedar Ltd', 42, '£42'],
    ]);
    expect((await reader.get(base)).status).toBe(403);
  });
});
