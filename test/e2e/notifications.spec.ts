/** What people are told, by a real mail server and in their inbox: once, in words they may read, by the ways they chose, and never what they did themselves. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewsView, NotificationSettingsView } from '@quorate/contracts';
import type { AddressObject, ParsedMail } from 'mailparser';
import {
  addItems,
  type Client,
  eventually,
  planMeeting,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';
import { MailServer } from '../support/mail-server.js';
import { aPdf } from '../support/files.js';
import { PaperDesk } from '../support/papers.js';

const NOTHING = { mail: false, inbox: false, push: false };

describe('notifications', () => {
  let world: World;
  let smtp: MailServer;

  beforeAll(async () => {
    smtp = await MailServer.start();
    world = await startWorld({ hasClock: true, server: { env: smtp.env } });
    await setDatabaseClock(world.database, '2026-11-02T10:00:00Z');
  });
  afterAll(async () => {
    await world.stop();
    await smtp.stop();
  });

  const sent = (words: string): ParsedMail[] =>
    smtp.mails.filter(({ subject = '' }) => subject.includes(words));
  const arrived = (words: string, count: number): Promise<ParsedMail[]> =>
    eventually(
      `${String(count)} mails about ${words}`,
      () => Promise.resolve(sent(words)),
      ({ length }) => length >= count,
    );
  const sentTo = (mail: ParsedMail): string =>
    (mail.to as AddressObject).value[0]?.address?.split('@')[0] ?? '';
  const inbox = async (of: Client): Promise<NewsView[]> =>
    (await of.get<{ news: NewsView[] }>('/api/inbox')).done.news;
  const told = (of: Client, words: string): Promise<NewsView[]> =>
    eventually(
      `news of ${words}`,
      async () => (await inbox(of)).filter(({ title }) => title.includes(words)),
      ({ length }) => length > 0,
    );
  const choose = async (by: Client, kind: string, channels: typeof NOTHING): Promise<void> => {
    const path = `/api/notification-settings/bodies/${world.board.bodyId}/kinds/${kind}`;
    expect((await by.request('PUT', path, channels)).status).toBe(200);
  };
  /** Everybody of the board; the officers, the observer and the alternate too. */
  const everybody = (): string[] => {
    const { seats, chairId, secretaryIds, observerId, alternateId } = world.board;
    return [...seats.map(({ memberId }) => memberId), chairId, ...secretaryIds, observerId, alternateId];
  };
  const called = async (title: string): Promise<string> => {
    const plan = { numbered: false, title, date: '2026-12-04' };
    const meetingId = await planMeeting(world.secretary, world.board, plan);
    await addItems(world.secretary, meetingId, [{}]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    return meetingId;
  };

  it('[NTF-1] [NTF-6] go to everybody of the body once, whoever did it left out, also when it is all read again', async () => {
    await called('The first one');
    const others = everybody().filter((personId) => personId !== world.secretary.personId);
    const first = await arrived('The first one', others.length);
    expect(first.map(sentTo).toSorted()).toEqual(others.toSorted());
    expect(first[0]?.text).toContain('The first one is called for 10:00 UK time on Friday 4 December 2026');
    const [news] = await told(world.member(3), 'The first one');
    expect(news).toMatchObject({ kind: 'meeting-called', bodyName: 'The BRD Board', readAt: null });
    expect(news?.link).toMatch(/^\/meetings\/[0-9a-f-]{36}$/);

    // As after a restored backup: the places of the readers and the queue are lost, the journal is not.
    await world.quorate.halt();
    await world.database.query('DELETE FROM journal_cursor');
    await world.database.query('DELETE FROM bullmq.job');
    await world.quorate.launch();
    await called('The second one');
    await arrived('The second one', others.length);
    expect(sent('The first one')).toHaveLength(others.length);
    expect(await told(world.member(3), 'The first one')).toHaveLength(1);
    expect((await inbox(world.secretary)).map(({ kind }) => kind)).not.toContain('meeting-called');
  });

  it('[NTF-7] [NTF-9] name no paper that is RED, reach nobody who may not read it, and leave to the call what came before it', async () => {
    const { secretary, board } = world;
    const plan = { numbered: false, title: 'With papers', date: '2026-12-11' };
    const meetingId = await planMeeting(secretary, board, plan);
    const named = board.seats[2]?.memberId ?? '';
    const [itemId = ''] = await addItems(secretary, meetingId, [
      { classification: 'RED', namedPersons: [named], modification: null, title: 'Secret purchase' },
    ]);
    const desk = new PaperDesk(world, meetingId, itemId);
    const red = { namedPersons: [named], title: 'Price of the purchase' };
    await desk.paper('RED', await aPdf('Before the call'), red);
    await secretary.do(meetingId, { type: 'meeting.call' });
    await desk.paper('RED', await aPdf('After the call'), { ...red, change: 'The price is new' });

    const late = await arrived(
      'A paper that is shown only on its page comes late to The BRD Board, With papers',
      2,
    );
    // The named member, and the other officers, who read all of it.
    const readers = [named, board.chairId, board.secretaryIds[1]];
    await arrived('A paper that is shown only on its page', readers.length);
    expect(sent('A paper that is').map(sentTo).toSorted()).toEqual(readers.toSorted());
    expect(JSON.stringify(late.map(({ subject, text }) => [subject, text]))).not.toMatch(/[Pp]rice|purchase/);
    expect(JSON.stringify(await inbox(world.member(2)))).not.toMatch(/[Pp]rice|purchase/);
    expect(JSON.stringify(await inbox(world.member(3)))).not.toContain('A paper');
  });

  it('[NTF-2] [NTF-3] [NTF-10] come as each chose, are switched off by one click, and say what cannot be', async () => {
    const member = world.member(4);
    await choose(world.member(5), 'meeting-called', NOTHING);
    await called('The third one');
    const mail = await eventually(
      'the mail of the member',
      () => Promise.resolve(sent('The third one').find((one) => sentTo(one) === member.personId)),
      (one) => one !== undefined,
    );
    const line = (key: string): string => mail?.headerLines.find((one) => one.key === key)?.line ?? '';
    const [, link = ''] = /<([^>]+)>/.exec(line('list-unsubscribe')) ?? [];
    expect(line('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(mail?.text).toContain('/settings/notifications');
    const at = new URL(link);
    const here = `${world.quorate.origin}${at.pathname}`;

    // Looking changes nothing: mail programs look by themselves.
    const looked = await fetch(here, { redirect: 'manual' });
    expect([looked.status, looked.headers.get('location')]).toEqual([
      303,
      at.pathname.replace('/api/unsubscribe/', '/unsubscribe/'),
    ]);
    const about = await (await fetch(`${here}/about`)).json();
    expect(about).toEqual({ bodyName: 'The BRD Board', title: 'A meeting is called', mail: true });
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(here, { method: 'POST', body })).status).toBe(204);
    const again = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    expect((await fetch(here, again)).status).toBe(204);
    expect(await (await fetch(`${here}/about`)).json()).toMatchObject({ mail: false });

    const { bodies } = (await member.get<NotificationSettingsView>('/api/notification-settings')).done;
    const choices = bodies.find(({ bodyId }) => bodyId === world.board.bodyId)?.choices ?? [];
    const choiceOf = (kind: string) => choices.find((one) => one.kind === kind);
    expect(choiceOf('meeting-called')).toMatchObject({ mail: false, inbox: true });
    expect(choiceOf('meeting-moved')).toMatchObject({ mail: true });
    await choose(member, 'vote-waits', NOTHING);
    const after = (await member.get<NotificationSettingsView>('/api/notification-settings')).done;
    const owed = after.bodies[0]?.choices.find(({ kind }) => kind === 'vote-waits');
    expect(owed).toMatchObject({ mail: true, inbox: false, push: false });
    expect(owed?.owed).toContain('A ballot is given to everybody who may vote');

    await called('The fourth one');
    await told(member, 'The fourth one');
    await arrived('The fourth one', everybody().length - 3);
    const late = sent('The fourth one').map(sentTo);
    expect(late).not.toContain(member.personId);
    expect(late).not.toContain(world.member(5).personId);
    expect((await inbox(world.member(5))).some(({ title }) => title.includes('The fourth'))).toBe(false);
  });

  it('[NTF-4] wait for the digest of whoever has one, each in one, and what cannot wait comes at once', async () => {
    const member = world.member(6);
    const digest = { rhythm: 'daily', at: '08:00', zone: 'America/New_York', weekday: 1 };
    expect((await member.request('PUT', '/api/notification-settings/digest', digest)).status).toBe(200);
    const one = await called('The fifth one');
    await told(member, 'The fifth one');
    await called('The sixth one');
    await told(member, 'The sixth one');
    await world.secretary.do(one, { type: 'meeting.cancel', reason: 'Nothing to decide' });
    await eventually(
      'the mail that cannot wait',
      () => Promise.resolve(sent('The fifth one is cancelled').map(sentTo)),
      (persons) => persons.includes(member.personId),
    );
    const digests = (): ParsedMail[] =>
      sent('Your digest').filter((mail) => sentTo(mail) === member.personId);
    expect(digests()).toEqual([]);
    // 08:00 in New York.
    await setDatabaseClock(world.database, '2026-11-03T13:00:01Z');
    const [first] = await eventually(
      'the digest',
      () => Promise.resolve(digests()),
      ({ length }) => length > 0,
    );
    expect(first?.subject).toBe('Your digest: 2 things to read');
    expect(first?.text).toMatch(/The BRD Board:[\s\S]+The fifth one is called[\s\S]+The sixth one is called/);
    await called('The seventh one');
    await told(member, 'The seventh one');
    await setDatabaseClock(world.database, '2026-11-04T13:00:01Z');
    const both = await eventually(
      'another',
      () => Promise.resolve(digests()),
      ({ length }) => length > 1,
    );
    expect(both[1]?.text).toContain('The seventh one');
    expect(both[1]?.text).not.toContain('The sixth one');
  });

  it('are read one by one or all at once, by their reader alone', async () => {
    const member = world.member(7);
    const news = await inbox(member);
    const [latest] = news;
    const unread = async (of: Client): Promise<number> =>
      (await of.get<{ unread: number }>('/api/inbox/unread')).done.unread;
    expect(await unread(member)).toBe(news.length);
    await world.member(8).post('/api/inbox/read', { ids: [latest?.id] });
    expect(await unread(member)).toBe(news.length);
    await member.post('/api/inbox/read', { ids: [latest?.id] });
    expect(await unread(member)).toBe(news.length - 1);
    await member.post('/api/inbox/read', { upTo: latest?.at });
    expect(await unread(member)).toBe(0);
    expect(await unread(world.member(8))).toBeGreaterThan(0);
  });
});
