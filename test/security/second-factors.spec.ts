/** Second factors over HTTP: what they guard, that each code counts once, and that nobody gets around them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FactorsView, MailView, NewAuthenticatorView, SessionView } from '@quorate/contracts';
import { randomUUID } from 'node:crypto';
import { addPerson, type Client, eventually, planMeeting, startWorld, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import {
  codeOf,
  PASSWORD,
  personWithApp,
  personWithPassword,
  tryPassword,
} from '../support/second-factors.js';

describe('a second factor', () => {
  let world: World;
  let administrator: Client;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { shareholders: 3 }, rules: SHARES_RULES } });
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
  });
  afterAll(() => world.stop());

  const forgetTries = () => world.database.query('DELETE FROM sign_in_tally');
  const ticketFor = async (email: string, client = world.quorate.anyone()): Promise<string> => {
    const view = (await tryPassword(client, email)).done;
    expect(view.person).toBeNull();
    return view.signInTicket?.ticket ?? '';
  };
  const finish = (ticket: string, code: string, client = world.quorate.anyone()) =>
    client.post<SessionView>('/api/session/code', { ticket, code });
  const again = (personId: string) =>
    world.database.query('UPDATE authenticator SET last_step = 0 WHERE person_id = $1', [personId]);

  it('[ATK-32] is asked for after the password, and the browser gets no session before it is given', async () => {
    const { email, secret } = await personWithApp(world, administrator, 'Ada');
    const client = world.quorate.anyone();
    const ticket = await ticketFor(email, client);
    expect(client.cookie).toBeNull();
    expect((await client.get('/api/sessions')).status).toBe(401);
    const wrong = await finish(ticket, '000000', client);
    expect(wrong.problem).toMatchObject({ status: 422, code: 'code-wrong', field: 'code' });
    expect((await finish(ticket, codeOf(secret), client)).done.person?.email).toBe(email);
    expect((await client.get('/api/sessions')).status).toBe(200);
    await forgetTries();
  });

  it('[ATK-32] a code counts once, also when it is sent twice at once, and none before it counts after', async () => {
    const { email, secret, personId } = await personWithApp(world, administrator, 'Ben');
    const code = codeOf(secret);
    const tickets = [await ticketFor(email), await ticketFor(email)] as const;
    const both = await Promise.all(tickets.map((ticket) => finish(ticket, code)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect((await finish(await ticketFor(email), codeOf(secret, -1))).problem.code).toBe('code-wrong');
    expect((await finish(await ticketFor(email), codeOf(secret, 1))).status).toBe(200);
    await again(personId);
    await forgetTries();
  });

  it('[ATK-32] a ticket serves once, for five minutes and five codes, and only for whose it is', async () => {
    const { email, secret, personId } = await personWithApp(world, administrator, 'Cy');
    const other = await personWithApp(world, administrator, 'Di');
    const ticket = await ticketFor(email);
    expect((await finish(ticket, codeOf(other.secret))).problem.code).toBe('code-wrong');
    expect((await finish(ticket, codeOf(secret))).status).toBe(200);
    await again(personId);
    const spent = { status: 409, code: 'sign-in-begun-too-long-ago' };
    expect((await finish(ticket, codeOf(secret))).problem).toMatchObject(spent);
    const late = await ticketFor(email);
    await world.database.query(`UPDATE sign_in_ticket SET ends_at = now() - interval '1 second'`);
    expect((await finish(late, codeOf(secret))).problem).toMatchObject(spent);
    const guessed = await ticketFor(email);
    for (let count = 0; count < 5; count += 1) {
      await forgetTries();
      expect((await finish(guessed, '000000')).problem.code).toBe('code-wrong');
    }
    await forgetTries();
    expect((await finish(guessed, codeOf(secret))).problem).toMatchObject(spent);
    expect((await finish('x'.repeat(43), codeOf(secret))).problem).toMatchObject(spent);
  });

  it('[ATK-32] guessing codes is slowed as guessing passwords is', async () => {
    const { email } = await personWithApp(world, administrator, 'Ed');
    const ticket = await ticketFor(email);
    await finish(ticket, '000000');
    await world.database.query('UPDATE sign_in_tally SET tries = 90, last_at = now()');
    expect((await finish(ticket, '000000')).problem).toMatchObject({ status: 429, code: 'too-many-tries' });
    await forgetTries();
  });

  it('[ATK-32] a recovery code stands in for it once, and is kept as a hash; the secret is sealed', async () => {
    const { email, recoveryCodes, secret, client } = await personWithApp(world, administrator, 'Flo');
    expect(recoveryCodes).toHaveLength(10);
    const [code = ''] = recoveryCodes;
    expect((await finish(await ticketFor(email), code.toUpperCase())).status).toBe(200);
    expect((await finish(await ticketFor(email), code)).problem.code).toBe('code-wrong');
    const { recoveryCodesLeft } = (await client.get<FactorsView>('/api/account/factors')).done;
    expect(recoveryCodesLeft).toBe(9);
    const rows = JSON.stringify([
      await world.database.query(`SELECT encode(code_hash, 'escape') FROM recovery_code`),
      await world.database.query(
        `SELECT encode(sealed_secret, 'escape') AS e, encode(sealed_secret, 'hex') AS h FROM authenticator`,
      ),
    ]);
    expect(rows).not.toContain(code.replaceAll('-', ''));
    expect(rows).not.toContain(secret);
    await forgetTries();
  });

  it('[ATK-32] a link for a forgotten password does not go around it', async () => {
    const { personId, email } = await personWithApp(world, administrator, 'Gus');
    const given = (await administrator.post<{ path: string }>(`/api/people/${personId}/password-links`)).done;
    const client = world.quorate.anyone();
    const link = given.path.replace('/password/', '/api/password-links/');
    const view = (await client.post<SessionView>(link, { password: PASSWORD })).done;
    expect([view.person, view.signInTicket?.ways]).toEqual([null, ['code']]);
    expect(client.cookie).toBeNull();
    expect(email).toMatch(/gus/);
  });

  it('[ATK-32] is changed only by who has just shown it, and never by others; its owner is told by mail', async () => {
    const { personId, email, client, secret } = await personWithApp(world, administrator, 'Hal');
    const stranger = await personWithApp(world, administrator, 'Ida');
    await world.database.query(
      `UPDATE session SET proved_at = now() - interval '11 minutes' WHERE person_id = $1`,
      [personId],
    );
    const refused = await client.delete('/api/account/authenticator');
    expect(refused.problem).toMatchObject({ status: 403, code: 'proof-needed' });
    expect((await client.post('/api/account/recovery-codes')).problem.code).toBe('proof-needed');
    expect((await client.post('/api/account/passkey-question')).problem.code).toBe('proof-needed');
    expect(
      (await client.post('/api/session/proof/code', { code: codeOf(stranger.secret) })).problem.code,
    ).toBe('code-wrong');
    expect((await client.post('/api/session/proof/code', { code: codeOf(secret) })).status).toBe(204);
    expect((await client.post('/api/account/authenticator')).problem.code).toBe('authenticator-set');
    expect((await client.delete('/api/account/authenticator')).status).toBe(204);
    expect((await client.get<FactorsView>('/api/account/factors')).done).toEqual({
      ...{ passkeys: [], authenticatorSince: null, recoveryCodesLeft: 0 },
    });
    expect((await tryPassword(world.quorate.anyone(), email)).done.person?.email).toBe(email);
    const mails = await eventually(
      'both mails',
      async () => (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails,
      (list) => list.filter(({ toAddress }) => toAddress === email).length === 2,
    );
    const texts = mails.filter(({ toAddress }) => toAddress === email).map(({ text }) => text);
    expect(texts.join()).toMatch(/was removed[\s\S]*was added|was added[\s\S]*was removed/);
    await forgetTries();
  });

  it('is taken by an administrator from who lost it; they are signed out and told', async () => {
    const { personId, email, client } = await personWithApp(world, administrator, 'Jo');
    expect((await client.delete(`/api/people/${personId}/factors`)).status).toBe(403);
    expect((await administrator.delete(`/api/people/${personId}/factors`)).status).toBe(204);
    expect((await client.get<SessionView>('/api/session')).done.person).toBeNull();
    expect((await tryPassword(world.quorate.anyone(), email)).done.person?.email).toBe(email);
    const none = await administrator.delete(`/api/people/${personId}/factors`);
    expect(none.problem).toMatchObject({ status: 409, code: 'no-factor' });
  });

  describe('before a vote by shares', () => {
    const cast = (client: Client, meetingId: string) =>
      client.command(meetingId, {
        ...{ type: 'ballot.cast', voteId: randomUUID(), seatId: world.seat(0) },
        answer: { kind: 'motion', choice: 'approve' },
      });

    async function seated(personId: string): Promise<void> {
      const path = `/api/bodies/${world.board.bodyId}/seats/${world.seat(0)}`;
      await administrator.put(path, {
        ...{ memberId: personId, alternateIds: [], termFrom: null, termUntil: null },
      });
    }

    it('[ACC-2] [ACC-3] is asked of who has one, again after the minutes of the body', async () => {
      const meetingId = await planMeeting(world.secretary, world.board);
      const { personId, client, secret } = await personWithApp(world, administrator, 'Kim');
      await seated(personId);
      // Shown at signing in: what is refused now is refused by the meeting.
      expect((await cast(client, meetingId)).problem.code).not.toBe('proof-needed');
      await world.database.query(`UPDATE session SET proved_at = now() - interval '31 minutes'`);
      await eventually(
        'the proof has run out',
        () => cast(client, meetingId),
        ({ problem }) => problem.code === 'proof-needed',
      );
      expect((await client.post('/api/session/proof/code', { code: codeOf(secret) })).status).toBe(204);
      expect((await cast(client, meetingId)).problem.code).not.toBe('proof-needed');
      await forgetTries();
    });

    it('[ACC-2] is required where the body says so, and who has none is told what to do', async () => {
      const meetingId = await planMeeting(world.secretary, world.board);
      const { personId, email } = await personWithPassword(administrator, 'Lee');
      await seated(personId);
      const client = world.quorate.anyone();
      await tryPassword(client, email);
      expect((await cast(client, meetingId)).problem.code).not.toMatch(/needed/);
      const rule = `/api/bodies/${world.board.bodyId}/proof-rule`;
      expect((await client.put(rule, { required: true, minutes: 5 })).status).toBe(403);
      expect((await administrator.put(rule, { required: true, minutes: 0 })).status).toBe(422);
      expect((await administrator.put(rule, { required: true, minutes: 5 })).done).toEqual({
        required: true,
        minutes: 5,
      });
      const refused = await cast(client, meetingId);
      expect(refused.problem).toMatchObject({ status: 403, code: 'factor-needed' });
      const papers = `/api/meetings/${meetingId}/votes/${randomUUID()}/papers`;
      const paper = await client.post(papers, { seatId: world.seat(0), blinded: 'x' });
      expect(paper.problem).toMatchObject({ status: 403, code: 'factor-needed' });
      const begun = (await client.post<NewAuthenticatorView>('/api/account/authenticator')).done;
      await client.post('/api/account/authenticator/confirmation', { code: codeOf(begun.secret) });
      expect((await cast(client, meetingId)).problem.code).not.toMatch(/needed/);
      await administrator.put(rule, { required: false, minutes: 30 });
    });
  });
});
