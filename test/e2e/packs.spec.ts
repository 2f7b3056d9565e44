/** Packs of papers: one file for each reader, on pages that have the same number for all, made while one waits elsewhere. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PackView } from '@quorate/contracts';
import { extractText } from 'unpdf';
import { addItems, type Client, eventually, planMeeting, startWorld, type World } from '../support/index.js';
import { aPdf, aWordFile } from '../support/files.js';
import { PaperDesk } from '../support/papers.js';

describe('the pack of a meeting', () => {
  let world: World;
  let desk: PaperDesk;
  let path: string;

  /** The pages of the pack as this reader is given it, each as the words on it, without the agenda before them. */
  const made = async (by: Client): Promise<PackView> => {
    await by.post<PackView>(path);
    return eventually(
      'the pack is ready',
      async () => (await by.get<PackView>(path)).done,
      ({ state }) => state === 'ready' || state === 'failed',
    );
  };
  const pdfFor = async (by: Client): Promise<Uint8Array> => {
    expect((await made(by)).state).toBe('ready');
    const read = await desk.bytesFor(by, `${path}/pdf`);
    expect(read.headers.get('content-type')).toBe('application/pdf');
    return new Uint8Array(await read.arrayBuffer());
  };
  const pagesFor = async (by: Client): Promise<string[]> =>
    (await extractText(await pdfFor(by))).text.slice(1);
  const htmlFor = async (by: Client): Promise<string> => (await desk.bytesFor(by, `${path}/html`)).text();

  beforeAll(async () => {
    world = await startWorld();
    const meetingId = await planMeeting(world.secretary, world.board);
    const items = await addItems(world.secretary, meetingId, [
      { title: 'MP188 report' },
      { title: 'Budget' },
    ]);
    path = `/api/meetings/${meetingId}/pack`;
    desk = new PaperDesk(world, meetingId, items[0] ?? '');
    const budget = new PaperDesk(world, meetingId, items[1] ?? '');
    expect((await world.quorate.anyone().post(path)).problem).toMatchObject({
      code: 'no-papers',
      status: 404,
    });
    await budget.paper('WHITE', await aPdf('Budget in the open'), { title: 'Budget' });
    await desk.paper('AMBER', await aPdf('For the body', 'Second for the body'), { title: 'Costs' });
    await desk.paper('RED', await aPdf('For one person'), { namedPersons: [world.member(0).personId] });
    await desk.paper('WHITE', aWordFile('Words & <signs> of a Word file'), { title: 'Letter' });
  });

  afterAll(() => world.stop());

  it('[ATK-24] [PAP-7] holds for each reader what they may see, on the same pages for all', async () => {
    const forAll = await pagesFor(world.quorate.anyone());
    expect(forAll).toHaveLength(2);
    expect(forAll[0]).toMatch(/WHITE.*page 3/s);
    expect(forAll[1]).toMatch(/Budget in the open/);
    expect(forAll[1]).toMatch(/WHITE.*page 4/s);
    const forMember = await pagesFor(world.member(1));
    expect(forMember).toHaveLength(4);
    expect(forMember[1]).toMatch(/AMBER.*page 2/s);
    expect(forMember[1]).toMatch(/Second for the body/);
    expect(forMember[3]).toMatch(/Budget in the open/);
    expect(forMember[3]).toMatch(/page 4/);
  });

  it('carries the name of its reader on each page of a RED paper, and numbers those by themselves', async () => {
    const pages = await pagesFor(world.member(0));
    const session = (await world.member(0).get<{ person: { name: string } | null }>('/api/session')).done;
    expect(pages).toHaveLength(5);
    expect(pages[2]).toContain(`for ${session.person?.name ?? '?'}`);
    expect(pages[2]).toMatch(/page \w+_\d+_2212_03-1/);
    expect(pages.filter((page) => page.includes('RED'))).toHaveLength(1);
  });

  it('has a bookmark for each item and paper, and says its page numbers to the reading program', async () => {
    const document = await PDFDocument.load(await pdfFor(world.member(1)));
    const outlines = document.catalog.lookup(PDFName.of('Outlines'));
    expect(outlines).toBeDefined();
    const titles = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object.lookup(PDFName.of('Title'))] : []))
      .flatMap((title) => (title instanceof PDFHexString ? [title.decodeText()] : []));
    for (const said of [/^Agenda$/, /^1\. MP188 report$/, /Costs$/, /^2\. Budget$/]) {
      expect(titles.some((title) => said.test(title))).toBe(true);
    }
    const labels = document.catalog.lookup(PDFName.of('PageLabels'));
    expect(String(labels)).toContain('/Nums');
  });

  it('is a web page too, with the words of the papers under the same page numbers', async () => {
    const reader = world.member(1);
    await made(reader);
    const read = await desk.bytesFor(reader, `${path}/html`);
    expect(read.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
    const html = await read.text();
    expect(html).toContain('<h4>Page 2</h4>');
    expect(html).toContain('Second for the body');
    expect(html).toContain('Words &amp; &lt;signs&gt; of a Word file');
    expect(html).not.toContain('For one person');
    const open = world.quorate.anyone();
    await made(open);
    expect(await htmlFor(open)).not.toContain('for the body');
  });

  it('[ATK-24] is given to nobody whose papers have changed, until it is made anew', async () => {
    const open = world.quorate.anyone();
    await made(open);
    await desk.paper('WHITE', await aPdf('One more'));
    expect((await open.get(`${path}/pdf`)).problem).toMatchObject({ status: 404, code: 'pack-not-made' });
    expect((await open.get<PackView>(path)).done.state).toBe('none');
    expect((await pagesFor(open)).some((page) => page.includes('One more'))).toBe(true);
  });
});
