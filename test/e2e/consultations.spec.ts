/** Consultations over HTTP: prepared and issued, answered by parties, closed by the clock, told by class; and whoever should not read or write is refused. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConsultationSummary, FoundPage, ResponsesView } from '@quorate/contracts';
import { addItems, type Client, newKey, planMeeting } from '../support/index.js';
import { anAnswer, Consulting, ISSUE_DAY, LATE } from '../support/consulting.js';
import { aPdf, aPng } from '../support/files.js';
import { PaperDesk } from '../support/papers.js';

const SECRET = 'Nobody but the secretary reads this';

describe('a consultation', () => {
  let consulting: Consulting;
  let nobody: Client;

  beforeAll(async () => {
    consulting = await Consulting.start();
    nobody = consulting.electing.nobody();
  });
  afterAll(() => consulting.electing.stop());

  const listed = async (query = ''): Promise<string[]> => {
    const path = `/api/consultations${query}`;
    const { consultations } = (await nobody.get<{ consultations: ConsultationSummary[] }>(path)).done;
    return consultations.map(({ consultationId }) => consultationId);
  };

  const foundPaths = async (words: string): Promise<string[]> =>
    (await nobody.get<{ pages: FoundPage[] }>(`/api/search?words=${words}`)).done.pages.map(
      ({ path }) => path,
    );
  /** Where a browser reads it. */
  const path = (id: string): string => consulting.path(id).replace('/api', '');

  it('is prepared out of sight, issued with its documents, read by everybody, and only ever extended', async () => {
    const { secretary, chair, observer } = consulting.world;
    const id = await consulting.planned({ closes: { on: '2021-12-20' } });
    for (const reader of [nobody, observer, consulting.electing.contact('Small 1')]) {
      expect((await consulting.see(reader, id)).status).toBe(404);
      expect((await consulting.act(reader, id, { type: 'consultation.issue' })).status).toBeGreaterThan(400);
    }
    expect((await consulting.see(chair, id)).status).toBe(200);
    expect(await listed()).not.toContain(id);
    expect(await foundPaths('MP191')).not.toContain(path(id));

    const bytes = await aPdf('The report');
    const { hash } = (await consulting.upload(secretary, id, 'documents', bytes)).done;
    const documents = [{ title: 'Modification Report', file: { hash, name: 'report.pdf' } }];
    const terms = consulting.terms({ documents, closes: { on: '2021-12-20' } });
    await consulting.officer(id, { type: 'consultation.amend', terms });
    const issued = await consulting.officer(id, { type: 'consultation.issue' });
    expect(issued).toMatchObject({
      stage: 'open',
      closesAt: '2021-12-20T17:00:00.000Z',
      mine: { runs: true },
    });
    expect(issued.warnings.join()).toContain('usual length of this kind');

    expect(await listed('?about=MP191')).toContain(id);
    expect(await foundPaths('MP191')).toContain(path(id));
    expect(await listed('?about=MP188')).not.toContain(id);
    expect((await consulting.see(nobody, id)).done).toMatchObject({
      documents: [{ title: 'Modification Report' }],
    });
    const document = await nobody.get(`${consulting.path(id)}/files/${hash}`);
    expect([document.status, document.headers['content-type']]).toEqual([200, 'application/pdf']);

    const closes = { on: '2022-01-07' };
    const shorter = await consulting.act(secretary, id, {
      ...{ type: 'consultation.extend', closes: { on: '2021-12-17' }, reason: 'In a hurry.' },
    });
    expect(shorter.problem).toMatchObject({ code: 'not-later' });
    await consulting.officer(id, { type: 'consultation.extend', closes, reason: 'Holidays.' });
    expect((await consulting.see(nobody, id)).done).toMatchObject({
      ...{ closesAt: '2022-01-07T17:00:00.000Z', extensions: [{ reason: 'Holidays.' }] },
    });
    expect(
      (await consulting.act(secretary, id, { type: 'consultation.amend', terms })).problem,
    ).toMatchObject({
      code: 'consultation-issued',
    });
    await consulting.officer(id, { type: 'consultation.withdraw', reason: 'Asked again.' });
    expect((await consulting.see(nobody, id)).done).toMatchObject({ stage: 'withdrawn', told: null });
  });

  it('is answered by parties, saved, replaced and withdrawn, and nobody but the secretary learns that it was', async () => {
    const { secretary, chair, observer, alternate } = consulting.world;
    const id = await consulting.issued();
    const path = consulting.path(id);
    const contact = consulting.electing.contact('Small 1');
    const before = await consulting.see(nobody, id);
    const listedBefore = await nobody.get('/api/consultations');
    const content = { answers: [anAnswer(2, 'open', '', SECRET)] };

    const draft = await contact.put(`${path}/response/draft`, { version: 0, content });
    expect(draft.status).toBe(200);
    expect((await contact.put(`${path}/response/draft`, { version: 0, content })).problem).toMatchObject({
      code: 'draft-changed',
    });
    expect((await consulting.own('Small 1', id)).draft).toMatchObject({ version: 1, content });
    expect((await consulting.own('Small 2', id)).draft).toBeNull();
    expect((await secretary.get<ResponsesView>(`${path}/responses`)).done.responses).toEqual([]);

    const key = newKey();
    const submit = { type: 'response.submit', content, replaces: null };
    const first = (await consulting.act(contact, id, submit, key)).done.receipt;
    expect(first?.code).toMatch(/^[0-9a-f]{4} [0-9a-f]{4}$/);
    expect((await consulting.act(contact, id, submit, key)).done.receipt).toEqual(first);
    expect((await consulting.submit('Small 1', id, content)).problem).toMatchObject({
      code: 'response-changed',
    });
    const again = await consulting.submit('Small 1', id, content, first?.responseId);
    expect(again.done.consultation.mine).toMatchObject({ hasAnswered: true });
    const own = await consulting.own('Small 1', id);
    expect(own).toMatchObject({ draft: null, response: { content, receipt: again.done.receipt ?? {} } });
    // What is saved afterwards outlives a submission that is sent once more by a slow line.
    await contact.put(`${path}/response/draft`, { version: 0, content });
    expect((await consulting.act(contact, id, submit, key)).done.receipt).toEqual(first);
    expect((await consulting.own('Small 1', id)).draft).toMatchObject({ version: 1 });

    const readers = [nobody, observer, alternate, consulting.world.member(0), chair];
    for (const reader of [...readers, consulting.electing.contact('Small 2')]) {
      const seen = await consulting.see(reader, id);
      expect(seen.done).toMatchObject({ told: null, mine: { hasAnswered: false, reads: false } });
      for (const part of ['responses', 'responses/csv', 'summary']) {
        const answer = await reader.get(`${path}/${part}`);
        expect([401, 403]).toContain(answer.status);
      }
      const others = ['/frames?after=0', '', '/minutes'].map((end) =>
        reader.get(`/api/meetings/${id}${end}`),
      );
      for (const answer of await Promise.all(others)) expect(answer.status).toBeGreaterThanOrEqual(404);
      expect(seen.text).not.toContain(SECRET);
    }
    // Byte for byte as before anybody answered: no count, no number, no size tells.
    expect((await consulting.see(nobody, id)).text).toBe(before.text);
    expect((await nobody.get('/api/consultations')).text).toBe(listedBefore.text);
    expect((await secretary.get(`${path}/responses`)).text).toContain(SECRET);

    await consulting.act(contact, id, { type: 'response.withdraw' });
    expect((await consulting.own('Small 1', id)).response).toBeNull();
    const unanswered = await contact.get<{ consultations: ConsultationSummary[] }>(
      '/api/consultations/unanswered',
    );
    expect(unanswered.done.consultations.map(({ consultationId }) => consultationId)).toContain(id);
  });

  it('refuses who answers for another party, with its files, too much, or too late', async () => {
    const { observer } = consulting.world;
    const id = await consulting.issued();
    const path = consulting.path(id);
    const content = { answers: [anAnswer(1, 'open', 'yes')] };
    const small = consulting.electing.contact('Small 1');
    const forAnother = await consulting.act(small, id, {
      type: 'response.submit',
      content,
      partyId: newKey(),
    });
    expect(forAnother.problem).toMatchObject({ code: 'invalid-input', errors: [{ field: 'partyId' }] });
    expect((await consulting.act(observer, id, { type: 'response.submit', content })).problem).toMatchObject({
      code: 'no-party',
    });
    expect((await consulting.act(nobody, id, { type: 'response.submit', content })).status).toBe(401);

    const bytes = await aPdf('Ours');
    const { hash } = (await consulting.upload(small, id, 'attachments', bytes)).done;
    const attachments = [{ mark: 'confidential' as const, file: { hash, name: 'ours.pdf' } }];
    const stolen = await consulting.submit('Small 2', id, { ...content, attachments });
    expect(stolen.problem).toMatchObject({ code: 'file-unknown' });
    expect((await consulting.submit('Small 1', id, { ...content, attachments })).status).toBe(200);
    for (let count = 1; count < 20; count += 1)
      expect((await consulting.upload(small, id, 'attachments', aPng(count))).status).toBe(201);
    const another = await consulting.upload(small, id, 'attachments', aPng(20));
    expect(another.problem).toMatchObject({ status: 409, code: 'too-many-files' });
    expect((await small.get(`${path}/files/${hash}`)).status).toBe(200);
    for (const reader of [nobody, observer, consulting.electing.contact('Small 2')])
      expect((await reader.get(`${path}/files/${hash}`)).status).toBe(404);

    const long = { answers: [anAnswer(2, 'open', '', 'x'.repeat(8_001))] };
    expect((await consulting.submit('Large 1', id, long)).problem).toMatchObject({ status: 422 });
    const vast = { answers: [anAnswer(2, 'open', '', 'x'.repeat(600_000))] };
    expect((await consulting.submit('Large 1', id, vast)).status).toBe(413);

    await consulting.electing.clock(LATE);
    const late = await consulting.submit('Large 1', id, content);
    expect(late.problem).toMatchObject({ code: 'consultation-closed' });
    expect(late.problem.detail).toContain('17:00 UK time on Friday 7 January 2022');
    expect((await consulting.act(small, id, { type: 'response.withdraw' })).status).toBe(409);
    expect((await small.put(`${path}/response/draft`, { version: 0, content })).status).toBe(409);
    for (const reader of [nobody, consulting.electing.contact('Small 2')])
      expect((await reader.get(`${path}/files/${hash}`)).status).toBe(404);
    await consulting.electing.clock(ISSUE_DAY);
  });

  it('is told by class after the close, summed up for a paper, and saved as a harmless file', async () => {
    const { secretary, chair, board } = consulting.world;
    const id = await consulting.issued();
    const path = consulting.path(id);
    const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const given = {
      'Small 1': [
        anAnswer(1, 'open', 'yes', '=HYPERLINK("http://evil.example")'),
        anAnswer(2, 'open', '', script),
      ],
      'Small 2': [anAnswer(1, 'anonymous', 'no', 'Too dear.')],
      'Small 3': [anAnswer(1, 'anonymous', 'yes', 'At last.')],
      'Large 1': [anAnswer(2, 'anonymous', '', 'We are the only large one.')],
      'Large 2': [anAnswer(1, 'confidential', 'no', SECRET)],
    };
    const codes: string[] = [];
    for (const [party, answers] of Object.entries(given))
      codes.push((await consulting.submit(party, id, { answers })).done.receipt?.code ?? '');
    await consulting.electing.clock(LATE);

    const { told } = (await consulting.see(nobody, id)).done;
    expect(told?.codes).toEqual(codes.toSorted());
    expect(told?.questions).toMatchObject([
      {
        open: [{ party: 'Small 1', categories: ['small parties'], choice: 'yes' }],
        anonymous: [
          { categories: ['small parties'], choice: 'no', text: 'Too dear.' },
          { categories: ['small parties'], choice: 'yes', text: 'At last.' },
        ],
        confidential: 1,
      },
      { open: [{ text: script }], anonymous: [{ categories: null, text: 'We are the only large one.' }] },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Small [23]|Large|Nobody but/);

    for (const officer of [secretary, chair]) {
      const { summary, responses } = (await officer.get<ResponsesView>(`${path}/responses`)).done;
      expect(responses).toHaveLength(5);
      expect(summary[0]).toMatchObject({
        rows: [{ category: 'small parties', counts: [2, 1] }],
        total: [2, 1],
      });
    }
    const csv = (await secretary.get(`${path}/responses/csv`)).text;
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect((await chair.get(`${path}/responses/csv`)).status).toBe(403);

    const page = await secretary.get(`${path}/summary`);
    expect(page.text).toContain('&lt;script&gt;');
    expect(page.text).not.toMatch(/<script|<img|Nobody but/);
    const meetingId = await planMeeting(secretary, board);
    const [itemId = ''] = await addItems(secretary, meetingId, [{ title: 'MP191 report' }]);
    const desk = new PaperDesk(consulting.world, meetingId, itemId);
    const paperId = await desk.paper('WHITE', Buffer.from(page.text));
    const paper = await (await desk.bytesFor(nobody, desk.pathOf(paperId))).text();
    expect(paper).toContain('responses by party category');

    // What was said is erased, by the owner of the database; that it was given stays.
    const { database, quorate } = consulting.world;
    await database.query(`DELETE FROM journal_sealed WHERE stream_id = $1 AND content LIKE '%HYPERLINK%'`, [
      id,
    ]);
    await quorate.restart();
    nobody.reconnect();
    const erased = (await consulting.see(nobody, id)).done.told;
    expect(erased?.codes).toEqual(codes.toSorted());
    expect(erased?.questions.map(({ open }) => open)).toEqual([[], []]);
    consulting.electing.contact('Small 1').reconnect();
    expect((await consulting.own('Small 1', id)).response).toMatchObject({ content: null });
  });
});
