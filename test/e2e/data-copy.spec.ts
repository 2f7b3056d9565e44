/** A copy of what is held about a person: all of theirs, nothing of others, and nothing that could open a secret ballot; for them alone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClaimView, DataCopyView, UploadedFile } from '@quorate/contracts';
import { PERSONAL_DATA } from '@quorate/domain';
import { strFromU8, unzipSync } from 'fflate';
import {
  aCast,
  addPerson,
  type Client,
  eventually,
  meetingInSession,
  openVote,
  setDatabaseClock,
  startRedis,
  startWorld,
  type TestRedis,
  type World,
} from '../support/index.js';
import { aPdf, UPLOAD } from '../support/files.js';
import { MailServer } from '../support/mail-server.js';
import { PaperDesk } from '../support/papers.js';
import { makeSecret, SecretVote } from '../support/secret-vote.js';

interface CopyFile {
  readonly person: { readonly name: string; readonly email: string };
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly files: readonly string[];
  readonly leftOut: readonly { readonly what: string }[];
}

const YES = { kind: 'motion', choice: 'approve' } as const;
const MINE = 'Ask about <b>costs</b>';
const THEIRS = 'Nothing of mine';
const INTEREST = 'A cousin at Alder';

describe('a copy of what is held about somebody', () => {
  let redis: TestRedis;
  let server: MailServer;
  let world: World;
  let member: Client;
  let address: string;
  let receipt: Buffer;
  let ballot: string;
  let copyId: string;
  let files: Readonly<Record<string, Uint8Array>>;
  let copy: CopyFile;

  const rowsOf = (title: RegExp): CopyFile['sections'][number]['rows'] =>
    copy.sections.find((section) => title.test(section.title))?.rows ?? [];
  const state = async (by = member): Promise<DataCopyView> =>
    (await by.get<DataCopyView>('/api/my-data/copy')).done;
  const fileFor = (by: Client, id = copyId): Promise<Response> =>
    fetch(`${world.quorate.origin}/api/my-data/copies/${id}`, {
      headers: by.cookie === null ? {} : { cookie: by.cookie },
    });

  async function voteOpenly(): Promise<string> {
    const { board, secretary } = world;
    const items = [{}, { title: 'Another' }];
    const { meetingId, itemId, itemIds } = await meetingInSession(board, world, { items });
    const desk = new PaperDesk(world, meetingId, itemId);
    const paperId = await desk.paper('WHITE', await aPdf('For all'), { change: 'New' });
    const note = `/api/meetings/${meetingId}/papers/${paperId}/note`;
    await member.put(note, { version: 1, text: MINE });
    await world.member(1).put(note, { version: 1, text: THEIRS });
    const [, otherId = ''] = itemIds;
    const declared = { itemId: otherId, seatId: world.seat(0), text: INTEREST };
    await member.do(meetingId, { type: 'interest.declare', ...declared });
    const voteId = await openVote(secretary, meetingId, itemId);
    await member.do(meetingId, aCast(voteId, world.seat(0), 'approve'));
    await world.member(1).do(meetingId, aCast(voteId, world.seat(1), 'reject'));
    return meetingId;
  }

  async function voteSecretly(): Promise<void> {
    const scrutineers = await makeSecret(world);
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const vote = await SecretVote.prepare(world, meetingId, itemId, scrutineers);
    await vote.makeKey();
    const voter = await vote.takePaper(0);
    for (const index of [1, 2, 3, 4]) await vote.takePaper(index);
    expect((await vote.open()).status).toBe(200);
    const sealed = await vote.seal(voter, YES);
    expect((await vote.cast(sealed)).status).toBe(200);
    ballot = JSON.stringify(sealed);
  }

  async function claim(meetingId: string): Promise<void> {
    const { startsAt } = await world.secretary.meeting(meetingId);
    await setDatabaseClock(world.database, new Date(Date.parse(startsAt) + 3_600_000).toISOString());
    const begun = (await member.post<ClaimView>('/api/my-expenses', { meetingId })).done;
    const path = `/api/bodies/${world.board.bodyId}/expense-claims/${begun.claimId}`;
    const { hash } = (await member.request<UploadedFile>('POST', `${path}/receipts`, receipt, UPLOAD)).done;
    const line = { on: begun.meetingDay, kindId: 'travel', miles: null, amount: 4_550, note: 'Train' };
    const lines = [{ ...line, receipts: [{ hash, name: 'my ticket.pdf' }] }];
    await member.put<ClaimView>(path, { version: begun.version, lines, notes: 'Two days' });
  }

  beforeAll(async () => {
    redis = await startRedis();
    server = await MailServer.start();
    world = await startWorld({ hasClock: true, server: { redisUrl: redis.url, env: server.env } });
    await setDatabaseClock(world.database, '2027-03-01T09:00:00Z');
    member = world.member(0);
    address = `${member.personId}@people.example`;
    receipt = await aPdf('Ticket');
    const meetingId = await voteOpenly();
    await claim(meetingId);
    await voteSecretly();
  });
  afterAll(async () => {
    await world.stop();
    await server.stop();
    await redis.stop();
  });

  it('[PRV-6] is made when asked for, told by mail, and given to the person alone', async () => {
    expect(await state()).toMatchObject({ state: 'none', copyId: null });
    const [first, second] = await Promise.all(
      [1, 2].map(() => member.post<DataCopyView>('/api/my-data/copy')),
    );
    expect(first?.done.copyId).toBe(second?.done.copyId);
    const ready = await eventually('it is made', state, (one) => one.state === 'ready');
    copyId = ready.copyId ?? '';
    const mails = await eventually(
      'it is told',
      () => server.to(address),
      (all) => all.some(({ subject }) => subject?.includes('is ready') === true),
    );
    expect(mails.at(-1)?.text).toContain('/settings/my-data');
    expect(mails.at(-1)?.text).not.toContain(copyId);
    const administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    expect((await fileFor(world.quorate.anyone())).status).toBe(401);
    for (const other of [world.member(1), world.secretary, administrator])
      expect((await fileFor(other)).status).toBe(404);
    expect((await fileFor(member, world.board.bodyId)).status).toBe(404);
    expect((await fileFor(member, 'x')).status).toBe(404);
    const answer = await fileFor(member);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    copy = JSON.parse(strFromU8(files['data.json'] ?? new Uint8Array())) as CopyFile;
  });

  it('[PRV-6] has all that is theirs: account, terms, votes, words, notes, interests, claims with receipts, mails', () => {
    expect(copy.person).toMatchObject({ name: 'BRD Member 1', email: address });
    expect(rowsOf(/^The party you belong to$/)).toEqual([]);
    expect(rowsOf(/^Your account$/)).toEqual([expect.objectContaining({ 'E-mail': address })]);
    expect(rowsOf(/signed in$/)).toHaveLength(1);
    expect(rowsOf(/are on bodies/)[0]).toMatchObject({ Body: 'The BRD Board', Seats: ['BRD seat 1'] });
    expect(rowsOf(/Your terms/)).toHaveLength(1);
    expect(rowsOf(/How you attended/)).toHaveLength(2);
    expect(rowsOf(/How you voted/)).toEqual([
      expect.objectContaining({ Question: 'Should MP188 be approved?', 'Your vote': 'Approve' }),
    ]);
    expect(rowsOf(/What you asked, declared/)).toEqual([expect.objectContaining({ Text: INTEREST })]);
    expect(rowsOf(/private notes/)).toEqual([expect.objectContaining({ Note: MINE })]);
    expect(rowsOf(/claims for expenses/)).toEqual([expect.objectContaining({ Notes: 'Two days' })]);
    expect(copy.files).toEqual(['files/1-my_ticket.pdf']);
    expect(Buffer.from(files['files/1-my_ticket.pdf'] ?? []).equals(receipt)).toBe(true);
    expect(rowsOf(/When mails come/)).toHaveLength(1);
    const left = copy.leftOut.length;
    expect(left).toBe(Object.values(PERSONAL_DATA).filter(({ copied }) => copied !== true).length);
    const page = strFromU8(files['index.html'] ?? new Uint8Array());
    expect(page).toContain('Ask about &lt;b&gt;costs&lt;/b&gt;');
    expect(page).not.toMatch(/<script|<b>costs/);
  });

  it('[PRV-6] has nothing of others, and nothing that could open a secret ballot', () => {
    const text = ['data.json', 'index.html'].map((name) => strFromU8(files[name] ?? new Uint8Array())).join();
    for (const others of [THEIRS, 'BRD Member 2', world.member(1).personId, 'BRD Chair'])
      expect([others, text.includes(others)]).toEqual([others, false]);
    expect(rowsOf(/How you voted/).map((row) => row['Your vote'])).toEqual(['Approve']);
    for (const secret of secretsIn(ballot)) expect([secret, text.includes(secret)]).toEqual([secret, false]);
  });

  it('is forgotten after its days, and made anew when asked again', async () => {
    const now = Date.parse((await state()).until ?? '');
    await setDatabaseClock(world.database, new Date(now + 1_000).toISOString());
    expect((await state()).state).toBe('none');
    expect((await fileFor(member)).status).toBe(404);
    const again = (await member.post<DataCopyView>('/api/my-data/copy')).done;
    expect(again.copyId).not.toBe(copyId);
    await eventually('the next one', state, (one) => one.state === 'ready');
  });
});

/** Whatever long texts a sealed ballot is made of. */
function secretsIn(sealed: string): string[] {
  const found = [...sealed.matchAll(/"([\w+/=-]{24,})"/g)].map(([, text = '']) => text);
  expect(found.length).toBeGreaterThan(0);
  return found;
}
