/** The life of minutes over HTTP: written from the record, worked on, sent round, corrected, approved by the next meeting, published; and every class by every kind of reader in every output. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailView, MinutesVersionView } from '@quorate/contracts';
import { canonicalJson } from '@quorate/ledger';
import {
  aCast,
  addItems,
  addPerson,
  type Client,
  eventually,
  makeBoard,
  meetingInSession,
  openVote,
  planMeeting,
  signInAll,
  startWorld,
  takeSeats,
  type World,
} from '../support/index.js';
import { MinutesDesk, textOf } from '../support/minutes.js';

const CLASSES = ['WHITE', 'GREEN', 'AMBER', 'RED'] as const;

describe('the minutes of a meeting', () => {
  let world: World;
  let meetingId: string;
  let items: Readonly<Record<string, string>>;
  let desk: MinutesDesk;
  let party: Client;
  let administrator: Client;
  const ask = { paragraphKey: 'opening/meeting/none', wrong: 'The time', should: 'It was ten' };

  const mailed = (subject: string, count: number): Promise<MailView[]> =>
    eventually(
      `${String(count)} mails: ${subject}`,
      async () =>
        (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails.filter((mail) =>
          mail.subject.includes(subject),
        ),
      ({ length }) => length === count,
    );

  beforeAll(async () => {
    world = await startWorld();
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    party = await world.quorate.signIn((await makeBoard(world.database, { code: 'OTHER' })).secretaryIds[0]);
    const named = [world.member(0).personId];
    const made = await meetingInSession(world.board, world, {
      items: CLASSES.map((classification) => ({
        title: `Title ${classification}`,
        classification,
        namedPersons: classification === 'RED' ? named : [],
      })),
    });
    meetingId = made.meetingId;
    items = Object.fromEntries(CLASSES.map((name, at) => [name, made.itemIds[at] ?? '']));
    for (const [name, itemId] of Object.entries(items)) {
      await world.secretary.do(meetingId, { type: 'note.write', itemId, text: `Note ${name}` });
      await world.secretary.do(meetingId, { type: 'decision.write', itemId, text: `Agreed ${name}` });
    }
    const headline = { type: 'headline.publish', text: 'Headline AMBER' } as const;
    await world.secretary.do(meetingId, { ...headline, itemId: items['AMBER'] ?? null });
    await world.secretary.do(meetingId, { type: 'meeting.close' });
    desk = new MinutesDesk(world.quorate.origin, world.secretary, meetingId);
  });

  afterAll(() => world.stop());

  it('are written from the record for the officers, and are not there for anybody else', async () => {
    expect((await desk.look()).no).toBe(0);
    await desk.open();
    for (const name of CLASSES) {
      expect(textOf(desk.block(`Agreed ${name}`))).toBe(`Decision: Agreed ${name}.`);
      expect(desk.block(`Note ${name}`).getAttribute('given')).toBe('officers');
    }
    for (const [client, status] of [
      [world.quorate.anyone(), 401],
      [world.member(0), 403],
      [world.observer, 403],
      [party, 403],
      [world.chair, 200],
    ] as const) {
      expect((await client.get(`${desk.path}/document`)).status).toBe(status);
    }
  });

  it('are changed by officers, and by no change that is none', async () => {
    const added = await desk.change(() => {
      for (const name of CLASSES) desk.add(items[name] ?? '', `By hand ${name}`);
      desk.section('opening').insert(0, [desk.block('Agreed RED').clone()]);
      desk.edit('Agreed AMBER', 'In better words AMBER');
    });
    expect(added.status).toBe(200);
    for (const change of [
      Buffer.from('This is no change').toString('base64'),
      Buffer.alloc(300 * 1024).toString('base64'),
      'not base64',
    ]) {
      const { problem } = await world.secretary.post(`${desk.path}/document/changes`, { change });
      expect({ change: change.slice(0, 9), status: problem.status }).toMatchObject({ status: 422 });
    }
    expect((await desk.change(() => undefined, world.member(1))).status).toBe(403);
    const other = new MinutesDesk(world.quorate.origin, world.chair, meetingId);
    await other.look();
    expect(textOf(other.block('By hand RED'))).toBe('By hand RED');
  });

  it('follow the record, and keep a person’s words with the new sentence beside them', async () => {
    const { records } = await world.secretary.meeting(meetingId);
    for (const text of ['Agreed AMBER', 'Agreed GREEN']) {
      const recordId = records.find((record) => record.text === text)?.recordId ?? '';
      await world.secretary.do(meetingId, {
        ...({
          type: 'record.correct',
          recordId,
          text: `${text} indeed`,
          action: null,
          reason: 'A slip',
        } as const),
      });
    }
    expect((await desk.circulate()).problem.code).toBe('record-moved');
    await world.secretary.post(`${desk.path}/document`);
    await eventually(
      'the new sentence',
      () => desk.look(),
      () => desk.block('In better words').getAttribute('offer') === 'Decision: Agreed AMBER indeed.',
    );
    expect(textOf(desk.block('Agreed GREEN'))).toBe('Decision: Agreed GREEN indeed.');
  });

  it('go round as a version, once whatever is asked twice, and never by a member', async () => {
    expect((await desk.circulate('', world.member(0))).status).toBe(403);
    expect((await desk.circulate('', world.chair)).status).toBe(403);
    const key = 'the-same-key-twice-over';
    const first = await desk.circulate('', world.secretary, key);
    const again = await desk.circulate('', world.secretary, key);
    expect([first.status, again.text]).toEqual([200, first.text]);
    const { minutes } = await world.member(1).meeting(meetingId);
    expect(minutes.versions.map(({ version }) => version)).toEqual([1]);
    const mails = await mailed('to read', minutes.versions[0]?.sentTo ?? 0);
    expect(new Set(mails.map(({ toName }) => toName)).size).toBe(mails.length);
    for (const { text } of mails) {
      expect(text).toContain(`/meetings/${meetingId}/minutes/1`);
      expect(text).not.toMatch(/Title|Agreed|Note/);
    }
  });

  const readersOf: Readonly<Record<string, readonly string[]>> = {
    member: ['WHITE', 'GREEN', 'AMBER'],
    observer: ['WHITE', 'GREEN', 'AMBER'],
    named: ['WHITE', 'GREEN', 'AMBER', 'RED'],
    secretary: ['WHITE', 'GREEN', 'AMBER', 'RED'],
    anyone: [],
    party: [],
  };

  const everybody = (): Readonly<Record<string, Client>> => ({
    ...{ member: world.member(1), observer: world.observer, named: world.member(0) },
    ...{ secretary: world.secretary, anyone: world.quorate.anyone(), party },
  });

  /** Every class by every kind of reader in every output: the words that are there, and those that are not. */
  async function expectReaders(
    version: number,
    may: Readonly<Record<string, readonly string[]>>,
  ): Promise<void> {
    for (const [who, client] of Object.entries(everybody())) {
      const shown = may[who] ?? [];
      for (const [output, words] of Object.entries(await desk.outputs(client, version))) {
        const seen =
          typeof words === 'number' ? words : CLASSES.filter((name) => words.includes(`By hand ${name}`));
        expect({ who, output, seen }).toEqual({ who, output, seen: shown.length === 0 ? 404 : shown });
        if (typeof words === 'number') continue;
        expect({ who, output, notes: words.includes('Note WHITE') }).toEqual({
          ...{ who, output, notes: who === 'secretary' },
        });
        const agreed = words.includes('Agreed RED');
        expect({ who, output, agreed }).toEqual({ who, output, agreed: shown.includes('RED') });
        // It is on the meeting's page, so it is in every reader's minutes, without the title of its item.
        expect({ who, output, headline: words.includes('Headline AMBER') }).toEqual({
          ...{ who, output, headline: true },
        });
        const titles = CLASSES.filter((name) => words.includes(`Title ${name}`));
        expect({ who, output, titles }).toEqual({ who, output, titles: shown });
        const marked = words.includes('This item is confidential.') || words.includes('"withheld":"all"');
        expect({ who, output, marked }).toEqual({ who, output, marked: shown.length < 4 });
      }
    }
  }

  it('are read by the body alone while they are with the members, each class by whom it is for', async () => {
    await expectReaders(1, readersOf);
  });

  it('are corrected as members ask, for paragraphs that they read', async () => {
    const view = async (client: Client) =>
      (await client.get<MinutesVersionView>(`${desk.path}/versions/1`)).done.minutes.sections;
    const red =
      (await view(world.member(0))).find(({ heading }) => heading === 'Title RED')?.blocks[0]?.key ?? '';
    const command = { type: 'minutes.ask-correction', version: 1, ...ask } as const;
    expect((await world.member(1).command(meetingId, { ...command, paragraphKey: red })).problem.code).toBe(
      'no-such-paragraph',
    );
    expect((await world.observer.command(meetingId, { ...command, paragraphKey: red })).status).toBe(403);
    await world.member(0).do(meetingId, { ...command, paragraphKey: red });
    expect((await world.member(1).meeting(meetingId)).minutes.corrections).toEqual([]);
    const [toSecretary] = await mailed('is asked for', world.board.secretaryIds.length);
    expect(toSecretary?.text).not.toMatch(/The time|It was ten/);
    const [asked] = (await world.secretary.meeting(meetingId)).minutes.corrections;
    await world.secretary.do(meetingId, {
      ...({ type: 'minutes.answer-correction', correction: asked?.no ?? 0, taken: true } as const),
      reason: 'It was ten',
    });
    expect((await world.member(0).meeting(meetingId)).minutes.corrections[0]?.answer?.taken).toBe(true);
    const [toMember] = await mailed('is taken', 1);
    expect(toMember?.text).toContain('The correction that you asked for is taken');
    expect(toMember?.text).not.toContain('It was ten');
    await desk.change(() => {
      desk.add(items['WHITE'] ?? '', 'Corrected');
    });
    expect((await desk.circulate()).status).toBe(200);
  });

  it('are approved by a vote of the next meeting of the same body', async () => {
    const minutesOf = { meetingId, version: 2 };
    const other = await makeBoard(world.database, { code: 'THIRD' });
    const strangers = await signInAll(world.quorate, other);
    const elsewhere = await planMeeting(strangers.secretary, other);
    await expect(addItems(strangers.secretary, elsewhere, [{ minutesOf }])).rejects.toThrow(
      'not-its-minutes',
    );
    const next = await planMeeting(world.secretary, world.board);
    const [itemId = ''] = await addItems(world.secretary, next, [{ title: 'Minutes', minutesOf }]);
    await world.secretary.do(next, { type: 'meeting.call' });
    await takeSeats(next, world.board, world);
    await world.secretary.do(next, { type: 'meeting.start' });
    await world.secretary.do(next, { type: 'item.open', itemId, from: null });
    expect((await desk.publish(2)).problem.code).toBe('not-approved');
    const voteId = await openVote(world.secretary, next, itemId);
    for (const at of world.board.seats.keys())
      await world.member(at).do(next, aCast(voteId, world.seat(at), 'approve'));
    await world.secretary.do(next, { type: 'vote.close', voteId });
    await world.secretary.do(next, { type: 'vote.declare', voteId });
    const { minutes } = await eventually(
      'the approval',
      () => world.member(1).meeting(meetingId),
      ({ minutes: now }) => now.versions[1]?.approval !== null,
    );
    expect(minutes.versions[1]?.approval).toMatchObject({ way: 'vote', meetingId: next, sourceId: voteId });
  });

  it('are published without what is confidential, under a hash that anybody can check', async () => {
    expect((await desk.publish(1)).problem.code).toBe('not-approved');
    expect((await desk.publish(2)).status).toBe(200);
    await expectReaders(2, { ...readersOf, anyone: ['WHITE'], party: ['WHITE', 'GREEN'] });
    await expectReaders(1, readersOf);
    const anyone = world.quorate.anyone();
    const { minutes } = (await anyone.get<MinutesVersionView>(`${desk.path}/versions/2`)).done;
    const hash = createHash('sha256').update(canonicalJson(minutes)).digest('hex');
    expect((await anyone.meeting(meetingId)).minutes.versions).toMatchObject([
      { version: 2, published: { hash } },
    ]);
  });

  it('are corrected later by a new version with a reason, which the public is not told of before it is published', async () => {
    expect((await desk.circulate()).problem).toMatchObject({ status: 422, field: 'reason' });
    expect((await desk.circulate('A figure was wrong')).status).toBe(200);
    const [, , third] = (await world.member(1).meeting(meetingId)).minutes.versions;
    expect(third).toMatchObject({ version: 3, reason: 'A figure was wrong', approval: null });
    expect((await world.quorate.anyone().meeting(meetingId)).minutes.versions).toHaveLength(1);
    expect((await desk.outputs(world.quorate.anyone(), 3))['html']).toBe(404);
  });

  it('are a page without script, a tagged PDF in English and a Word file', async () => {
    const anyone = world.quorate.anyone();
    const page = await anyone.get(`${desk.path}/versions/2/html`);
    expect(page.headers['content-security-policy']).toMatch(/^sandbox .*default-src 'none'/);
    expect(page.text).not.toMatch(/<script|onerror/);
    const response = await fetch(`${world.quorate.origin}${desk.path}/versions/2/pdf`);
    const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/Lang \(en-GB\)/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
  });

  it('are approved no longer once two people annul the vote that approved them', async () => {
    const approved = (await world.member(1).meeting(meetingId)).minutes.versions.find(
      ({ approval }) => approval?.way === 'vote',
    );
    const { approval, version } = approved ?? {};
    if (approval?.way !== 'vote') throw new Error('no version was approved by a vote');
    const { meetingId: next, sourceId: voteId } = approval;
    await world.secretary.do(next, { type: 'vote.propose-annulment', voteId, reason: 'A member had left' });
    const proposal = (await world.chair.meeting(next)).votes.find((vote) => vote.voteId === voteId)?.annulment
      ?.no;
    await world.chair.do(next, { type: 'vote.confirm-annulment', voteId, proposal: proposal ?? 0 });
    const path = `${desk.path}/versions/${String(version)}`;
    const shown = await eventually(
      'the end of the approval',
      async () => (await world.quorate.anyone().get<MinutesVersionView>(path)).done,
      ({ state }) => state === 'Published, no longer approved',
    );
    expect(shown.approval).toBeNull();
  });
});
