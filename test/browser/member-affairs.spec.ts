/** Interests and expenses in real browsers: declared and taken into a meeting, claimed with a receipt, sent back, approved and paid. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { aPdf, aWordFile } from '../support/files.js';
import { findBarriers } from './axe.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM, SEATS } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const INTEREST = 'Head of codes at the maker of the hubs';

describe('what members declare and claim', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let desk: Screen;
  let member: Screen;

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    screens = await Screens.start(quorate);
    desk = await screens.open({ as: board.secretary });
    member = await screens.phone({ as: await quorate.signIn(PARTS.large), scheme: 'dark' });
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };
  const type = ({ page }: Screen, label: string | RegExp, text: string): Promise<void> =>
    page.getByLabel(label).last().fill(text);

  it('are declared once for all bodies, and read in the register with their history', async () => {
    await member.go('/duties');
    await member.page.getByRole('link', { name: 'Declare your interests' }).click();
    await member.shows(/^You have declared nothing yet/);
    await isBarrierFree(member);
    await member.press('Declare an interest');
    await member.press('Declare the interest');
    await member.shows('Choose the kind.', 'Say what the interest is.');
    await isBarrierFree(member);
    await member.page.getByLabel('Kind').selectOption({ label: 'Employment' });
    await type(member, 'The interest', INTEREST);
    await type(member, 'From', '2021-04-01');
    await member.answer('Declare the interest');
    await member.shows(INTEREST, 'Since Thu 1 April 2021', /^Next review due/);
    await isBarrierFree(member);
    await desk.go(`/bodies/${board.called.bodyId}`);
    await desk.page.getByRole('link', { name: 'Register of interests' }).click();
    await desk.shows(INTEREST, 'Has declared nothing yet', /declarations are due$/);
    await isBarrierFree(desk);
    const anyone = await screens.open();
    await anyone.go(`/bodies/${board.called.bodyId}/interests`);
    await anyone.shows('This register is not open to you');
    expect(await anyone.text()).not.toContain(INTEREST);
    // The browser says of every refusal that there was one; this one was asked for.
    anyone.faults.length = 0;
  });

  it('are taken from the register where one is declared for an item, by the secretary and the member', async () => {
    const meetingId = await board.plan('Meeting with interests', [PUBLIC_ITEM, { title: 'A second item' }]);
    await board.secretary.do(meetingId, { type: 'meeting.call' });
    await board.markArrived(meetingId, [SEATS.large]);
    await board.secretary.do(meetingId, { type: 'meeting.start' });
    const { agenda } = await board.secretary.meeting(meetingId);
    const [first = '', second = ''] = agenda.map(({ itemId }) => itemId);
    await board.secretary.do(meetingId, { type: 'item.open', itemId: first, from: null });
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.press('Declare for someone');
    await desk.page.getByLabel('Seat').selectOption({ label: SEATS.large });
    await desk.shows('In the register of interests');
    await isBarrierFree(desk);
    await desk.press(/^Use this/);
    await desk.answer('Declare the interest');
    await desk.shows(`Employment: ${INTEREST} · recused`);
    await board.secretary.do(meetingId, { type: 'item.open', itemId: second, from: first });
    await member.go(`/meetings/${meetingId}/member`);
    await member.press(/^Declare an interest/);
    await member.shows('In the register of interests');
    await isBarrierFree(member);
    await member.press(/^Use this/);
    await member.answer('Declare the interest');
    await member.shows(/recused from this item$/);
    await desk.go(`/bodies/${board.called.bodyId}/interests`);
    await desk.shows('Meeting with interests', 'A second item', 'Recused');
    await isBarrierFree(desk);
  });

  it('are claimed with a receipt, checked and submitted', async () => {
    await member.go('/expenses');
    await member.press('Claim for Change Board Meeting 61');
    await member.shows(/^There is no line yet/);
    await member.press('Add a line');
    await member.press('Check your claim');
    await member.shows(/^The body pays no such kind/);
    await isBarrierFree(member);
    await member.page.getByLabel('Kind').selectOption({ label: 'Travel' });
    await type(member, /^Amount/, '86.4O');
    await member.press('Check your claim');
    await member.shows(/^Write the amount in figures/);
    await type(member, /^Amount/, '£86.40');
    const file = member.page.getByLabel(/^Receipt for line 1/);
    await file.setInputFiles({ name: 'bill.pdf', mimeType: 'application/pdf', buffer: aWordFile('A bill') });
    await member.shows(/^This file is Word/);
    await file.setInputFiles({ name: 'bill.pdf', mimeType: 'application/pdf', buffer: await aPdf('A bill') });
    await member.page.getByRole('link', { name: 'bill.pdf' }).waitFor();
    member.faults.length = 0;
    await member.press('Save and return later');
    await member.shows('Saved, not submitted');
    await member.page.reload();
    await member.shows('bill.pdf', 'Total so far £86.40');
    await member.press('Check your claim');
    await member.shows(/^Check your claim for/, 'bill.pdf (PDF)');
    await isBarrierFree(member);
    await member.press('Submit the claim: £86.40');
    await member.shows('Submitted', 'What was done');
    await isBarrierFree(member);
  });

  it('are sent back, submitted again, approved and paid', async () => {
    await desk.go('/duties');
    await desk.page.getByRole('link', { name: /^Claim of/ }).click();
    await desk.press('Send it back');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Send it back' }).click();
    await desk.shows('Give the reason.');
    await type(desk, /^Reason, told to/, 'From where to where?');
    await isBarrierFree(desk);
    await desk.answer('Send it back');
    await desk.shows('Sent back. Reason: From where to where?');
    await member.page.reload();
    await member.shows('Reason: From where to where?');
    await type(member, /^What it was for/, 'Leeds to London and back');
    await member.press('Check your claim');
    await member.press('Submit the claim: £86.40');
    await member.shows('Submitted');
    await desk.page.reload();
    await desk.shows('Leeds to London and back');
    await desk.press('Approve £86.40');
    await desk.answer('Approve the claim');
    await desk.press('Mark as paid');
    await type(desk, 'Paid on', '2022-01-14');
    await type(desk, 'Reference', 'BACS 17');
    await desk.answer('Mark as paid');
    await desk.shows('Paid on Friday 14 January 2022, reference BACS 17');
    await isBarrierFree(desk);
    await desk.go(`/bodies/${board.called.bodyId}/expense-claims`);
    await desk.shows('£86.40', 'Paid', 'What is paid');
    await isBarrierFree(desk);
    await desk.press('Change what is paid');
    await isBarrierFree(desk);
    expect(screens.faults).toEqual([]);
  });
});
