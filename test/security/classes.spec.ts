/** Every class by every kind of reader by every way out: pages, bytes, the search, packs, registers and their files, feeds, pages for readers without script, inboxes and mails. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FoundThing, PackView } from '@quorate/contracts';
import type { Classification } from '@quorate/domain';
import { extractText } from 'unpdf';
import {
  addItems,
  addPerson,
  type Client,
  eventually,
  planMeeting,
  setDatabaseClock,
  startWorld,
  takeSeats,
  type World,
} from '../support/index.js';
import { aPdf } from '../support/files.js';
import { addressOf, MailServer } from '../support/mail-server.js';
import { PaperDesk } from '../support/papers.js';

const CLASSES: readonly Classification[] = ['WHITE', 'GREEN', 'AMBER', 'RED'];
const READERS = ['anyone', 'party', 'administrator', 'observer', 'member', 'named', 'secretary'] as const;
type Reader = (typeof READERS)[number];

/** How far down the classes each reads, as the policy on information has it; an administrator is of no body. */
const READS: Readonly<Record<Reader, number>> = {
  ...{ anyone: 1, party: 2, administrator: 2 },
  ...{ observer: 3, member: 3, named: 4, secretary: 4 },
};

/** What is said of each class stands nowhere else. */
const PARTS = ['item', 'paper', 'bytes', 'decision', 'headline', 'action'] as const;
type Part = (typeof PARTS)[number];
/** Each part of each class; of a RED item nothing is published. */
const SAID = PARTS.flatMap((part) => CLASSES.map((of) => [part, of] as const)).filter(
  ([part, of]) => part !== 'headline' || of !== 'RED',
);
const wordFor = (part: Part, classification: Classification): string =>
  `wombat${part}${classification.toLowerCase()}`;

/** The classes of which this part is in what was read. */
function classesIn(text: string, part: Part): Classification[] {
  return CLASSES.filter((classification) => text.toLowerCase().includes(wordFor(part, classification)));
}

