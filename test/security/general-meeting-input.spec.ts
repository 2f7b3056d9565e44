/** What a general meeting and a share register are not given: proxies too late or passed on, shares that are none, a file with faults. Each is told why, and nothing changed. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskedCommand } from '@quorate/contracts';
import { addItems, planMeeting, setDatabaseClock, startWorld, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';

const LOTS = [
  { shares: 60, holder: 'Alpha Energy Limited' },
  { shares: 20, holder: 'Beta Networks plc' },
];
const HEADING = 'lot,holder,party_signifier,shares,since,representative_emails';

describe('what a general meeting is not given', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;
  let register: string;

  const appointing = (seat: number, holderId: string): AskedCommand => ({
    ...{ type: 'proxy.appoint', seatId: world.seat(seat), holderId, scope: { kind: 'meeting' } },
    directions: [],
  });

  beforeAll(async () => {
    world = await startWorld({ hasClock: true, board: { lots: LOTS, rules: SHARES_RULES } });
    await setDatabaseClock(world.database, '2021-12-09T13:00:00.000Z');
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2021-12-20', start: '13:00', end: '15:00' },
    });
    [itemId = ''] = await addItems(world.secretary, meetingId, [{ modification: null }]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    register = `/api/bodies/${world.board.bodyId}/share-register`;
    const open = { type: 'register.open', terms: { nominal: '1', currency: 'GBP' } };
    await world.secretary.post(`${register}/commands`, open, { 'idempotency-key': randomUUID() });
  });

  afterAll(() => world.stop());

  it('[ATK-10] a proxy for more shares than held: a lot of somebody else, or the same lot twice', async () => {
    const before = await world.database.fingerprint();
    const { chairId, observerId } = world.board;
    const all = (...proxies: readonly (readonly [string, readonly number[]])[]): AskedCommand => ({
      type: 'proxies.appoint',
      proxies: proxies.map(([holderId, seats]) => ({
        ...{ holderId, directions: [] },
        seatIds: seats.map((seat) => world.seat(seat)),
      })),
    });
    const ask = async (command: AskedCommand) => (await world.member(1).command(meetingId, command)).problem;
    expect(await ask(all([chairId, [0, 1]]))).toMatchObject({ status: 403, code: 'not-your-seat' });
    expect(await ask(all([chairId, [1, 1]]))).toMatchObject({ status: 422, code: 'seat-twice' });
    const overlapping = all([chairId, [1]], [observerId, [1]]);
    expect(await ask(overlapping)).toMatchObject({ status: 422, code: 'seat-twice' });
    expect(await world.database.fingerprint()).toEqual(before);
  });

  it('[ATK-10] a proxy of a proxy, a late proxy or a late vote in advance', async () => {
    const { observerId, chairId } = world.board;
    await world.member(0).do(meetingId, appointing(0, world.board.seats[1]?.memberId ?? ''));
    const before = await world.database.fingerprint();
    // The holder gives on what was given to them; their own lot is theirs to give.
    const passedOn = await world.member(1).command(meetingId, appointing(0, observerId));
    expect(passedOn.problem).toMatchObject({ status: 403, code: 'not-your-seat' });
    await setDatabaseClock(world.database, '2021-12-16T13:00:01.000Z');
    const late = await world.member(1).command(meetingId, appointing(1, chairId));
    expect(late.problem).toMatchObject({ status: 409, code: 'proxy-late' });
    const directions = [{ itemId, choice: 'approve' as const }];
    const lots = [{ seatIds: [world.seat(1)], directions }];
    const vote = await world.member(1).command(meetingId, { type: 'advance-votes.give', lots });
    expect(vote.problem).toMatchObject({ status: 409, code: 'proxy-late' });
    expect(await world.database.fingerprint()).toEqual(before);
  });

  it.each(['1.5', '-1', '0', '9007199254740992', 'many'])('[ATK-10] %s shares in a file', async (shares) => {
    const before = await world.database.fingerprint();
    const csv = `${HEADING}\n1,Alder Ltd,,${shares},2020-01-01,\n`;
    const key = { 'idempotency-key': randomUUID() };
    const refused = await world.secretary.post(`${register}/import`, { csv }, key);
    expect(refused.problem).toMatchObject({ status: 422, code: 'register-faulty' });
    expect(await world.database.fingerprint()).toEqual(before);
  });

  it('[ATK-10] [SHR-11] a file with a lot twice, or more shares together than can be counted', async () => {
    const before = await world.database.fingerprint();
    for (const rows of [
      ['1,Alder Ltd,,5,2020-01-01,', '1,Birch Ltd,,5,2020-01-01,'],
      ['1,Alder Ltd,,9007199254740991,2020-01-01,', '2,Birch Ltd,,1,2020-01-01,'],
    ]) {
      const csv = [HEADING, ...rows].join('\n');
      const key = { 'idempotency-key': randomUUID() };
      const refused = await world.secretary.post(`${register}/import`, { csv }, key);
      expect(refused.problem).toMatchObject({ status: 422, code: 'register-faulty' });
    }
    expect(await world.database.fingerprint()).toEqual(before);
  });
});
