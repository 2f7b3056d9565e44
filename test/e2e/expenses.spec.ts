/** Claims for expenses through the front door: written with receipts, submitted, sent back, approved, paid, told and exported. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClaimableMeeting, ClaimView, NewsView, UploadedFile } from '@quorate/contracts';
import { EXPENSE_RULE } from '@quorate/domain';
import {
  type Answer,
  type Client,
  eventually,
  meetingInSession,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';
import { aPdf, aWordFile, UPLOAD } from '../support/files.js';

const TRAIN = {
  on: '2027-03-01',
  kindId: 'travel',
  miles: null,
  amount: 4_550,
  note: '=Train',
  receipts: [],
};
const DRIVE = { ...TRAIN, kindId: 'mileage', miles: 120, amount: null, note: '' };

describe('claims for expenses', () => {
  let world: World;
  let member: Client;
  let meetingId: string;
  let base: string;

  const pathOf = ({ claimId }: ClaimView): string => `${base}/${claimId}`;
  const begin = async (by: Client): Promise<ClaimView> =>
    (await by.post<ClaimView>('/api/my-expenses', { meetingId })).done;
  const save = (claim: ClaimView, lines: readonly object[], by = member): Promise<Answer<ClaimView>> =>
    by.put<ClaimView>(pathOf(claim), { version: claim.version, lines, notes: 'Two days' });
  const submit = (claim: ClaimView, by = member): Promise<Answer<ClaimView>> =>
    by.post<ClaimView>(`${pathOf(claim)}/submission`, { version: claim.version });
  const decide = (claim: ClaimView, act: object, by = world.secretary): Promise<Answer<ClaimView>> =>
    by.post<ClaimView>(`${pathOf(claim)}/decision`, { version: claim.version, ...act });
  const news = async (by: Client): Promise<string[]> =>
    (await by.get<{ news: NewsView[] }>('/api/inbox')).done.news
      .filter(({ kind }) => kind === 'expense-claim')
      .map(({ title }) => title);

  beforeAll(async () => {
    world = await startWorld({ hasClock: true });
    await setDatabaseClock(world.database, '2027-03-01T09:00:00Z');
    member = world.member(0);
    ({ meetingId } = await meetingInSession(world.board, world));
    base = `/api/bodies/${world.board.bodyId}/expense-claims`;
  });
  afterAll(() => world.stop());

  it('are begun for meetings that one was called to, one draft for each', async () => {
    const starts = (await world.secretary.meeting(meetingId)).startsAt;
    await setDatabaseClock(world.database, new Date(Date.parse(starts) + 3_600_000).toISOString());
    const mine = (await member.get<{ meetings: ClaimableMeeting[] }>('/api/my-expenses')).done;
    expect(mine.meetings.map((one) => one.meetingId)).toEqual([meetingId]);
    const [first, second] = await Promise.all([begin(member), begin(member)]);
    expect(first).toMatchObject({ state: 'draft', lines: [], version: 1, currency: 'GBP' });
    expect(second.claimId).toBe(first.claimId);
    const asked = await world.observer.post('/api/my-expenses', { meetingId });
    expect(asked.problem).toMatchObject({ status: 403, code: 'not-called' });
  });

  it('are written with receipts of a kind and size that is taken', async () => {
    const claim = await begin(member);
    const upload = (bytes: Buffer) =>
      member.request<UploadedFile>('POST', `${pathOf(claim)}/receipts`, bytes, UPLOAD);
    expect((await upload(aWordFile('A bill'))).problem).toMatchObject({ code: 'file-kind-not-taken' });
    expect((await upload(Buffer.alloc(10 * 1024 * 1024 + 1))).problem).toMatchObject({
      code: 'file-too-large',
    });
    const { hash } = (await upload(await aPdf('Ticket'))).done;
    const day = claim.meetingDay;
    const receipts = [{ hash, name: 'ticket.pdf' }];
    const lines = [
      { ...TRAIN, on: day, receipts },
      { ...DRIVE, on: day },
    ];
    const saved = (await save(claim, lines)).done;
    expect(saved.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['Travel', 4_550],
      ['Mileage', 5_400],
    ]);
    expect([saved.total, saved.lines[0]?.receipts[0]?.name]).toEqual([9_950, 'ticket.pdf']);
    expect((await save(claim, lines)).problem.code).toBe('claim-changed');
    const unknown = [{ ...TRAIN, receipts: [{ hash: 'f'.repeat(64), name: 'x.pdf' }] }];
    expect((await save(saved, unknown)).problem.code).toBe('file-unknown');
    for (const amount of [-1, 0, 10.5, 2 ** 53, 1e300, '4550', 10_000_001]) {
      const refused = await save(saved, [{ ...TRAIN, amount }]);
      expect([amount, refused.status]).toEqual([amount, 422]);
      expect(refused.problem.detail).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('are submitted at the rates of the day, sent back, and submitted again', async () => {
    const draft = await begin(member);
    const lines = draft.lines.map(({ kind: _kind, perMile: _perMile, amount, receipts, ...line }) => ({
      ...{ ...line, amount: line.miles === null ? amount : null },
      receipts: receipts.map(({ hash, name }) => ({ hash, name })),
    }));
    const most = [{ ...TRAIN, on: draft.meetingDay, kindId: 'subsistence', amount: 3_001 }];
    const tooMuch = (await save(draft, most)).done;
    expect((await submit(tooMuch)).problem).toMatchObject({
      code: 'expense-too-large',
      field: 'lines.0.amount',
    });
    const saved = (await save(tooMuch, lines)).done;
    const submitted = (await submit(saved)).done;
    expect(submitted).toMatchObject({ state: 'submitted', total: 9_950 });
    const kinds = EXPENSE_RULE.kinds.map((kind) => ({ ...kind, perMile: kind.perMile && 40 }));
    const rule = `/api/bodies/${world.board.bodyId}/expense-rule`;
    expect((await world.secretary.put(rule, { ...EXPENSE_RULE, kinds })).status).toBe(200);
    expect((await world.secretary.put(rule, { ...EXPENSE_RULE, currency: 'JPY' })).problem.code).toBe(
      'currency-unknown',
    );
    expect((await member.get<ClaimView>(pathOf(submitted))).done.total).toBe(9_950);
    await eventually(
      'the secretary is told',
      () => news(world.secretary),
      ({ length }) => length === 1,
    );
    expect((await save(submitted, lines)).problem.code).toBe('claim-submitted');
    expect((await decide(saved, { type: 'approve' })).problem.code).toBe('claim-changed');
    const back = (await decide(submitted, { type: 'send-back', reason: 'Say who drove.' })).done;
    expect(back).toMatchObject({ state: 'sent-back', total: 9_950 });
    const told = await eventually(
      'the claimant is told',
      () => news(member),
      ({ length }) => length === 1,
    );
    expect(told[0]).toMatch(/^Your claim for expenses for .+ is sent back$/);
    const again = (await submit((await member.get<ClaimView>(pathOf(back))).done)).done;
    // The rate is that of the day on which it was submitted last.
    expect(again).toMatchObject({ state: 'submitted', total: 9_350 });
    expect(again.steps.map(({ sentence }) => sentence)).toEqual([
      ...['Submitted', 'Sent back. Reason: Say who drove.', 'Submitted'],
    ]);
  });

  it('are approved and paid by a secretary, told by whom and when, and exported for accounts', async () => {
    const [waiting] = (await world.secretary.get<{ claims: ClaimView[] }>(base)).done.claims;
    if (waiting === undefined) throw new Error('no claim waits');
    const approvals = await Promise.all([
      decide(waiting, { type: 'approve' }),
      decide(waiting, { type: 'approve' }, world.secondSecretary),
    ]);
    expect(approvals.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const approved = (await member.get<ClaimView>(pathOf(waiting))).done;
    const pay = { version: approved.version, on: approved.meetingDay, reference: '=BACS 17' };
    const paid = (await world.secretary.post<ClaimView>(`${pathOf(waiting)}/payment`, pay)).done;
    expect(paid.steps.at(-1)).toMatchObject({ by: 'BRD Secretary' });
    expect(paid.steps.at(-1)?.sentence).toMatch(/^Paid on .+, reference =BACS 17$/);
    expect((await decide(paid, { type: 'refuse', reason: 'No' })).problem.code).toBe('claim-not-so-far');
    await eventually(
      'all is told',
      () => news(member),
      ({ length }) => length === 3,
    );
    const csv = (await world.secretary.get(`${base}.csv`)).text.split('\r\n');
    expect(csv).toHaveLength(4);
    expect(csv[1]).toContain(`,Travel,,,45.50,GBP,'=Train,Paid,`);
    expect(csv[2]).toContain(',Mileage,120,0.40,48.00,GBP,,Paid,');
  });

  it('come within the days of the body, save those that were submitted before', async () => {
    const late = await begin(world.member(1));
    const saved = (await save(late, [{ ...TRAIN, on: late.meetingDay }], world.member(1))).done;
    const day = new Date(Date.parse(`${late.lastDay}T12:00:00Z`) + 86_400_000);
    await setDatabaseClock(world.database, day.toISOString());
    const refused = await submit(saved, world.member(1));
    expect(refused.problem).toMatchObject({ code: 'claim-late' });
    expect((await world.member(1).get<{ meetings: unknown[] }>('/api/my-expenses')).done.meetings).toEqual(
      [],
    );
  });
});
