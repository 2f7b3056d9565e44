/** Mails about an election: to officers, nominators and candidates at each step, with the facts in them and no figures. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailView } from '@quorate/contracts';
import { addPerson, type Client, Electing, eventually } from '../support/index.js';

describe('mail about an election', () => {
  let electing: Electing;
  let administrator: Client;

  beforeAll(async () => {
    electing = await Electing.start([
      { name: 'Small 1', categoryIds: ['small'] },
      { name: 'Large 1', categoryIds: ['large'] },
    ]);
    const { database, quorate } = electing.world;
    const person = { name: 'An administrator', administrator: true };
    administrator = await quorate.signIn(await addPerson(database, person));
  });
  afterAll(() => electing.stop());

  const arrived = (subject: string, count: number): Promise<MailView[]> =>
    eventually(
      `${String(count)} mails: ${subject}`,
      async () =>
        (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails.filter((mail) =>
          mail.subject.includes(subject),
        ),
      ({ length }) => length >= count,
    );

  it('says to each what concerns them, once', async () => {
    const id = await electing.called();
    const calls = await arrived('nominate by Monday 20 December 2021', 1);
    expect(calls.map(({ toName }) => toName)).toEqual(['Contact of Small 1']);
    expect(calls[0]?.text).toContain('until 17:00 UK time on Monday 20 December 2021');
    expect(calls[0]?.text).toContain('Small Suppliers: three seats');
    expect(calls[0]?.text).toContain('A senior officer of the party nominates me.');
    const made = await electing.act(electing.contact('Small 1'), id, electing.nomination('Ada One'));
    const nominationId = made.done.made.nominationId ?? '';
    const check = await arrived('check the nomination of Ada One', 3);
    expect(check).toHaveLength(3);
    const nominated = await arrived('Ada One is nominated', 2);
    expect(nominated.map(({ text }) => text).join('\n')).toContain('You are nominated.');
    for (const { text } of nominated) {
      expect(text).toContain('Nominations close at 17:00 UK time on Monday 20 December 2021');
      expect(text).toContain('Nominated by: Contact of Small 1, Small 1');
      expect(text).toContain(electing.path(id).replace('/api', ''));
    }
    await electing.officer(id, { type: 'nomination.check', nominationId, accepted: true });
    expect(await arrived('the nomination of Ada One is accepted', 2)).toHaveLength(2);
    const bea = await electing.act(electing.contact('Small 1'), id, electing.nomination('Bea Two'));
    const refuse = { nominationId: bea.done.made.nominationId ?? '', accepted: false, reason: 'Not vetted.' };
    await electing.officer(id, { type: 'nomination.check', ...refuse });
    const [refused] = await arrived('the nomination of Bea Two is refused', 2);
    expect(refused?.text).toContain('The reason given: Not vetted.');
    await electing.closed(id);
    await electing.officer(id, { type: 'election.declare' });
    const declared = await arrived('Board election 2021 is declared', 2);
    expect(declared.map(({ text }) => text).join('\n')).toContain(
      'You are elected to BRD seat 6, from Tuesday 1 February 2022 to the end of Tuesday 31 January 2023.',
    );
    expect(declared).toHaveLength(2);
    expect(await arrived('nominate by', 1)).toHaveLength(1);
  });
});