describe('every class', () => {
  let world: World;
  let server: MailServer;
  let meetingId: string;
  const papers = new Map<Classification, string>();
  const desks = new Map<Classification, PaperDesk>();
  const clients = new Map<Reader, Client>();

  const clientOf = (reader: Reader): Client => clients.get(reader) ?? world.quorate.anyone();
  const textOf = async (reader: Reader, path: string): Promise<string> =>
    (await clientOf(reader).get(path)).text;
  const readBy = (reader: Reader): Classification[] => CLASSES.slice(0, READS[reader]);

  const said = (part: Part, classification: Classification): string =>
    `The ${wordFor(part, classification)} is said`;

  async function addPaper(classification: Classification, itemId: string): Promise<void> {
    const desk = new PaperDesk(world, meetingId, itemId);
    const namedPersons = classification === 'RED' ? [clientOf('named').personId] : [];
    const bytes = await aPdf(said('bytes', classification));
    const words = { title: said('paper', classification), namedPersons };
    papers.set(classification, await desk.paper(classification, bytes, words));
    desks.set(classification, desk);
  }

  async function writeRecords(classification: Classification, itemId: string): Promise<void> {
    const do_ = world.secretary.do.bind(world.secretary, meetingId);
    const text = (part: Part): string => said(part, classification);
    await do_({ type: 'decision.write', itemId, text: text('decision') });
    await do_({ type: 'action.give', itemId, text: text('action'), owner: 'SECAS', due: null });
    // Of a RED item nothing is published.
    if (classification !== 'RED') await do_({ type: 'headline.publish', itemId, text: text('headline') });
  }

  beforeAll(async () => {
    server = await MailServer.start();
    world = await startWorld({ hasClock: true, server: { env: server.env } });
    await setDatabaseClock(world.database, '2021-12-22T09:30:00Z');
    const signed = async (name: string, administrator = false): Promise<Client> =>
      world.quorate.signIn(await addPerson(world.database, { name, administrator }));
    clients.set('party', await signed('Party Reader'));
    clients.set('administrator', await signed('Administrator', true));
    clients.set('observer', world.observer);
    clients.set('member', world.member(1));
    clients.set('named', world.member(2));
    clients.set('secretary', world.secretary);
    meetingId = await planMeeting(world.secretary, world.board);
    const named = [world.member(2).personId];
    const itemIds = await addItems(
      world.secretary,
      meetingId,
      CLASSES.map((classification) => ({
        classification,
        title: `Item of ${wordFor('item', classification)}`,
        namedPersons: classification === 'RED' ? named : [],
      })),
    );
    for (const [at, classification] of CLASSES.entries()) await addPaper(classification, itemIds[at] ?? '');
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    await takeSeats(meetingId, world.board, world);
    await world.secretary.do(meetingId, { type: 'meeting.start' });
    let from: string | null = null;
    for (const [at, classification] of CLASSES.entries()) {
      const itemId = itemIds[at] ?? '';
      await world.secretary.do(meetingId, { type: 'item.open', itemId, from });
      await writeRecords(classification, itemId);
      from = itemId;
    }
  });

  afterAll(async () => {
    await world.stop();
    await server.stop();
  });

  it.each(READERS)('[ATK-24] is on the page of the meeting for %s as far as they read', async (reader) => {
    const whole = await textOf(reader, `/api/meetings/${meetingId}/frames`);
    for (const part of ['item', 'paper', 'decision'] as const)
      expect({ part, classes: classesIn(whole, part) }).toEqual({ part, classes: readBy(reader) });
  });

  it.each(READERS)('[ATK-24] gives the bytes of papers to %s as far as they read', async (reader) => {
    for (const classification of CLASSES) {
      const path = desks.get(classification)?.pathOf(papers.get(classification) ?? '') ?? '';
      const { status } = await clientOf(reader).get(path);
      expect({ classification, given: status === 200 }).toEqual({
        classification,
        given: readBy(reader).includes(classification),
      });
    }
  });

  it.each(READERS)('[ATK-24] is found by %s as far as they read', async (reader) => {
    const find = async (by: Client, word: string): Promise<FoundThing[]> =>
      (await by.get<{ found: FoundThing[] }>(`/api/search?words=${word}`)).done.found;
    for (const [part, classification] of SAID) {
      const word = wordFor(part, classification);
      await eventually(
        `${word} is found`,
        () => find(world.secretary, word),
        ({ length }) => length > 0,
      );
      const isTold = (await find(clientOf(reader), word)).length > 0;
      const reads = part === 'action' ? READS[reader] > 2 : true;
      expect({ word, isTold }).toEqual({ word, isTold: reads && mayRead(reader, classification, part) });
    }
  });

  it.each(READERS)(
    '[ATK-24] is in the pack of %s as far as they read, as a file and as a page',
    async (reader) => {
      const path = `/api/meetings/${meetingId}/pack`;
      await clientOf(reader).post<PackView>(path);
      await eventually(
        'the pack is ready',
        async () => (await clientOf(reader).get<PackView>(path)).done,
        ({ state }) => state === 'ready',
      );
      const desk = desks.get('WHITE');
      const pdf = await desk?.bytesFor(clientOf(reader), `${path}/pdf`);
      const words = (await extractText(new Uint8Array((await pdf?.arrayBuffer()) ?? new ArrayBuffer(0))))
        .text;
      expect(classesIn(words.join(' '), 'bytes')).toEqual(readBy(reader));
      const page = await textOf(reader, `${path}/html`);
      for (const part of ['item', 'paper'] as const) expect(classesIn(page, part)).toEqual(readBy(reader));
    },
  );

  it.each(READERS)('[ATK-24] is in the registers that %s reads and saves', async (reader) => {
    await eventually(
      'the registers are written',
      () => textOf('secretary', '/api/registers/actions'),
      (text) => classesIn(text, 'action').length === CLASSES.length,
    );
    for (const file of ['decisions', 'decisions.csv'])
      expect(classesIn(await textOf(reader, `/api/registers/${file}`), 'decision')).toEqual(readBy(reader));
    for (const file of ['actions', 'actions.csv'])
      expect(classesIn(await textOf(reader, `/api/registers/${file}`), 'action')).toEqual(
        READS[reader] > 2 ? readBy(reader) : [],
      );
  });

  it.each(READERS)(
    '[ATK-24] is told by feeds and pages without script to %s as to everybody',
    async (reader) => {
      const told = async (path: string, part: Part): Promise<Classification[]> =>
        classesIn(await textOf(reader, path), part);
      await eventually(
        'the news are out',
        () => told('/api/front', 'headline'),
        ({ length }) => length > 0,
      );
      for (const path of [
        '/api/front',
        '/api/feeds/news.json',
        '/api/feeds/news.atom',
        `/meetings/${meetingId}`,
      ]) {
        for (const part of PARTS) {
          const classes = await told(path, part);
          // A headline is published: it is open whatever it stands on.
          const open = part === 'headline' ? CLASSES : (['WHITE'] as const);
          expect({ path, part, more: classes.filter((one) => !open.includes(one)) }).toEqual({
            path,
            part,
            more: [],
          });
        }
      }
      const calendar = await textOf(reader, '/api/feeds/meetings.ics');
      expect(calendar).toContain('BEGIN:VEVENT');
      for (const part of PARTS)
        expect(classesIn(calendar, part).filter((one) => one !== 'WHITE')).toEqual([]);
    },
  );

  it('[ATK-24] is mailed and put into inboxes as far as each reads, and RED never', async () => {
    const inboxOf = (client: Client): Promise<string> => client.get('/api/inbox').then(({ text }) => text);
    await eventually(
      'the headlines are news',
      () => inboxOf(world.member(1)),
      (text) => text.includes('headlines-published'),
    );
    const people: readonly Reader[] = READERS.filter((reader) => reader !== 'anyone');
    for (const reader of people) {
      const inbox = await inboxOf(clientOf(reader));
      for (const part of PARTS.filter((one) => one !== 'headline')) {
        const closed = classesIn(inbox, part).filter((one) => one === 'RED' || !readBy(reader).includes(one));
        expect({ reader, part, closed }).toEqual({ reader, part, closed: [] });
      }
    }
    await eventually(
      'mails have come',
      () => Promise.resolve(server.mails),
      ({ length }) => length > 0,
    );
    const members = new Set(
      (await world.database.query<{ email: string }>('SELECT email FROM person')).map(({ email }) => email),
    );
    for (const mail of server.mails) {
      expect(members.has(addressOf(mail))).toBe(true);
      const said = `${mail.subject ?? ''} ${mail.text ?? ''} ${String(mail.html)}`;
      for (const part of PARTS.filter((one) => one !== 'headline'))
        expect(classesIn(said, part)).not.toContain('RED');
    }
    const kept = await textOf('administrator', '/api/mail');
    expect(kept).toContain('for its reader');
    for (const part of PARTS.filter((one) => one !== 'headline'))
      expect(classesIn(kept, part).filter((one) => one === 'AMBER' || one === 'RED')).toEqual([]);
  });

  /** A published headline is read by everybody. */
  function mayRead(reader: Reader, classification: Classification, part: Part): boolean {
    return part === 'headline' || readBy(reader).includes(classification);
  }
});
