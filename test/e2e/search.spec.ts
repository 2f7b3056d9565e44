/** Search through the front door: words are found by whom they are for, and by nobody else, whatever becomes of what has them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FoundThing } from '@quorate/contracts';
import type { Classification } from '@quorate/domain';
import pg from 'pg';
import {
  addItems,
  type Client,
  eventually,
  meetingInSession,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';
import { aPdf, aWordFile } from '../support/files.js';
import { PaperDesk } from '../support/papers.js';

describe('the search', () => {
  let world: World;
  let desk: PaperDesk;
  let meetingId: string;
  let itemId: string;

  const find = async (by: Client, words: string): Promise<FoundThing[]> =>
    (await by.get<{ found: FoundThing[] }>(`/api/search?words=${encodeURIComponent(words)}`)).done.found;
  /** What the secretary finds, once it is so many. */
  const findAll = (words: string, count: number): Promise<FoundThing[]> =>
    eventually(
      `${String(count)} things with ${words}`,
      () => find(world.secretary, words),
      (found) => found.length === count,
    );
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
    [itemId = ''] = await addItems(world.secretary, meetingId, [{ title: 'Decommissioning of meters' }]);
    desk = new PaperDesk(world, meetingId, itemId);
  });

  afterAll(() => world.stop());

  it('finds the page of a paper, its words whatever their form, and says where they stand', async () => {
    const paperId = await desk.paper('WHITE', await aPdf('Nothing here', 'The aardvarks were counted'), {
      title: 'Count of animals',
    });
    const [found] = await findAll('aardvark counting', 1);
    expect(found).toMatchObject({ kind: 'paper', subjectId: paperId, page: 1, version: 1, meetingId });
    expect(found?.snippet).toContain('\uE000aardvarks\uE001');
    await desk.paper('WHITE', aWordFile('Pangolins & others'), { title: 'In Word' });
    expect((await findAll('pangolin', 1))[0]?.snippet).toContain('& others');
    expect((await find(world.quorate.anyone(), 'decommissioned meter'))[0]).toMatchObject({ kind: 'item' });
  });

  it('[ATK-24] gives each reader what is of their class, in the query itself', async () => {
    const readers: Record<Classification, string[]> = {
      WHITE: ['anyone', 'observer', 'named', 'member', 'secretary'],
      GREEN: ['observer', 'named', 'member', 'secretary'],
      AMBER: ['observer', 'named', 'member', 'secretary'],
      RED: ['named', 'secretary'],
    };
    for (const classification of Object.keys(readers) as Classification[]) {
      const named = classification === 'RED' ? [world.member(0).personId] : [];
      await desk.paper(classification, await aPdf(`Wombats of ${classification} meadows`), {
        namedPersons: named,
      });
    }
    await findAll('wombat', 4);
    for (const [who, client] of Object.entries(everybody())) {
      const found = await find(client, 'wombats');
      const classes = found.map(({ snippet }) => /WHITE|GREEN|AMBER|RED/.exec(snippet)?.[0] ?? '').sort();
      const expected = Object.entries(readers).flatMap(([one, may]) => (may.includes(who) ? [one] : []));
      expect({ who, classes }).toEqual({ who, classes: expected.sort() });
    }
  });

  it('finds no more what was taken back, and what was opened up by whom it is opened to', async () => {
    const paperId = await desk.paper('AMBER', await aPdf('A quokka'));
    await findAll('quokka', 1);
    expect(await find(world.quorate.anyone(), 'quokka')).toEqual([]);
    const open = { classification: 'WHITE' as const, namedPersons: [], reason: 'It is decided.' };
    await world.secretary.do(meetingId, { type: 'paper.reclassify', paperId, ...open });
    const anyone = (): Promise<FoundThing[]> => find(world.quorate.anyone(), 'quokka');
    await eventually('the public finds it', anyone, (found) => found.length === 1);
    await world.secretary.do(meetingId, { type: 'paper.withdraw', paperId, reason: 'Sent by mistake' });
    await findAll('quokka', 0);
  });

  it('[ATK-24] says what is open in open words alone, whatever it stands on', async () => {
    const title = 'Hidden numbat volumes';
    const closed = await meetingInSession(world.board, world, {
      items: [{ classification: 'AMBER', title }],
    });
    const text = 'The platypus is agreed';
    await world.secretary.do(closed.meetingId, { type: 'headline.publish', itemId: closed.itemId, text });
    const anyone = (): Promise<FoundThing[]> => find(world.quorate.anyone(), 'platypus');
    const [found] = await eventually('the headline is found', anyone, ({ length }) => length === 1);
    expect(JSON.stringify(found)).not.toMatch(/numbat/i);
    expect(await find(world.quorate.anyone(), 'numbat')).toEqual([]);
    expect((await find(world.secretary, 'numbat')).map(({ kind }) => kind)).toEqual(['item']);
  });

  it('[ATK-13] takes whatever is written as words to look for', async () => {
    for (const words of [`' OR 1=1 --`, 'a:* & !b | (c', '"unclosed', '-', '%', '\\', 'the', '<script>']) {
      expect(
        (await world.quorate.anyone().get(`/api/search?words=${encodeURIComponent(words)}`)).status,
      ).toBe(200);
    }
    for (const query of ['', '?words=', '?words=%20', `?words=${'x'.repeat(201)}`, '?words=a&level=only']) {
      expect((await world.quorate.anyone().get(`/api/search${query}`)).problem.status).toBe(422);
    }
    expect((await world.quorate.anyone().get('/api/search?words=%00')).status).toBe(422);
  });

  it('[ATK-25] gives up what takes too long, with a sentence, and goes on', async () => {
    const client = new pg.Client({ connectionString: world.database.url });
    await client.connect();
    await client.query('BEGIN; LOCK TABLE search_entry IN ACCESS EXCLUSIVE MODE');
    const { problem } = await world.quorate.anyone().get('/api/search?words=meters');
    await client.end();
    expect(problem).toMatchObject({ status: 409, code: 'search-too-wide' });
    expect(await find(world.secretary, 'platypus')).not.toEqual([]);
  });
});
