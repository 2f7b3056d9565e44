/** Every reader gets exactly what they may read, over HTTP and over sockets, while a meeting runs and after it. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskedCommand, FrontView } from '@quorate/contracts';
import type { Classification } from '@quorate/domain';
import {
  aCast,
  addItems,
  addPerson,
  type Client,
  eventually,
  Follower,
  madeIn,
  openVote,
  planMeeting,
  startWorld,
  takeSeats,
  Watchers,
  type World,
} from '../support/index.js';

const READERS = ['public', 'party', 'room', 'observer', 'member', 'named', 'secretary'] as const;
type Reader = (typeof READERS)[number];
const CLASSES: readonly Classification[] = ['WHITE', 'GREEN', 'AMBER', 'RED'];

const BODY: readonly Reader[] = ['room', 'observer', 'member', 'named', 'secretary'];
const NAMED: readonly Reader[] = ['named', 'secretary'];
/** Who may read an item of each class; of a RED one, the persons it names and the officers. */
const OF_CLASS: Readonly<Record<Classification, readonly Reader[]>> = {
  WHITE: READERS,
  GREEN: ['party', ...BODY],
  AMBER: BODY,
  RED: NAMED,
};

/** A word that stands nowhere else, and who may come to read it. */
interface Secret {
  readonly word: string;
  readonly what: string;
  readonly readers: readonly Reader[];
}

