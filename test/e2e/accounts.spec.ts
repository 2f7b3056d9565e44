/** Asking for an account until one signs in with it, and a party's change of details until the register says it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AccountRequestView,
  MailView,
  MyPartyDetails,
  PartyDetailRequestView,
  PartyView,
  PersonView,
  SessionView,
} from '@quorate/contracts';
import { addPerson, type Answer, type Client, eventually, startWorld, type World } from '../support/index.js';

const PASSWORD = 'a password for tests';

describe('accounts', () => {
  let world: World;
  let administrator: Client;
  let party: PartyView;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 1 } } });
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    const category = { categoryId: 'large', name: 'Large Supplier', plural: 'Large Suppliers' };
    await administrator.post('/api/party-categories', category);
    const details = { name: 'Alder Ltd', signifier: 'ALDR', parent: null, acceded: '2020-01-01' };
    party = (await administrator.post<PartyView>('/api/parties', { ...details, categoryId: 'large' })).done;
  });
  afterAll(() => world.stop());

  const mailsTo = async (email: string): Promise<MailView[]> =>
    (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails.filter(
      ({ toAddress }) => toAddress === email,
    );
  const mailTo = async (email: string, subject: RegExp): Promise<MailView> => {
    const mails = await eventually(
      `a mail to ${email}`,
      async () => (await mailsTo(email)).filter((mail) => subject.test(mail.subject)),
      ({ length }) => length > 0,
    );
    if (!mails[0]) throw new Error('no mail');
    return mails[0];
  };
  const ask = (email: string, name = 'Nia New'): Promise<Answer> =>
    world.quorate.anyone().post('/api/account-requests', {
      ...{ name, organisation: 'Alder Ltd', email, reason: 'I answer for Alder.' },
    });
  const requests = async (): Promise<AccountRequestView[]> =>
    (await administrator.get<{ requests: AccountRequestView[] }>('/api/account-requests')).done.requests;
  const tokenIn = ({ text }: MailView, path: string): string =>
    new RegExp(`/${path}/([\\w-]{43})`).exec(text)?.[1] ?? '';
  const confirm = (token: string): Promise<Answer> =>
    world.quorate.anyone().post('/api/account-requests/confirmation', { token });

  async function asked(email: string, name?: string): Promise<AccountRequestView> {
    expect((await ask(email, name)).status).toBe(204);
    const mail = await mailTo(email, /Confirm your address/);
    expect((await confirm(tokenIn(mail, 'account-request'))).status).toBe(204);
    const request = (await requests()).find((one) => one.email === email);
    if (!request) throw new Error('the request is not listed');
    return request;
  }

  it('an account is asked for, confirmed, approved with party, and used', async () => {
    const email = 'nia@new.example';
    await ask(email.toUpperCase());
    const mail = await mailTo(email, /Confirm your address/);
    expect(await requests()).toEqual([]);
    const token = tokenIn(mail, 'account-request');
    expect((await confirm(token)).status).toBe(204);
    expect((await confirm(token)).problem).toMatchObject({ status: 404, code: 'confirmation-spent' });
    const [request] = await requests();
    expect(request).toMatchObject({ name: 'Nia New', organisation: 'Alder Ltd', email, state: 'waiting' });
    const path = `/api/account-requests/${request?.requestId ?? ''}`;
    const body = { name: 'Nia Newton', partyId: party.partyId, role: 'reader' };
    expect((await world.secretary.post(`${path}/approval`, body)).status).toBe(403);
    const both = await Promise.all(
      [1, 2].map(() => administrator.post<AccountRequestView>(`${path}/approval`, body)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const approved = await mailTo(email, /is approved/);
    const client = world.quorate.anyone();
    const link = `/api/password-links/${tokenIn(approved, 'password')}`;
    const view = (await client.post<SessionView>(link, { password: PASSWORD })).done;
    expect(view).toMatchObject({
      person: { name: 'Nia Newton', email },
      partyName: 'Alder Ltd',
      administrator: false,
    });
    const late = await administrator.post(`${path}/refusal`, { reason: 'Too late' });
    expect(late.problem).toMatchObject({ status: 409, code: 'request-decided' });
  });

  it('one is declined with a reason, which is mailed', async () => {
    const { requestId } = await asked('mal@else.example', 'Mal Else');
    const path = `/api/account-requests/${requestId}/refusal`;
    expect((await administrator.post(path, { reason: '' })).problem).toMatchObject({
      status: 422,
      field: 'reason',
    });
    const declined = (await administrator.post<AccountRequestView>(path, { reason: 'You act for no party.' }))
      .done;
    expect(declined).toMatchObject({ state: 'declined', decision: { byName: 'Administrator' } });
    expect((await mailTo('mal@else.example', /declined/)).text).toContain('Reason: You act for no party.');
    const { people } = (await administrator.get<{ people: PersonView[] }>('/api/people')).done;
    expect(people.some(({ email }) => email === 'mal@else.example')).toBe(false);
  });

  it('[ATK-23] asking tells nobody who has an account: its owner alone is told, in their mail, three times a day', async () => {
    const email = 'has@account.example';
    await administrator.post('/api/people', { name: 'Has', email, partyId: null, password: PASSWORD });
    const known = await ask(email);
    const unknown = await ask('has-none@account.example');
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    await mailTo(email, /have an account for Quorate already/);
    for (let count = 0; count < 4; count += 1) await ask(email);
    await ask('last@account.example');
    await mailTo('last@account.example', /Confirm/);
    expect(await mailsTo(email)).toHaveLength(3);
    expect((await mailsTo(email)).every(({ text }) => !text.includes('/account-request/'))).toBe(true);
  });

  it('[ATK-31] a confirmation link is not guessed, ends after two days, and is kept as a hash', async () => {
    await ask('late@late.example');
    const token = tokenIn(await mailTo('late@late.example', /Confirm/), 'account-request');
    const rows = await world.database.query(`SELECT encode(token_hash, 'escape') FROM account_request`);
    expect(JSON.stringify(rows)).not.toContain(token);
    await world.database.query(`UPDATE account_request SET asked_at = now() - interval '49 hours'`);
    for (const one of [token, 'x'.repeat(43)]) expect((await confirm(one)).problem.status).toBe(404);
  });

  it('one that nobody confirms is forgotten after a week, with the mail about it', async () => {
    const email = 'never@confirmed.example';
    await ask(email);
    await mailTo(email, /Confirm/);
    const age = `UPDATE account_request SET asked_at = now() - interval '169 hours' WHERE email = $1`;
    await world.database.query(age, [email]);
    await ask('next@new.example');
    const left = async (): Promise<string[]> =>
      Object.values(await world.database.dump()).filter((text) => text.includes(email));
    await eventually('nothing is left of it', left, ({ length }) => length === 0);
  });

  describe('a change of party details', () => {
    let contact: Client;
    let stranger: Client;
    const change = { name: 'Alder plc', parent: null, holdsFrom: '2026-01-05', other: '', consents: ['dcc'] };

    beforeAll(async () => {
      const request = await asked('cora@alder.example', 'Cora Contact');
      await administrator.post(`/api/account-requests/${request.requestId}/approval`, {
        ...{ name: 'Cora Contact', partyId: party.partyId, role: 'reader' },
      });
      contact = world.quorate.anyone();
      const link = tokenIn(await mailTo('cora@alder.example', /is approved/), 'password');
      await contact.post(`/api/password-links/${link}`, { password: PASSWORD });
      stranger = await world.quorate.signIn(await addPerson(world.database, { name: 'Stranger' }));
      const recipients = [
        { recipientId: 'dcc', name: 'The communications company' },
        { recipientId: 'alt-han', name: 'The alternative network company' },
      ];
      expect((await administrator.put('/api/party-detail-recipients', { recipients })).status).toBe(200);
    });

    const mine = async (): Promise<MyPartyDetails> =>
      (await contact.get<MyPartyDetails>('/api/my-party-details')).done;
    const send = (body: object, client = contact): Promise<Answer<PartyDetailRequestView>> =>
      client.post('/api/party-detail-requests', body);

    it('[ACC-4] is asked for by a person of the party, with whom it agrees to have told', async () => {
      expect((await mine()).party).toMatchObject({ name: 'Alder Ltd', parent: null, signifier: 'ALDR' });
      expect((await send({ ...change, name: 'Alder Ltd' })).problem).toMatchObject({
        code: 'nothing-changed',
      });
      expect((await send({ ...change, consents: ['press'] })).problem).toMatchObject({
        code: 'recipient-unknown',
      });
      expect((await send(change, stranger)).problem).toMatchObject({ status: 403, code: 'no-party' });
      const both = await Promise.all([send(change), send(change)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
      expect((await mine()).requests).toMatchObject([
        {
          ...{
            state: 'waiting',
            askedBy: 'Cora Contact',
            was: { name: 'Alder Ltd' },
            asked: { name: 'Alder plc' },
          },
          consents: [{ recipientId: 'dcc', name: 'The communications company' }],
        },
      ]);
    });

    it('[ATK-31] is neither seen, taken back nor decided by others', async () => {
      const { requestId = '' } = (await mine()).requests[0] ?? {};
      expect((await stranger.get<MyPartyDetails>('/api/my-party-details')).done).toMatchObject({
        party: null,
        requests: [],
      });
      expect((await stranger.delete(`/api/party-detail-requests/${requestId}`)).problem.status).toBe(409);
      expect((await contact.post(`/api/party-detail-requests/${requestId}/approval`)).status).toBe(403);
      expect((await contact.get('/api/party-detail-requests')).status).toBe(403);
    });

    it('changes the register when it is approved, keeps what was before, and mails who asked', async () => {
      const { requestId = '' } = (await mine()).requests[0] ?? {};
      const path = `/api/party-detail-requests/${requestId}/approval`;
      const approved = (await administrator.post<PartyDetailRequestView>(path)).done;
      expect(approved).toMatchObject({
        state: 'approved',
        was: { name: 'Alder Ltd' },
        holdsFrom: '2026-01-05',
      });
      expect((await mine()).party?.name).toBe('Alder plc');
      expect((await administrator.post(path)).problem.code).toBe('request-decided');
      const mail = await mailTo('cora@alder.example', /is approved$/);
      expect(mail.text).toContain('Name: Alder Ltd becomes Alder plc.');
    });

    it('is declined with a reason, or taken back by the party', async () => {
      const declined = (await send({ ...change, name: 'Alder Energy' })).done;
      const reason = { reason: 'No deed of change came with it.' };
      await administrator.post(`/api/party-detail-requests/${declined.requestId}/refusal`, reason);
      expect((await mailTo('cora@alder.example', /details .* declined/)).text).toContain(reason.reason);
      expect((await mine()).party?.name).toBe('Alder plc');
      const back = (await send({ ...change, name: 'Alder plc', other: 'A new address.' })).done;
      expect((await contact.delete(`/api/party-detail-requests/${back.requestId}`)).status).toBe(204);
      expect((await mine()).requests.map(({ state }) => state)).toEqual([
        'withdrawn',
        'declined',
        'approved',
      ]);
    });
  });
});
