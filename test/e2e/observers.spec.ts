/** Observers of a company, named by its secretary: told by mail each time, and taken out again unless they hold proxies. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyView } from '@quorate/contracts';
import { makeCompany, SHARES_RULES } from '../support/general-meeting.js';
import {
  addItems,
  addPerson,
  type Client,
  eventually,
  planMeeting,
  startWorld,
  type World,
} from '../support/index.js';
import { MailServer } from '../support/mail-server.js';
import { fillShareRegister } from '../support/shareholders.js';

describe('an observer of a company', () => {
  let world: World;
  let ann: Client;
  let path: string;
  let meetingId: string;
  let solId: string;
  let smtp: MailServer;
  const named = { name: 'Sol Solicitor', email: 'sol@chambers.example' };
  const told = () => smtp.mails.filter(({ subject }) => subject?.startsWith('You are an observer'));
  const observerOf = ({ observers }: BodyView, name: string): string =>
    observers.find((one) => one.name === name)?.personId ?? '';

  beforeAll(async () => {
    smtp = await MailServer.start();
    world = await startWorld({
      board: { seats: { shareholders: 0 }, rules: SHARES_RULES },
      server: { env: smtp.env },
    });
    const { bodyId } = world.board;
    path = `/api/bodies/${bodyId}/observers`;
    const annId = await addPerson(world.database, { name: 'Ann Alder' });
    ann = await world.quorate.signIn(annId);
    await fillShareRegister(world.secretary, bodyId, [
      { holder: 'Alder Ltd', lots: [300], representatives: [annId] },
    ]);
    await makeCompany(world);
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2027-12-20', start: '13:00', end: '14:00' },
    });
    await addItems(world.secretary, meetingId, [{ title: 'Change of auditor', modification: null }]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
  });

  afterAll(async () => {
    await world.stop();
    await smtp.stop();
  });

  it('is mailed for which company, by whom, and how to sign in', async () => {
    solId = observerOf((await world.secretary.post<BodyView>(path, named)).done, named.name);
    await eventually(
      'Sol is told',
      () => Promise.resolve(told()),
      ({ length }) => length === 1,
    );
    const { name } = (await world.secretary.get<BodyView>(`/api/bodies/${world.board.bodyId}`)).done;
    const [mail] = told();
    expect(mail?.subject).toBe(`You are an observer of ${name}`);
    expect(mail?.text).toContain('Dear Sol Solicitor,');
    expect(mail?.text).toContain('BRD Secretary');
    expect(mail?.text).toContain('You have no password yet');
    expect(mail?.text).toContain('/sign-in');
  });

  it('[SHR-13] who holds a proxy in a meeting to come is taken out by nobody, until it is revoked', async () => {
    const seatId = (await world.secretary.meeting(meetingId)).roster?.seats[0]?.seatId ?? '';
    const scope = { kind: 'meeting' } as const;
    await ann.do(meetingId, { type: 'proxy.appoint', seatId, holderId: solId, scope });
    const held = await world.secretary.delete(`${path}/${solId}`);
    expect(held.problem).toMatchObject({ status: 409, code: 'observer-holds-proxies' });
    const { bodyId, chairId, secretaryIds, observerId } = world.board;
    const id = await addPerson(world.database, { name: 'Second Administrator', administrator: true });
    const administrator = await world.quorate.signIn(id);
    const officers = { chairId, secretaryIds, observerIds: [], scrutineerIds: [observerId] };
    const put = await administrator.put(`/api/bodies/${bodyId}/officers`, officers);
    expect(put.problem).toMatchObject({ code: 'observer-holds-proxies' });
    expect((await ann.delete(`${path}/${solId}`)).status).toBe(403);
    const [{ proxyId } = { proxyId: '' }] = (await world.secretary.meeting(meetingId)).proxies;
    await ann.do(meetingId, { type: 'proxy.revoke', proxyId });
    const out = (await world.secretary.delete<BodyView>(`${path}/${solId}`)).done;
    expect(out.observers).toEqual([]);
    const twice = await world.secretary.delete(`${path}/${solId}`);
    expect(twice.problem).toMatchObject({ status: 404, code: 'no-such-observer' });
  });

  it('who was taken out and is named again is mailed again, and who is one already is not', async () => {
    await world.secretary.post<BodyView>(path, named);
    const twice = await world.secretary.post<BodyView>(path, named);
    expect(twice.problem).toMatchObject({ code: 'observer-already' });
    const other = { name: 'Una Usher', email: 'una@chambers.example' };
    await world.secretary.post<BodyView>(path, other);
    await eventually(
      'Sol is told again, and Una',
      () => Promise.resolve(told()),
      ({ length }) => length >= 3,
    );
    expect(told().filter(({ text }) => text?.includes('Dear Sol Solicitor,') === true)).toHaveLength(2);
  });
});