describe('who reads what', () => {
  let world: World;
  let meetingId: string;
  let itemIds: string[];
  const secrets: Secret[] = [];
  const watching = new Watchers();
  const clients = new Map<Reader, Client>();
  let display: string;

  function secret(what: string, readers: readonly Reader[]): string {
    const word = `w${randomBytes(6).toString('hex')}`;
    secrets.push({ word, what, readers });
    return word;
  }

  const clientOf = (reader: Reader): Client => clients.get(reader) ?? world.quorate.anyone();
  const framesOf = (reader: Reader) =>
    clientOf(reader).get(
      `/api/meetings/${meetingId}/frames${reader === 'room' ? `?display=${display}` : ''}`,
    );
  const do_ = (command: AskedCommand) => world.secretary.do(meetingId, command);

  /** What it knows now, and every frame that was pushed to it. */
  const heardBy = (reader: Reader): string => {
    const { entries, pushed } = watching.one(reader);
    return JSON.stringify([entries, pushed]);
  };

  beforeAll(async () => {
    world = await startWorld();
    const { database, quorate, board, secretary } = world;
    clients.set('party', await quorate.signIn(await addPerson(database, { name: 'Party Reader' })));
    clients.set('observer', world.observer);
    clients.set('member', world.member(1));
    clients.set('named', world.member(2));
    clients.set('secretary', secretary);
    meetingId = await planMeeting(secretary, board);
    const { path } = (await secretary.post<{ path: string }>(`/api/meetings/${meetingId}/display-links`))
      .done;
    display = path.replace('/room/', '');
    for (const reader of READERS) {
      const opening =
        reader === 'room'
          ? Follower.open(quorate.origin, meetingId, { display })
          : clientOf(reader).socket(meetingId);
      await watching.add(reader, opening);
    }
    itemIds = await addItems(
      secretary,
      meetingId,
      CLASSES.map((classification) => ({
        classification,
        title: `Title ${secret(`title of the ${classification} item`, OF_CLASS[classification])}`,
        summary: `About ${secret(`summary of the ${classification} item`, OF_CLASS[classification])}`,
        namedPersons: classification === 'RED' ? [world.member(2).personId] : [],
      })),
    );
    await do_({ type: 'meeting.call' });
    await takeSeats(meetingId, board, world);
    await do_({ type: 'meeting.start' });
  });

  afterAll(async () => {
    watching.close();
    await world.stop();
  });

  async function writeRecords(itemId: string, classification: Classification): Promise<void> {
    const readers = OF_CLASS[classification];
    const ofBody = classification === 'RED' ? NAMED : BODY;
    await do_({ type: 'note.write', itemId, text: secret(`note on ${classification}`, ['secretary']) });
    await do_({ type: 'decision.write', itemId, text: secret(`decision on ${classification}`, readers) });
    const text = secret(`action on ${classification}`, ofBody);
    await do_({ type: 'action.give', itemId, text, owner: 'SECAS', due: null });
    const interest = secret(`interest in ${classification}`, ofBody);
    await do_({ type: 'interest.declare', itemId, seatId: world.seat(5), text: interest });
    const reason = secret(`reason of a deferral of ${classification}`, readers);
    await do_({ type: 'item.defer', itemId, reason });
  }

  it.each(CLASSES)(
    'an item that is %s: its vote before and after the declaration, and its records',
    async (classification) => {
      const itemId = itemIds[CLASSES.indexOf(classification)] ?? '';
      const from = (await world.secretary.meeting(meetingId)).currentItemId;
      await do_({ type: 'item.open', itemId, from });
      const question = secret(`question on ${classification}`, OF_CLASS[classification]);
      const opened = await do_({ type: 'vote.open', itemId, question: `Shall ${question}?`, method: null });
      const voteId = madeIn(opened, 'voteId');
      const casts = await Promise.all(
        [0, 1, 2, 3, 4, 6, 7].map((index) =>
          world
            .member(index)
            .do(meetingId, aCast(voteId, world.seat(index), index % 2 === 0 ? 'approve' : 'reject')),
        ),
      );
      const why = secret(
        `reason of a vote by telephone on ${classification}`,
        classification === 'RED' ? NAMED : BODY,
      );
      await do_({
        type: 'ballot.record',
        voteId,
        seatId: world.seat(8),
        answer: { kind: 'motion', choice: 'abstain' },
        reason: why,
      });
      await do_({ type: 'vote.close', voteId });
      const { to } = await do_({ type: 'note.write', itemId: null, text: secret('a fence', ['secretary']) });
      await watching.one('secretary').reach(to);

      // Counted, not declared: nobody but the officers has an answer or a figure.
      for (const reader of READERS) {
        for (const text of [heardBy(reader), (await framesOf(reader)).text]) {
          for (const { receipt } of casts) {
            expect(text).not.toContain(receipt?.salt);
            expect(text).not.toContain(receipt?.commitment);
          }
          expect(text).not.toMatch(/"(choice|answer|castBy|commitment|sealed)"/);
          if (reader !== 'secretary') expect(text.includes(`"vote.counted"`)).toBe(false);
        }
        const vote = watching.one(reader).state.votes.find((candidate) => candidate.voteId === voteId);
        if (reader !== 'secretary') expect([vote?.outcome ?? null, vote?.rollCall ?? []]).toEqual([null, []]);
      }

      await do_({ type: 'vote.declare', voteId });
      const declaredTo = classification === 'GREEN' ? READERS : OF_CLASS[classification];
      if (classification === 'GREEN') widen(question, READERS);
      await writeRecords(itemId, classification);
      for (const reader of declaredTo) {
        await watching
          .one(reader)
          .until('the outcome is declared', ({ votes }) =>
            votes.some((vote) => vote.voteId === voteId && vote.stage === 'declared'),
          );
      }
    },
  );

  /** The question of a vote is said again when its outcome is declared to more readers. */
  function widen(word: string, readers: readonly Reader[]): void {
    const index = secrets.findIndex((candidate) => candidate.word === word);
    const [one] = secrets.slice(index);
    if (one) secrets[index] = { ...one, readers };
  }

  it('[ATK-24] a headline is for everyone, but never of a RED item', async () => {
    const [white = '', , , red = ''] = itemIds;
    await do_({ type: 'headline.publish', itemId: white, text: secret('headline', READERS) });
    const refused = await world.secretary.command(meetingId, {
      type: 'headline.publish',
      itemId: red,
      text: 'No',
    });
    expect(refused.problem).toMatchObject({ status: 403, code: 'classified' });
    const name = (await world.secretary.meeting(meetingId)).roster?.seats[0]?.member?.name ?? '';
    secrets.push({ word: name, what: 'name of a member', readers: BODY });
    secrets.push({ word: 'BRD Secretary', what: 'who wrote an entry', readers: BODY });
  });

  it('[ATK-24] [I21] is so for every secret, on sockets, over HTTP, in the minutes and in the calendar', async () => {
    await do_({ type: 'meeting.close' });
    await watching.see('it is closed', ({ stage }) => stage === 'closed');
    // A room screen's link is for frames; the minutes are read by people.
    for (const reader of READERS) {
      const http = (await framesOf(reader)).text;
      const minutes =
        reader === 'room' ? '' : (await clientOf(reader).get(`/api/meetings/${meetingId}/minutes`)).text;
      const lists = (await clientOf(reader).get('/api/meetings')).text;
      const seen = secrets.filter(({ word }) => http.includes(word)).map(({ what }) => what);
      const heard = secrets.filter(({ word }) => heardBy(reader).includes(word)).map(({ what }) => what);
      const theirs = secrets.filter(({ readers }) => readers.includes(reader)).map(({ what }) => what);
      expect({ reader, seen, heard }).toEqual({ reader, seen: theirs, heard: theirs });
      for (const { word, what, readers } of secrets) {
        if (!readers.includes(reader))
          expect({ reader, what, said: minutes.includes(word) || lists.includes(word) }).toMatchObject({
            said: false,
          });
      }
    }
  });

  it('so too on the front page, which is made by jobs', async () => {
    const open = secrets
      .filter(({ what }) => /^(decision on WHITE|headline)$/.test(what))
      .map(({ word }) => word);
    const front = await eventually(
      'the headline and the decision are out',
      () => world.quorate.anyone().get<FrontView>('/api/front'),
      ({ text }) => open.every((word) => text.includes(word)),
    );
    for (const { word, readers } of secrets)
      if (!readers.includes('public')) expect(front.text).not.toContain(word);
  });

  it('[ATK-19] [I17] [I21] [VOT-28] what one may not read changes neither the size, nor the tag, nor the pushes of what one may', async () => {
    const { board, secretary } = world;
    const quiet = await planMeeting(secretary, board);
    const [itemId = ''] = await addItems(secretary, quiet, [{ title: 'Open to all' }]);
    await secretary.do(quiet, { type: 'meeting.call' });
    await takeSeats(quiet, board, world);
    await secretary.do(quiet, { type: 'meeting.start' });
    await secretary.do(quiet, { type: 'item.open', itemId, from: null });
    const voteId = await openVote(secretary, quiet, itemId);
    const anyone = world.quorate.anyone();
    const socket = await anyone.socket(quiet);
    const signed = (client: Client, query = '') =>
      client.get<{ size: number }>(`/api/meetings/${quiet}/checkpoint${query}`);
    const { to } = await secretary.frame(quiet);
    await eventually(
      'the opening is signed for',
      async () => (await signed(secretary)).body.size,
      (size) => size === to,
    );
    const read = async () => {
      const { headers, text } = await anyone.get(`/api/meetings/${quiet}/frames`);
      return { tag: headers.etag, text, checkpoint: (await signed(anyone)).text };
    };
    const before = await read();
    await Promise.all(
      board.seats.map((_, index) =>
        world.member(index).do(quiet, aCast(voteId, world.seat(index), 'approve')),
      ),
    );
    await secretary.do(quiet, { type: 'note.write', itemId, text: 'A long note. '.repeat(50) });
    const grown = await eventually(
      'the ballots are signed for',
      async () => (await signed(secretary)).body.size,
      (size) => size > to + board.seats.length,
    );
    expect(await read()).toEqual(before);
    for (const since of [to + 1, grown, grown + 1]) {
      expect((await signed(anyone, `?since=${String(since)}`)).problem.code).toBe('length-kept');
      const over = await anyone.get(`/api/meetings/${quiet}/entries/${String(since)}/checkpoint`);
      expect(over.problem.code).toBe('no-entry');
    }
    await secretary.do(quiet, { type: 'headline.publish', itemId, text: 'Now all may know' });
    await socket.until('the headline', ({ records }) => records.length === 1);
    expect(socket.pushed.flatMap(({ entries }) => entries.map(({ type }) => type))).toEqual([
      'record.written',
    ]);
    for (const { to: last, entries } of socket.pushed) expect(last).toBe(entries.at(-1)?.no);
    socket.close();
    await secretary.do(quiet, { type: 'vote.close', voteId });
    const close = (await secretary.frame(quiet)).to;
    await eventually(
      'the close is told to all',
      async () => (await signed(anyone)).body.size,
      (size) => size >= close,
    );
  });
});
