/** Asking for an account and for a change of party details, on the pages as people press them, without barriers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailView, PartyView } from '@quorate/contracts';
import { addPerson, type Client, eventually, startWorld, type World } from '../support/index.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const EMAIL = 'nia@alder.example';
const PASSWORD = 'a password for tests';

describe('the pages of accounts', () => {
  let world: World;
  let screens: Screens;
  let visitor: Screen;
  let desk: Screen;
  let administrator: Client;

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };
  /** The path of a link in the mail with that subject. */
  const linkIn = async (subject: RegExp, path: RegExp): Promise<string> => {
    const mails = await eventually(
      'the mail',
      async () => (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails,
      (list) => list.some((mail) => mail.toAddress === EMAIL && subject.test(mail.subject)),
    );
    const mail = mails.find((one) => one.toAddress === EMAIL && subject.test(one.subject));
    return path.exec(mail?.text ?? '')?.[0] ?? '';
  };

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 1 } } });
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    const category = { categoryId: 'large', name: 'Large Supplier', plural: 'Large Suppliers' };
    await administrator.post('/api/party-categories', category);
    const party = { name: 'Alder Ltd', signifier: 'ALDR', parent: null, acceded: '2020-01-01' };
    await administrator.post<PartyView>('/api/parties', { ...party, categoryId: 'large' });
    const recipients = [{ recipientId: 'network', name: 'The network company' }];
    await administrator.put('/api/party-detail-recipients', { recipients });
    screens = await Screens.start(world.quorate);
    visitor = await screens.phone();
    desk = await screens.open({ as: administrator });
  });
  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('somebody asks for an account on a telephone and confirms the address', async () => {
    await visitor.go('/ask-for-account');
    await visitor.press('Send the request');
    await visitor.shows('Write your name.', 'Write what you need the account for.');
    await isBarrierFree(visitor);
    await visitor.page.getByLabel('Your name').fill('Nia New');
    await visitor.page.getByLabel('Organisation').fill('Alder Ltd');
    await visitor.page.getByLabel('E-mail').fill(EMAIL);
    await visitor.page.getByLabel('What you need the account for').fill('I answer for Alder.');
    await visitor.press('Send the request');
    await visitor.shows('Look into your mail');
    await isBarrierFree(visitor);
    await visitor.go(await linkIn(/Confirm your address/, /\/account-request\/[\w-]{43}/));
    await isBarrierFree(visitor);
    await visitor.press('Confirm my address');
    await visitor.shows('Your address is confirmed');
  });

  it('an administrator approves it with the party, and the person signs in by the link', async () => {
    await desk.go('/account-requests');
    await desk.shows('Nia New', 'I answer for Alder.');
    await isBarrierFree(desk);
    await desk.press('Approve Nia New');
    await desk.page.getByRole('dialog').getByLabel('Party').selectOption({ label: 'Alder Ltd' });
    await isBarrierFree(desk);
    await desk.answer('Approve');
    await desk.shows('Nobody waits for an account', /Approved/);
    await visitor.go(await linkIn(/is approved/, /\/password\/[\w-]{43}/));
    await visitor.page.getByLabel('New password').fill(PASSWORD);
    await visitor.press('Set the password and sign in');
    await visitor.page.waitForURL(/\/(duties|meetings)/);
  });

  it('a person of a party asks for its name to change, and the register has it when it is approved', async () => {
    await visitor.go('/party-details');
    await visitor.shows('In the register now', 'ALDR');
    await visitor.press('Send the request');
    await visitor.shows('Give the day from which it holds.');
    await isBarrierFree(visitor);
    await visitor.page.getByLabel('Name', { exact: true }).fill('Alder plc');
    await visitor.page.getByLabel('Holds from').fill('2026-01-05');
    await visitor.page.getByLabel('The network company').check();
    await visitor.press('Send the request');
    await visitor.shows('Your request is sent', 'May be told: The network company.');
    await isBarrierFree(visitor);
    await desk.go('/party-detail-requests');
    await desk.shows('Alder plc', 'asked by Nia New');
    await isBarrierFree(desk);
    await desk.press('Approve the change of Alder Ltd');
    await desk.answer('Approve and change the register');
    await desk.shows(/Approved/);
    await desk.go('/parties');
    await desk.shows('Alder plc');
  });
});
