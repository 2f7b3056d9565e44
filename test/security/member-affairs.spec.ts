/** Interests and claims for expenses against everybody who is not to read or decide them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyInterests, BodyView, ClaimView, UploadedFile } from '@quorate/contracts';
import { EXPENSE_RULE, INTEREST_RULE } from '@quorate/domain';
import {
  addPerson,
  type Client,
  makeBoard,
  meetingInSession,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';
import { aPdf, UPLOAD } from '../support/files.js';

const SECRET = 'Sister works for Alder';
const NOBODY_MAY = 'There is no such claim that you may read.';

describe('what members declare and claim', () => {
  let world: World;
  let claimant: Client;
  let strangers: Readonly<Record<string, Client>>;
  let base: string;
  let claim: ClaimView;
  let receipt: string;

  beforeAll(async () => {
    world = await startWorld({ hasClock: true });
    await setDatabaseClock(world.database, '2027-03-01T09:00:00Z');
    const { database, quorate, board } = world;
    const other = await makeBoard(database, { code: 'OTH' });
    claimant = world.member(0);
    strangers = {
      'the public': quorate.anyone(),
      'a party reader': await quorate.signIn(await addPerson(database, { name: 'Party Reader' })),
      'a secretary elsewhere': await quorate.signIn(other.secretaryIds[0]),
      administrator: await quorate.signIn(
        await addPerson(database, { name: 'Administrator', administrator: true }),
      ),
    };
    const { meetingId } = await meetingInSession(board, world);
    base = `/api/bodies/${board.bodyId}/expense-claims`;
    const { startsAt } = await world.secretary.meeting(meetingId);
    await setDatabaseClock(database, new Date(Date.parse(startsAt) + 3_600_000).toISOString());
    claim = (await claimant.post<ClaimView>('/api/my-expenses', { meetingId })).done;
    const bytes = await aPdf('Ticket');
    const path = `${base}/${claim.claimId}`;
    const { hash } = (await claimant.request<UploadedFile>('POST', `${path}/receipts`, bytes, UPLOAD)).done;
    receipt = `${path}/receipts/${hash}`;
    const line = { on: claim.meetingDay, kindId: 'travel', miles: null, amount: 4_550, note: SECRET };
    const lines = [{ ...line, receipts: [{ hash, name: 'ticket.pdf' }] }];
    claim = (await claimant.put<ClaimView>(path, { version: claim.version, lines, notes: '' })).done;
    const interest = { kindId: 'family', text: SECRET, from: '2020-01-01', until: null };
    await claimant.post('/api/my-interests', { type: 'declare', ...interest });
  });
  afterAll(() => world.stop());

  const everybodyElse = (): [string, Client][] => [
    ...Object.entries(strangers),
    ['another member', world.member(1)],
    ['the alternate', world.alternate],
    ['the observer', world.observer],
    ['the chair', world.chair],
  ];

  it('is read of the register by the body alone, and changed by nobody else', async () => {
    const path = `/api/bodies/${world.board.bodyId}/interests`;
    for (const [who, client] of Object.entries(strangers)) {
      for (const one of [path, `${path}.csv`]) {
        const { status, text } = await client.get(one);
        expect([who, status, text.includes(SECRET)]).toEqual([who, 403, false]);
      }
    }
    for (const client of [world.member(1), world.alternate, world.observer, world.chair, world.secretary]) {
      const { people } = (await client.get<BodyInterests>(path)).done;
      const one = people.find(({ personId }) => personId === claimant.personId);
      expect(one?.interests.map(({ text }) => text)).toEqual([SECRET]);
      const { interestId = '' } = one?.interests[0] ?? {};
      const removed = await client.post('/api/my-interests', { type: 'remove', interestId, reason: 'Mine?' });
      expect([404, 409]).toContain(removed.status);
    }
    // Who reviews, and who is due, is for the officers and each for themselves.
    const asMember = (await world.member(1).get<BodyInterests>(path)).done.people;
    expect(asMember.filter(({ review }) => review !== null).map(({ personId }) => personId)).toEqual([
      world.member(1).personId,
    ]);
    const lots = [{ shares: 10, holder: 'Alder' }];
    const company = await makeBoard(world.database, {
      code: 'CO',
      lots,
      rules: { electorate: 'shareholder' },
    });
    const holders = await world.quorate.signIn(company.secretaryIds[0]);
    expect((await holders.get(`/api/bodies/${company.bodyId}/interests`)).problem.code).toBe(
      'no-interest-register',
    );
  });

  it('is read of a draft by its claimant alone', async () => {
    for (const [who, client] of [...everybodyElse(), ['the secretary', world.secretary]] as const) {
      for (const path of [`${base}/${claim.claimId}`, receipt]) {
        const { status, text } = await client.get(path);
        expect([who, status]).toEqual([who, who === 'the public' ? 401 : 404]);
        expect(text).not.toContain(SECRET);
      }
    }
    expect((await world.secretary.get(base)).text).not.toContain(SECRET);
    expect((await claimant.get(receipt)).headers['content-disposition']).toContain('_receipt.pdf');
  });

  it('is read of a submitted claim by its claimant and the secretary of its body, receipts too', async () => {
    const path = `${base}/${claim.claimId}`;
    claim = (await claimant.post<ClaimView>(`${path}/submission`, { version: claim.version })).done;
    for (const [who, client] of everybodyElse()) {
      const isPublic = who === 'the public';
      for (const one of [path, receipt])
        expect([who, (await client.get(one)).status]).toEqual([who, isPublic ? 401 : 404]);
      for (const one of [base, `${base}.csv`])
        expect([who, (await client.get(one)).status]).toEqual([who, isPublic ? 401 : 403]);
      const mine = await client.get('/api/my-expenses');
      expect(mine.text).not.toContain(claim.claimId);
    }
    expect((await world.secretary.get(path)).text).toContain(SECRET);
    expect((await world.secretary.get(receipt)).status).toBe(200);
    // Under the address of another body it is not there, whatever one is in that body.
    const elsewhere = strangers['a secretary elsewhere'];
    const other =
      (await elsewhere?.get<{ bodies: { bodyId: string }[] }>('/api/session'))?.done.bodies[0]?.bodyId ?? '';
    for (const one of [path, receipt]) {
      const answer = await elsewhere?.get(one.replace(world.board.bodyId, other));
      expect(answer?.problem.detail).toBe(NOBODY_MAY);
    }
  });

  it('is decided by a secretary of the body, and by nobody for themselves', async () => {
    const path = `${base}/${claim.claimId}`;
    const approve = { type: 'approve', version: claim.version };
    for (const [who, client] of [...everybodyElse(), ['the claimant', claimant]] as const) {
      const refused = await client.post(`${path}/decision`, approve);
      expect([who, refused.status]).toEqual([who, who === 'the public' ? 401 : 403]);
      const paid = { version: claim.version, on: '2027-01-01', reference: 'x' };
      expect((await client.post(`${path}/payment`, paid)).status).toBe(refused.status);
    }
    // Made a secretary as well, the claimant is refused by the rule instead of the table.
    const { bodyId } = world.board;
    const body = (await world.secretary.get<BodyView>(`/api/bodies/${bodyId}`)).done;
    const ids = (people: BodyView['observers']): string[] => people.map(({ personId }) => personId);
    const officers = {
      ...{ chairId: body.chair?.personId ?? null, observerIds: ids(body.observers) },
      ...{
        secretaryIds: [...ids(body.secretaries), claimant.personId],
        scrutineerIds: ids(body.scrutineers),
      },
    };
    const named = await strangers['administrator']?.put(`/api/bodies/${bodyId}/officers`, officers);
    expect(named?.status).toBe(200);
    expect((await claimant.post(`${path}/decision`, approve)).problem).toMatchObject({ code: 'own-claim' });
    expect(
      (await claimant.post(`${path}/decision`, { ...approve, type: 'refuse', reason: 'x' })).problem.code,
    ).toBe('own-claim');
    expect((await world.secretary.get<ClaimView>(path)).done.state).toBe('submitted');
  });

  it('has rules that officers and administrators set, within bounds', async () => {
    const rules = [
      ['interest-rule', INTEREST_RULE],
      ['expense-rule', EXPENSE_RULE],
    ] as const;
    for (const [name, rule] of rules) {
      const path = `/api/bodies/${world.board.bodyId}/${name}`;
      for (const [who, client] of everybodyElse().filter(([one]) => one !== 'administrator')) {
        const { status } = await client.put(path, rule);
        expect([who, status]).toEqual([who, who === 'the public' ? 401 : 403]);
      }
      const [kind] = rule.kinds;
      expect((await world.secretary.put(path, { ...rule, kinds: [kind, kind] })).status).toBe(422);
      expect((await world.secretary.put(path, { ...rule, kinds: [] })).status).toBe(422);
      expect((await strangers['administrator']?.put(path, rule))?.status).toBe(200);
    }
  });
});
