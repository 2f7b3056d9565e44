/** Papers over HTTP: uploaded, read by those they are for and by nobody else, and refused where they are no papers. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UploadedFile } from '@quorate/contracts';
import type { Classification } from '@quorate/domain';
import { extractText } from 'unpdf';
import { addItems, type Client, newKey, planMeeting, startWorld, type World } from '../support/index.js';
import { PaperDesk } from '../support/papers.js';
import {
  aBomb,
  aLyingBomb,
  aPdf,
  aPdfAskew,
  aPdfWithScript,
  aPng,
  aWordFile,
  PROGRAMS,
  UPLOAD,
} from '../support/files.js';

describe('papers of a meeting', () => {
  let world: World;
  let meetingId: string;
  let desk: PaperDesk;

  const everybody = (): Record<string, Client> => ({
    anyone: world.quorate.anyone(),
    observer: world.observer,
    named: world.member(0),
    member: world.member(1),
    secretary: world.secretary,
  });

  beforeAll(async () => {
    world = await startWorld();
    meetingId = await planMeeting(world.secretary, world.board);
    const [itemId = ''] = await addItems(world.secretary, meetingId, [{ title: 'MP188 report' }]);
    desk = new PaperDesk(world, meetingId, itemId);
  });

  afterAll(() => world.stop());

  it('are uploaded as they are, added under an item with a number, and read back byte by byte', async () => {
    const bytes = await aPdf('First page', 'Second page');
    const uploaded = await desk.upload(world.secretary, bytes);
    expect(uploaded.status).toBe(201);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(uploaded.body).toEqual({ hash, media: 'application/pdf', bytes: bytes.length, pages: 2 });
    expect((await desk.add(hash)).status).toBe(200);
    const { papers, bodyCode, number } = await world.quorate.anyone().meeting(meetingId);
    expect(papers[0]?.number).toBe(`${bodyCode}_${String(number)}_2212_01`);
    const read = await desk.bytesFor(world.quorate.anyone(), desk.pathOf(papers[0]?.paperId ?? ''));
    expect(read.headers.get('content-type')).toBe('application/pdf');
    expect(read.headers.get('content-disposition')).toBe(
      `inline; filename="${papers[0]?.number ?? ''}_v1.pdf"`,
    );
    expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('[ATK-24] of each class are read by whom it is for, and are not there for anybody else', async () => {
    const readers: Record<Classification, string[]> = {
      WHITE: ['anyone', 'observer', 'named', 'member', 'secretary'],
      GREEN: ['observer', 'named', 'member', 'secretary'],
      AMBER: ['observer', 'named', 'member', 'secretary'],
      RED: ['named', 'secretary'],
    };
    for (const [classification, may] of Object.entries(readers) as [Classification, string[]][]) {
      const named = classification === 'RED' ? [world.member(0).personId] : [];
      const paperId = await desk.paper(classification, await aPdf(`For ${classification}`), {
        namedPersons: named,
      });
      for (const [who, client] of Object.entries(everybody())) {
        const { status } = await desk.bytesFor(client, desk.pathOf(paperId));
        const listed = (await client.meeting(meetingId)).papers.some((paper) => paper.paperId === paperId);
        const expected = may.includes(who);
        expect({ who, classification, status, listed }).toEqual({
          ...{ who, classification },
          ...{ status: expected ? 200 : 404, listed: expected },
        });
      }
    }
  });

  it('that are RED carry the name of their reader on each page', async () => {
    const paperId = await desk.paper('RED', await aPdf('Secret one', 'Secret two'), {
      namedPersons: [world.member(0).personId],
    });
    const read = await desk.bytesFor(world.member(0), desk.pathOf(paperId));
    const { text } = await extractText(new Uint8Array(await read.arrayBuffer()));
    const session = (await world.member(0).get<{ person: { name: string } | null }>('/api/session')).done;
    expect(text).toHaveLength(2);
    for (const page of text) expect(page).toContain(`for ${session.person?.name ?? '?'}`);
  });

  it('come in new versions, the older of which stay readable, and are taken back for everybody', async () => {
    const paperId = await desk.paper('WHITE', await aPdf('Version one'));
    const { hash } = (await desk.upload(world.secretary, await aPdf('Version two'))).done;
    const body = { title: 'Report', owner: 'SECAS', change: '', file: { hash, name: 'v2.pdf' } };
    const path = `/api/meetings/${meetingId}/papers/${paperId}/versions`;
    expect((await world.secretary.post(path, body, { 'idempotency-key': newKey() })).status).toBe(200);
    const anyone = world.quorate.anyone();
    expect([
      (await desk.bytesFor(anyone, desk.pathOf(paperId, 1))).status,
      (await desk.bytesFor(anyone, desk.pathOf(paperId, 2))).status,
    ]).toEqual([200, 200]);
    expect((await desk.bytesFor(anyone, desk.pathOf(paperId, 3))).status).toBe(404);
    await world.secretary.do(meetingId, { type: 'paper.withdraw', paperId, reason: 'Sent by mistake' });
    for (const client of Object.values(everybody())) {
      expect((await desk.bytesFor(client, desk.pathOf(paperId, 2))).status).toBe(404);
    }
  });

  it('[ATK-30] are what their content says, whatever their name: others are refused and not kept', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const bomb = aBomb();
    const cases: [string, Buffer, string][] = [
      ['a program for Linux', PROGRAMS.linux, 'file-not-taken'],
      ['a program for Windows', PROGRAMS.windows, 'file-not-taken'],
      ['plain text', Buffer.from('Dear all,'), 'file-not-taken'],
      ['a broken PDF', Buffer.from('%PDF-1.7\nnothing in it'), 'file-broken'],
      ['a PDF with a script', await aPdfWithScript(), 'pdf-acts'],
      ['a PDF that lies askew', await aPdfAskew(), 'pdf-odd'],
      ['a small picture of 256 million dots', aPng(16_000), 'picture-too-large'],
      ['a Word file with macros', aWordFile('x', { 'word/vbaProject.bin': png }), 'file-has-macros'],
      ['a file that unpacks into a vast one', bomb, 'file-unpacks-too-large'],
      ['one that hides that', aLyingBomb(bomb), 'file-broken'],
      ['nothing', Buffer.alloc(0), 'file-empty'],
    ];
    for (const [what, bytes, code] of cases) {
      const { problem } = await desk.upload(world.secretary, bytes);
      expect({ what, code: problem.code, status: problem.status }).toEqual({ what, code, status: 422 });
      const hash = createHash('sha256').update(bytes).digest('hex');
      expect((await desk.add(hash)).problem.code).toBe('file-unknown');
    }
  });

  it('[ATK-30] of 200 MB are refused in a sentence', async () => {
    // Its connection ends with it, so it is one that nobody else uses.
    const sender = await world.quorate.signIn(world.secretary.personId);
    const { problem } = await desk.upload(sender, Buffer.alloc(200 * 1024 * 1024));
    expect(problem).toMatchObject({ status: 422, code: 'file-too-large' });
    expect(problem.detail).toContain('50 MB');
  });

  it('[ATK-30] in HTML are kept without what runs, loads or sends, and are shown in a box of their own', async () => {
    const html =
      '<!doctype html><html><body onload="alert(1)"><h1>Report</h1><script>alert(2)</script><img src="https://evil.example/x.png"><a href="javascript:alert(3)">x</a><form action="/api/session"><input></form></body></html>';
    const paperId = await desk.paper('WHITE', Buffer.from(html));
    const read = await desk.bytesFor(world.quorate.anyone(), desk.pathOf(paperId));
    const text = await read.text();
    expect(text).toContain('<h1>Report</h1>');
    for (const harm of ['alert', 'evil.example', '<form', '<input', 'onload'])
      expect(text).not.toContain(harm);
    expect(read.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
  });

  it('[ATK-24] come from officers of the body alone, and a file of another meeting is not there', async () => {
    const bytes = await aPdf('Mine');
    expect((await desk.upload(world.member(0), bytes)).status).toBe(403);
    expect((await desk.upload(world.quorate.anyone(), bytes)).status).toBe(401);
    const other = await planMeeting(world.secretary, world.board, { date: '2022-01-26' });
    const elsewhere = await world.secretary.request<UploadedFile>(
      'POST',
      `/api/meetings/${other}/files`,
      bytes,
      UPLOAD,
    );
    expect((await desk.add(elsewhere.done.hash)).problem.code).toBe('file-unknown');
    const asJson = await world.secretary.request('POST', `/api/meetings/${meetingId}/files`, {});
    expect(asJson.problem.code).toBe('not-a-file');
    const toCommands = await world.secretary.request(
      'POST',
      `/api/meetings/${meetingId}/commands`,
      bytes,
      UPLOAD,
    );
    expect(toCommands.status).toBe(415);
  });
});
