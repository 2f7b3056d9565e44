/** What people do on the pages of an election: it is called, a contact nominates through the task list, an officer checks, a group votes. */
import type { Screen } from './screens.js';

/** Fills in the form of the call up to its check, for seats to which small parties elect from this day. */
export async function writeCall(
  desk: Screen,
  body: { readonly bodyId: string; readonly seats: readonly { readonly label: string }[] },
  {
    title,
    seats,
    from,
  }: { readonly title: string; readonly seats: readonly number[]; readonly from: string },
): Promise<void> {
  await desk.go(`/bodies/${body.bodyId}/call-election`);
  await desk.page.getByLabel('Title').fill(title);
  for (const at of seats) {
    await desk.page.getByLabel(body.seats[at]?.label ?? '', { exact: true }).check();
  }
  await desk.page.getByLabel('small parties').check();
  await desk.page.getByLabel('First day of the term').fill(from);
  await desk.page.getByLabel('Ballots open on').fill('2022-01-04');
  await desk.page.getByLabel('What is confirmed').fill('A senior officer of the party nominates me.');
}

/** Calls it from its check; answers the id of the election. */
export async function sendCall(desk: Screen, title: string): Promise<string> {
  await desk.press('Call for nominations now');
  await desk.shows('Wait for nominations to close', title);
  return new URL(desk.page.url()).pathname.split('/')[4] ?? '';
}

/** From the page of what waits for the party: one cross, cast. */
export async function voteFor(phone: Screen, name: string): Promise<void> {
  await phone.go('/voting-group');
  await phone.page
    .getByRole('link', { name: /^Vote for / })
    .first()
    .click();
  await phone.page.locator('label').filter({ hasText: name }).click();
  await phone.press(/^Cast /);
  await phone.shows('Recorded');
}

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
