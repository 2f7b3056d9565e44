/** A person's account in a real browser: an authenticator app, a passkey of the device, signing in with either, and showing it before a vote. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPANIES_ACT_NOTICE } from '@quorate/domain';
import type { CDPSession } from 'playwright-core';
import { addItems, addPerson, type Client, planMeeting, startWorld, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { codeOf, PASSWORD, personWithPassword } from '../support/second-factors.js';
import { fillShareRegister } from '../support/shareholders.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const TITLE = 'Change of auditor';

describe('an account with second factors', () => {
  let world: World;
  let screens: Screens;
  let screen: Screen;
  let device: CDPSession;
  let administrator: Client;
  let person: { personId: string; email: string };
  let holderPath: string;
  let recoveryCode: string;

  /** Passkeys belong to a name; the server of the tests is known by it as localhost. */
  const go = (path: string) => screen.page.goto(`http://localhost:${String(world.quorate.port)}${path}`);
  const signOut = async (): Promise<void> => {
    await screen.context.clearCookies();
    await go('/sign-in');
  };
  const typePassword = async (): Promise<void> => {
    await screen.page.getByLabel('E-mail').fill(person.email);
    await screen.page.getByLabel('Password').fill(PASSWORD);
    await screen.press('Sign in');
  };
  /** In the dialog that is on top, which may stay open. */
  const press = (name: string): Promise<void> =>
    screen.page.getByRole('dialog').last().getByRole('button', { name, exact: true }).click();
  const isBarrierFree = async (): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { shareholders: 0 }, rules: SHARES_RULES } });
    administrator = await world.quorate.signIn(
      await addPerson(world.database, { name: 'Administrator', administrator: true }),
    );
    person = await personWithPassword(administrator, 'Ann Alder');
    // By this address the register names its representatives.
    person = { ...person, email: `${person.personId}@people.example` };
    await world.database.query('UPDATE person SET email = $2 WHERE id = $1', [person.personId, person.email]);
    const [alder = ''] = await fillShareRegister(world.secretary, world.board.bodyId, [
      { holder: 'Alder Energy Limited', lots: [300], representatives: [person.personId] },
    ]);
    const { bodyId } = world.board;
    await administrator.put(`/api/bodies/${bodyId}/notice`, { notice: COMPANIES_ACT_NOTICE });
    const plan = { date: '2099-12-21', start: '13:00', end: '15:00' };
    const meetingId = await planMeeting(world.secretary, world.board, plan);
    const resolution = { kind: 'ordinary' as const, text: 'That the auditor change.', matterId: null };
    await addItems(world.secretary, meetingId, [
      { title: TITLE, modification: null, resolution: { ...resolution, specialNoticeOn: null } },
    ]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    holderPath = `/bodies/${bodyId}/holders/${alder}`;
    screens = await Screens.start(world.quorate);
    screen = await screens.open();
    device = await screen.context.newCDPSession(screen.page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
        ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      },
    });
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('adds an authenticator app by its first code and shows recovery codes once', async () => {
    await go('/sign-in?return=/settings/account');
    await typePassword();
    await screen.shows('You have none yet.', /HeadlessChrome|Chrome on Linux/);
    await isBarrierFree();
    await screen.press('Add an authenticator app');
    const dialog = screen.page.getByRole('dialog');
    const secret = await dialog.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText();
    await isBarrierFree();
    await press('Put it to use');
    await screen.shows('Write the six digits that the app shows.');
    await dialog.getByLabel('Code that the app shows now').fill(codeOf(secret));
    await press('Put it to use');
    await screen.shows('Your recovery codes');
    await isBarrierFree();
    recoveryCode = await dialog.getByRole('listitem').first().innerText();
    await press('I have kept them');
    await screen.shows('Authenticator app', '10 recovery codes are left.');
  });

  it('adds a passkey of this device, and signs in with it in one step', async () => {
    await screen.press('Add a passkey');
    await press('Ask my device');
    await screen.shows('Give it a name.');
    await screen.page.getByLabel('Name', { exact: true }).fill('Work laptop');
    await press('Ask my device');
    await screen.shows('Passkey: Work laptop', 'Not yet');
    await isBarrierFree();
    await signOut();
    await isBarrierFree();
    await screen.press('Sign in with a passkey');
    await screen.page.waitForURL(/\/(duties|meetings)/);
    await go('/settings/account');
    await screen.shows('Passkey: Work laptop');
    await screen.hides('Not yet');
  });

  it('asks for a code after the password, and takes a recovery code in its place, once', async () => {
    await signOut();
    await typePassword();
    await screen.shows('Show that it is you', 'Your password is right.');
    await isBarrierFree();
    await screen.press('Sign in');
    await screen.shows('Write the code.');
    await screen.page.getByLabel('Code').fill(recoveryCode);
    await screen.press('Sign in');
    await screen.page.waitForURL(/\/(duties|meetings)/);
    await signOut();
    await typePassword();
    await screen.page.getByLabel('Code').fill(recoveryCode);
    await screen.press('Sign in');
    await screen.shows(/This code is not right, or was used already/);
    await screen.press('Use a passkey');
    await screen.page.waitForURL(/\/(duties|meetings)/);
  });

  it('[ACC-2] asks for it before an advance vote, and then sends what was refused', async () => {
    await world.database.query(`UPDATE session SET proved_at = now() - interval '1 hour'`);
    await go(holderPath);
    await screen.press('Vote in advance');
    const dialog = screen.page.getByRole('dialog');
    await dialog.getByLabel(`How to vote on item 1, ${TITLE}`).selectOption('For');
    await press('Vote in advance');
    await screen.shows('Show that it is you', 'What you asked for is not done yet.');
    await isBarrierFree();
    await press('Go back');
    await screen.shows(/Show with your passkey or a code that it is you/);
    await press('Vote in advance');
    await screen.shows('Show that it is you');
    await press('Use a passkey');
    await screen.shows('Done for 1 of 1 lots');
  });

  it('[ATK-32] takes no passkey whose count is behind, as that of a copy is', async () => {
    await world.database.query('UPDATE passkey SET counter = 1000');
    await signOut();
    await screen.press('Sign in with a passkey');
    await screen.shows(/This passkey was not accepted/);
    await world.database.query('UPDATE passkey SET counter = 0');
  });

  it('removes the passkey, which lets nobody in from then on', async () => {
    await screen.press('Sign in with a passkey');
    await screen.page.waitForURL(/\/(duties|meetings)/);
    await go('/settings/account');
    await screen.press('Remove Passkey: Work laptop');
    await press('Remove it');
    await screen.hides('Passkey: Work laptop');
    await signOut();
    await screen.press('Sign in with a passkey');
    await screen.shows(/This passkey was not accepted|No passkey was given/);
  });
});
