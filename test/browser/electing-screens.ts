/** What people do on the pages of an election: a contact nominates through the task list, an officer checks. */
import type { Screen } from './screens.js';

/** Goes through the task list, from the page of the election to the word that somebody is nominated. */
export async function nominate(screen: Screen, electionPage: string, name: string): Promise<void> {
  await screen.go(electionPage);
  await screen.page.getByRole('link', { name: 'Nominate somebody' }).click();
  await screen.shows('Nominate somebody', 'To do');
  await screen.page.getByRole('link', { name: 'Go on' }).click();
  await screen.press('Go on');
  await screen.shows('Say who is nominated.');
  await screen.page.locator('label').filter({ hasText: 'Somebody else' }).click();
  await screen.page.getByLabel('Name of the candidate').fill(name);
  await screen.page.getByLabel('E-mail address').fill(`${name.replace(' ', '.')}@candidates.example`);
  await screen.press('Go on');
  await screen.page.getByLabel('Statement').fill(`I am ${name}.`);
  await screen.press('Go on');
  await screen.page.getByLabel('A senior officer of the party nominates me.').check();
  await screen.press('Go on');
  await screen.shows('Check the nomination', `I am ${name}.`, /17:00 \(UK time\)/);
  await screen.press('Nominate');
  await screen.shows(`${name} is nominated`, 'What happens next');
}

/** Accepts the nomination at the desk; refuses it where a reason is given. */
export async function checkNomination(desk: Screen, name: string, reason?: string): Promise<void> {
  const act = reason === undefined ? 'Accept' : 'Refuse';
  await desk.press(`${act} the nomination of ${name}`);
  if (reason !== undefined) await desk.page.getByLabel('Reason').fill(reason);
  await desk.answer(`${act} the nomination`);
}
