/** The text of a question that is not shown, sought by all who may not read it: in frames, pushes, minutes, files and their lengths. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckpointView } from '@quorate/contracts';
import {
  aCast,
  addItems,
  addPerson,
  type Client,
  eventually,
  Follower,
  madeIn,
  planMeeting,
  startWorld,
  Watchers,
  type World,
} from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';

const LOTS = [60, 20, 5].map((shares, at) => ({ shares, holder: `Company ${at}` }));
const word = (): string => `w${randomBytes(6).toString('hex')}`;

describe('the text of a question', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;
  let voteId: string;
  let display: string;
  const watching = new Watchers();
  const others = new Map<string, Client>();
  const kept = { waiting: word(), grouped: word(), held: word(), withdrawn: word() };
  const shown = word();

  const framesOf = (name: string) =>
    (others.get(name) ?? world.quorate.anyone()).get(
      `/api/meetings/${meetingId}/frames${name === 'room' ? `?display=${display}` : ''}`,
    );

  async function ask(text: string): Promise<number> {
    const { roster } = await world.secretary.meeting(meetingId);
    const holderId = roster?.seats[0]?.holderId ?? '';
    await world.member(0).do(meetingId, { type: 'question.ask', itemId: null, holderId, text });
    return (await world.secretary.meeting(meetingId)).questions.at(-1)?.number ?? 0;
  }

  beforeAll(async () => {
    const rules = { ...SHARES_RULES, questions: { mostPerHolder: 9 } };
    world = await startWorld({ board: { lots: LOTS, rules } });
    const { quorate, database, secretary } = world;
    meetingId = await planMeeting(secretary, world.board, {
      ...{ date: '2027-12-20', start: '13:00', end: '15:00' },
    });
    [itemId = ''] = await addItems(secretary, meetingId, [{ title: 'Change of auditor' }]);
    await secretary.do(meetingId, { type: 'meeting.call' });
    const { path } = (await secretary.post<{ path: string }>(`/api/meetings/${meetingId}/display-links`))
      .done;
    display = path.replace('/room/', '');
    others.set('public', quorate.anyone());
    others.set('party', await quorate.signIn(await addPerson(database, { name: 'Party Reader' })));
    others.set('observer', world.observer);
    others.set('another holder', world.member(1));
    for (const [name, client] of others) await watching.add(name, client.socket(meetingId));
    await watching.add('room', Follower.open(quorate.origin, meetingId, { display }));
  });

  afterAll(async () => {
    watching.close();
    await world.stop();
  });

  it('[ATK-27] is not told by the length, number or end of what others get when it comes', async () => {
    await watching.see('it is called', ({ stage }) => stage === 'called');
    const first = await ask('Why?');
    await watching.see('the first came', ({ questions }) => questions.length === first);
    const before = new Map(watching.all().map((follower) => [follower, follower.pushed.length]));
    const second = await ask('A long question. '.repeat(55));
    await watching.see('the second came', ({ questions }) => questions.length === second);
    for (const follower of watching.all()) {
      const about = (number: number) =>
        follower.entries.filter(
          ({ type, data }) => type.startsWith('question.') && 'number' in data && data.number === number,
        );
      const lengths = [first, second].map(
        (number) => JSON.stringify(about(number).map(({ data }) => data)).length,
      );
      expect(lengths[0]).toBe(lengths[1]);
      expect(about(second).map(({ type }) => type)).not.toContain('question.worded');
      for (const { to, entries } of follower.pushed.slice(before.get(follower))) {
        expect(to).toBe(entries.at(-1)?.no);
      }
    }
    await world.member(0).do(meetingId, { type: 'question.withdraw', number: first });
    await world.member(0).do(meetingId, { type: 'question.withdraw', number: second });
  });

  it('[ATK-27] is read by nobody but officers and who asked, on sockets, over HTTP, in minutes and files', async () => {
    const { secretary, chair } = world;
    const head = await ask(`Shown ${shown}`);
    const numbers = {
      grouped: await ask(kept.grouped),
      held: await ask(kept.held),
      withdrawn: await ask(kept.withdrawn),
      waiting: await ask(kept.waiting),
    };
    await secretary.do(meetingId, { type: 'question.show', number: head });
    await secretary.do(meetingId, { type: 'question.group', number: numbers.grouped, withNumber: head });
    await secretary.do(meetingId, {
      ...{ type: 'question.hold-back', number: numbers.held, ground: 'confidential' },
      sentence: 'It names a price.',
    });
    await world.member(0).do(meetingId, { type: 'question.withdraw', number: numbers.withdrawn });
    await chair.do(meetingId, { type: 'person.join' });
    for (const at of [0, 1]) await world.member(at).do(meetingId, { type: 'lots.take' });
    await secretary.do(meetingId, { type: 'meeting.start' });
    await secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    await chair.do(meetingId, { type: 'question.take-up', number: head });
    await chair.do(meetingId, {
      type: 'question.answer',
      number: head,
      way: 'aloud',
      text: '',
      by: 'The Chair',
    });
    const opening = { type: 'vote.open', itemId, question: 'Shall we?' } as const;
    voteId = madeIn(await secretary.do(meetingId, opening), 'voteId');
    await world.member(0).do(meetingId, aCast(voteId, world.seat(0), 'approve'));
    await secretary.do(meetingId, { type: 'vote.close', voteId });
    await secretary.do(meetingId, { type: 'vote.declare', voteId });
    const { to } = await secretary.do(meetingId, { type: 'meeting.close' });
    await eventually(
      'the close is signed for',
      async () => (await secretary.get<CheckpointView>(`/api/meetings/${meetingId}/checkpoint`)).body.size,
      (size) => size >= to,
    );
    await watching.see('it is closed', ({ stage }) => stage === 'closed');
    for (const name of ['room', ...others.keys()]) {
      const client = others.get(name) ?? world.quorate.anyone();
      const files = await Promise.all(
        [`votes/${voteId}/bundle`, 'checkpoint', 'minutes'].map((path) =>
          client.get(`/api/meetings/${meetingId}/${path}`),
        ),
      );
      const { entries, pushed, state } = watching.one(name);
      const all = [...files, await framesOf(name), await client.get('/api/front')].map(({ text }) => text);
      const heard = [...all, JSON.stringify([entries, pushed, state])].join('\n');
      expect(heard).toContain(shown);
      for (const [what, text] of Object.entries(kept)) {
        expect({ name, what, isRead: heard.includes(text) }).toEqual({ name, what, isRead: false });
      }
    }
    for (const client of [world.member(0), secretary]) {
      const { text } = await client.get(`/api/meetings/${meetingId}/frames`);
      for (const one of Object.values(kept)) expect(text).toContain(one);
      const { text: minutes } = await client.get(`/api/meetings/${meetingId}/minutes`);
      for (const one of Object.values(kept)) expect(minutes).not.toContain(one);
    }
  });

  it('[ATK-27] is not brought out by answering, showing or grouping it as somebody who may not', async () => {
    for (const client of [world.observer, world.member(1), world.quorate.anyone()]) {
      for (const command of [
        { type: 'question.show', number: 4 },
        { type: 'question.group', number: 4, withNumber: 3 },
        { type: 'question.answer', number: 4, way: 'aloud', text: 'x', by: 'x' },
      ] as const) {
        const { status, text } = await client.command(meetingId, command);
        expect([401, 403]).toContain(status);
        for (const one of Object.values(kept)) expect(text).not.toContain(one);
      }
    }
  });
});
