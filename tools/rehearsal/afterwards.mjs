/** What follows the close: the headlines are in the news feed, the minutes are written and go to the members, and their mails are there. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from './client.mjs';
import { RehearsalError } from './rehearsal-error.mjs';

const LIMIT_MS = 60_000;
const AGAIN_MS = 250;

/** Waits for what is done in the background. */
export async function tellEverybody(run) {
  const { cast, pace, headlines } = run;
  const { client } = cast.secretary;
  const { meetingId } = cast.secretary.follower;
  const visitor = new Client(client.url, 'A visitor', () => undefined);
  pace.heading('After the meeting');
  await until('the headlines in the news', async () => {
    const titles = (await visitor.get('/api/feeds/news.json')).items.map(({ title }) => title);
    return headlines.every((text) => titles.includes(text));
  });
  pace.say(`${headlines.length} headlines are public, and in the news that anybody follows.`);
  const minutes = `/api/meetings/${meetingId}/minutes`;
  await client.post(`${minutes}/document`);
  await until('the draft minutes', async () => (await client.get(`${minutes}/document`)).no > 0);
  pace.say('The minutes are drafted from the journal.');
  await client.post(`${minutes}/versions`, { reason: '' }, { 'idempotency-key': randomUUID() });
  const mails = await mailsOfMinutes(run, visitor);
  pace.say(`They go round: ${mails} mails to members and alternates ask them to read the minutes.`);
}

/** One to everybody who sat in the meeting; the mailbox is read by an administrator, and the demonstration has one. */
async function mailsOfMinutes({ body, cast }, visitor) {
  const { demonstrationPeople } = await visitor.get('/api/session');
  const who = demonstrationPeople.find(({ part }) => part === 'Administrator');
  if (who === undefined) throw new RehearsalError('The demonstration has no administrator.');
  const administrator = await new Client(visitor.url, who.name, () => undefined).signIn(who.personId);
  const members = [...cast.seats.values()].map(({ name }) => name);
  let names = [];
  await until('a mail to every member', async () => {
    const { mails } = await administrator.get('/api/mail');
    names = mails
      .filter(({ subject }) => subject.startsWith(`${body.name}: minutes of `))
      .map(({ toName }) => toName);
    return members.every((name) => names.includes(name));
  });
  return names.length;
}

async function until(what, isThere) {
  const end = performance.now() + LIMIT_MS;
  while (!(await isThere())) {
    if (performance.now() > end) throw new RehearsalError(`After the meeting ${what} did not come.`);
    await sleep(AGAIN_MS);
  }
}
