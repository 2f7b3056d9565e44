/** A decision in writing in real browsers: called, voted on from the duties, reminded, closed by the last ballot, declared, read by everyone; and the body's window and reminders. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MailView, MeetingSummary } from '@quorate/contracts';
import type { RuleSet } from '@quorate/domain';
import { eventually, newKey, type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { ChangeBoard, PARTS, SEATS } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const QUESTION = 'Should MP191 be approved?';
const PER_HEAD = { kind: 'whole', unit: 'head' };
/** The members for the Small Supplier and the Network seat: one votes at once, the other is reminded. */
const SOON = 'Fiona Zielinski';
const LATE = 'Gwilym Sorensen';

describe('a written decision', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let desk: Screen;
  let meetingId: string;

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    screens = await Screens.start(quorate);
    desk = await screens.open({ as: board.secretary });
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    expect(await findBarriers(screen)).toEqual([]);
  };

  /** Waits until so many mails about the question went to them. */
  const mailed = async (name: string, count: number): Promise<void> => {
    const administrator = await quorate.signIn(PARTS.administrator);
    await eventually(
      `${String(count)} mails to ${name}`,
      async () => (await administrator.get<{ mails: MailView[] }>('/api/mail')).done.mails,
      (mails) => mails.filter((one) => one.toName === name && one.text.includes(QUESTION)).length === count,
    );
  };

  it('is called by the secretary, who reads it once more before it goes out', async () => {
    await desk.go('/meetings');
    await desk.page.getByRole('link', { name: 'Decide in writing' }).click();
    await desk.press('Check before it goes out');
    await desk.shows('Give it a title.', 'Say what it is about.', 'Write the question.');
    await isBarrierFree(desk);
    await desk.page.getByLabel('Rules').selectOption({ label: 'Election by single transferable vote' });
    await desk.page.getByLabel('Options or candidates').fill('Asha Rao\nasha rao');
    await desk.page.getByLabel('How many are elected').fill('');
    await desk.press('Check before it goes out');
    await desk.shows(
      '“Asha Rao” and “asha rao” look alike on a ballot.',
      'Give the number to elect in whole figures, from 1 to 2, the number of options.',
    );
    await desk.page.getByLabel('Title').fill('MP191 between meetings');
    await desk.page.getByLabel('About').fill('MP191 report');
    await desk.page.getByLabel('Question', { exact: true }).fill(QUESTION);
    await desk.page.getByLabel('Modification').fill('MP191');
    await desk.page
      .getByLabel('Rules')
      .selectOption({ label: 'Change Board: in writing, more than half of all' });
    await desk.press('Check before it goes out');
    await desk.shows('Change Board: 23 seats in post', /17:00 \(UK time\), if it goes out today/);
    await isBarrierFree(desk);
    await desk.press('Ask the members now');
    await desk.shows('MP191 between meetings', '0 of 23 have voted');
    meetingId = new URL(desk.page.url()).pathname.split('/')[2] ?? '';
    await isBarrierFree(desk);
    await mailed(LATE, 1);
    await mailed(SOON, 1);
  });

  it('waits among the duties of its members, each told for which seat, until they have voted', async () => {
    const phone = await screens.phone({ as: await quorate.signIn(PARTS.small), scheme: 'dark' });
    await phone.go('/duties');
    await phone.shows('Votes that wait for you', `for ${SEATS.small}`, /Closes .* \(UK time\)/);
    await isBarrierFree(phone);
    await phone.page.getByRole('link', { name: QUESTION }).click();
    await phone.vote('Approve');
    await phone.shows('Recorded');
    await isBarrierFree(phone);
    await phone.go('/duties');
    const waiting = phone.page.getByRole('region', { name: 'Votes that wait for you' });
    await waiting.getByRole('link', { name: 'Should MP116 be approved?' }).waitFor();
    expect(await waiting.getByRole('link', { name: QUESTION }).count()).toBe(0);
    const alternate = await screens.phone({
      as: await quorate.signIn('Alternate for Small Supplier seat 2'),
    });
    await alternate.go('/duties');
    await alternate.shows(/^for Small Supplier seat 2, as alternate for /);
  });

  it('reminds by mail the one who has not voted, and nobody else', async () => {
    const { roster } = await board.state(meetingId);
    const others = roster?.seats
      .map(({ label }) => label)
      .filter((label) => label !== SEATS.small && label !== SEATS.network);
    await board.castVotes(meetingId, 'approve', others ?? []);
    await desk.shows('22 of 23 have voted');
    await desk.press('Remind those who have not voted');
    await mailed(LATE, 2);
    await mailed(SOON, 1);
  });

  it('closes by the last ballot, is declared, and is read with its figures by everyone', async () => {
    const phone = await screens.phone({ as: await quorate.signIn(PARTS.network) });
    const reader = await screens.open();
    await reader.go(`/meetings/${meetingId}`);
    await reader.shows('Asked in writing', QUESTION);
    await phone.go('/duties');
    await phone.page.getByRole('link', { name: QUESTION }).click();
    await phone.vote('Reject');
    await desk.shows('The count, seen by officers only');
    await reader.shows(
      'Written decision · Closed, outcome to come',
      'The vote is closed. The outcome appears here when it is declared.',
    );
    await isBarrierFree(desk);
    await desk.press('Declare the outcome');
    await desk.page.getByRole('link', { name: 'Result by seat and rule' }).waitFor();
    await reader.shows('Results', 'MP191 is approved');
    await isBarrierFree(reader);
    await reader.page.getByRole('link', { name: 'See how it was counted' }).click();
    await reader.shows('MP191 is approved', 'In writing a ballot stands for presence', 'Network seat 1');
    await isBarrierFree(reader);
    expect((await board.state(meetingId)).stage).toBe('closed');
    expect(screens.faults).toEqual([]);
  });

  it('waits for the Chair where it is tied, who gives the casting vote at the desk', async () => {
    const { bodyId, meetingId: called } = board.called;
    const { roster } = await board.state(called);
    if (roster === null) throw new Error('the meeting has no roster');
    const { id: _id, version: _version, ...like } = roster.ruleSet;
    const rules = { ...like, name: 'With a casting vote', counting: PER_HEAD, tie: 'casting-vote' };
    const { ruleSet } = (
      await board.secretary.post<{ ruleSet: RuleSet }>(`/api/bodies/${bodyId}/rule-sets`, rules)
    ).done;
    const asked = { title: 'The pilot', question: 'Shall the pilot go on?', summary: '' };
    const question = { ...asked, classification: 'WHITE', namedPersons: [], modification: null };
    const call = { bodyId, title: 'The pilot', questions: [{ ...question, ruleSetId: ruleSet.id }] };
    const key = { 'idempotency-key': newKey() };
    const path = '/api/written-decisions';
    const { decision } = (await board.secretary.post<{ decision: MeetingSummary }>(path, call, key)).done;
    const labels = roster.seats.map(({ label }) => label);
    await board.castVotes(decision.meetingId, 'approve', labels.slice(0, 8));
    await board.castVotes(decision.meetingId, 'reject', labels.slice(-8));
    await board.castVotes(decision.meetingId, 'abstain', labels.slice(8, -8));
    const { votes } = await board.state(decision.meetingId);
    await board.secretary.do(decision.meetingId, { type: 'vote.close', voteId: votes[0]?.voteId ?? '' });
    await desk.go(`/meetings/${decision.meetingId}/console`);
    await desk.shows('Waiting for the Chair’s casting vote.');
    expect(await desk.page.getByRole('button', { name: 'Declare the outcome' }).count()).toBe(0);
    const chair = await screens.phone({ as: await quorate.signIn(PARTS.chair) });
    await chair.go(`/meetings/${decision.meetingId}/chair`);
    await chair.press('Give the casting vote');
    await isBarrierFree(chair);
    await chair.page.getByRole('dialog').locator('label').filter({ hasText: 'Approve' }).click();
    await chair.answer('Give the casting vote');
    await desk.press('Declare the outcome');
    await desk.page.getByRole('link', { name: 'Result by seat and rule' }).waitFor();
    await chair.shows('The outcome is declared.');
  });

  it('has a window and reminders that an administrator sets on the page of the body', async () => {
    const { bodyId } = board.called;
    const page = await screens.open({ as: await quorate.signIn(PARTS.administrator), scheme: 'dark' });
    await page.go(`/bodies/${bodyId}`);
    await page.shows('When it opens, with 2 working days left and on the last day');
    await page.press('Change the window and the reminders');
    await page.page.getByLabel('Working days to vote').fill('7');
    await page.page.getByLabel('Remind with so many working days left').fill('three');
    await page.page.getByRole('dialog').getByRole('button', { name: 'Save the changes' }).click();
    await page.shows('Give up to five whole numbers from 0 to 60, with commas between.');
    await isBarrierFree(page);
    await page.page.getByLabel('Remind with so many working days left').fill('3');
    await page.answer('Save the changes');
    await page.shows(
      '7 working days, until 17:00 UK time on the last',
      'When it opens and with 3 working days left',
    );
    await isBarrierFree(page);
    await desk.go('/written/new');
    expect(await desk.page.getByLabel('Working days to vote').inputValue()).toBe('7');
  });
});
