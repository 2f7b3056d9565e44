/** Mails about an election: to officers, nominators, candidates and electors at each step, once each, with the facts in them and figures only where the rule tells them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailView } from '@quorate/contracts';
import { addPerson, type Client, crosses, Electing, eventually } from '../support/index.js';

const OFFICERS = ['BRD Chair', 'BRD Secretary', 'BRD Second Secretary'];

describe('mail about an election', () => {
  let electing: Electing;
  let administrator: Client;

  beforeAll(async () => {
    electing = await Electing.start([
      { name: 'Small 1', categoryIds: ['small'] },
      { name: 'Small 2', categoryIds: ['small'] },
      { name: 'Large 1', categoryIds: ['large'] },
    ]);
    const { database, quorate } = electing.world;
    const person = { name: 'An administrator', administrator: true };
    administrator = await quorate.signIn(await addPerson(database, person));
  });
  afterAll(() => electing.stop());

  const arrived = (subject: string, count: number, saying = ''): Promise<MailView[]> =>
    eventually(
      `${String(count)} mails: ${subject}`,
      async () =>
        (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails.filter(
          (mail) => mail.subject.includes(subject) && mail.text.includes(saying),
        ),
      ({ length }) => length >= count,
    );

  it('says to each what concerns them, once', async () => {
    const id = await electing.called();
    const calls = await arrived('nominate by Monday 20 December 2021', 2);
    expect(namesOf(calls)).toEqual(['Contact of Small 1', 'Contact of Small 2']);
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
    const closed = await arrived('no ballot is held', 5);
    expect(namesOf(closed)).toEqual([...OFFICERS, 'Ada One', 'Contact of Small 1'].toSorted());
    expect(closed[0]?.text).toContain(
      'Small Suppliers: no ballot is held. One stands for three seats. Who stands is elected once the result is declared. Standing: Ada One (Small 1).',
    );
    await electing.officer(id, { type: 'election.declare' });
    const declared = await arrived('Board election 2021 is declared', 6);
    expect(namesOf(declared)).toEqual(
      [...OFFICERS, ...['Ada One', 'Contact of Small 1', 'Contact of Small 2']].toSorted(),
    );
    const seat = 'elected to BRD seat 6, from Tuesday 1 February 2022 to the end of Tuesday 31 January 2023';
    expect(textTo(declared, 'Ada One')).toContain(`You are ${seat}.`);
    expect(textTo(declared, 'Contact of Small 1')).toContain(`Ada One is ${seat}.`);
    expect(textTo(declared, 'Contact of Small 2')).toContain(`    Ada One, ${seat}`);
    expect(textTo(declared, 'Contact of Small 2')).toContain('    Nobody, BRD seat 7 stays empty');
    expect(await arrived('nominate by', 2)).toHaveLength(2);
  });

  it.each(['names', 'counts'] as const)(
    'asks the electors at the opening, and tells %s in the declaration',
    async (told) => {
      const title = `Board election ${told}`;
      const id = await electing.called({ title, constituencies: [electing.small(5)], told });
      const ann = await electing.stand(id, 'Small 1', 'Ann A');
      const made = await electing.act(electing.contact('Small 2'), id, electing.nomination('Bob B'));
      await electing.closed(id);
      const open = await arrived(`nominations have closed in the ${title}`, 7);
      expect(textTo(open, 'Ann A')).toContain('whether a ballot goes ahead hangs on them');
      const nominationId = made.done.made.nominationId ?? '';
      await electing.officer(id, { type: 'nomination.check', nominationId, accepted: true });
      const ahead = await arrived(`a ballot goes ahead in the ${title}`, 5);
      expect(namesOf(ahead)).toEqual([...OFFICERS, 'Ann A', 'Contact of Small 1'].toSorted());
      const when =
        'The ballot opens on Tuesday 4 January 2022, and opened on that day it closes at 17:00 UK time on Tuesday 18 January 2022. Standing: Ann A (Small 1) and Bob B (Small 2).';
      expect(textTo(ahead, 'Ann A')).toContain(when);
      const accepted = await arrived('the nomination of Bob B is accepted', 2);
      expect(accepted.find(({ toName, text }) => toName === 'Bob B' && text.includes(when))).toBeDefined();
      const [ballot] = (await electing.opened(id)).ballots;
      if (ballot === undefined) throw new Error('there is no ballot');
      const close = 'vote in writing by 17:00 UK time on Tuesday 18 January 2022';
      const asked = await arrived(close, 2, `/meetings/${ballot.meetingId}/member`);
      expect(namesOf(asked)).toEqual(['Contact of Small 1', 'Contact of Small 2']);
      expect(asked[0]?.text).toContain('Who is elected for Small Suppliers (one seat)?');
      await electing.vote('Small 1', ballot, crosses(ann));
      await electing.ballotOver(ballot);
      await electing.officer(id, { type: 'election.declare' });
      const declared = await arrived(`${title} is declared`, 7);
      expect(namesOf(declared)).toEqual(
        [...OFFICERS, ...['Ann A', 'Bob B', 'Contact of Small 1', 'Contact of Small 2']].toSorted(),
      );
      expect(textTo(declared, 'Bob B')).toContain('You are not elected.');
      for (const { text } of declared) {
        expect(text).toContain('    Ann A, elected to BRD seat 6');
        if (told === 'counts') expect(text).toMatch(/The count of Small Suppliers:\n {4}.*1/);
        else expect(text).toContain('This election tells who is elected, without figures.');
        expect(text.includes('The count of')).toBe(told === 'counts');
      }
    },
  );

  it('says that it is cancelled, and why, to whoever stands, nominated or was called to, and to officers', async () => {
    const id = await electing.called({ title: 'Short election' });
    await electing.stand(id, 'Small 1', 'Cat C');
    await electing.act(electing.contact('Small 1'), id, electing.nomination('Dan D'));
    await electing.officer(id, { type: 'election.cancel', reason: 'The seats are not up yet.' });
    const cancelled = await arrived('the Short election is cancelled', 7);
    expect(namesOf(cancelled)).toEqual(
      [...OFFICERS, ...['Cat C', 'Contact of Small 1', 'Contact of Small 2', 'Dan D']].toSorted(),
    );
    expect(cancelled[0]?.text).toContain('The reason given: The seats are not up yet.');
    expect(cancelled[0]?.text).toContain(electing.path(id).replace('/api', ''));
  });
});

function namesOf(mails: readonly MailView[]): string[] {
  return mails.map(({ toName }) => toName).toSorted();
}

function textTo(mails: readonly MailView[], name: string): string {
  return mails.find(({ toName }) => toName === name)?.text ?? '';
}
