/** Questions from holders in real browsers: asked on a phone, decided on at the desk by keyboard, answered by the Chair, shown in the room and to all. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addItems, planMeeting, startWorld, type World } from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { findBarriers } from './axe.js';
import { Screens } from './screens.js';

const LOTS = [
  { shares: 60, holder: 'Alpha Energy Limited' },
  { shares: 20, holder: 'Beta Networks plc' },
];
const TITLE = 'Change of auditor';
const MARKUP = '<b>Why</b> was the auditor changed?';
const KEPT = 'What does the new auditor charge?';

describe('questions from holders', () => {
  let world: World;
  let screens: Screens;
  let meetingId: string;
  let itemId: string;
  let room: string;

  beforeAll(async () => {
    const rules = { ...SHARES_RULES, questions: { mostPerHolder: 2 } };
    world = await startWorld({ board: { lots: LOTS, rules } });
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2027-12-20', start: '13:00', end: '15:00' },
    });
    [itemId = ''] = await addItems(world.secretary, meetingId, [{ title: TITLE, modification: null }]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    const link = await world.secretary.post<{ path: string }>(`/api/meetings/${meetingId}/display-links`);
    room = link.done.path;
    screens = await Screens.start(world.quorate);
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('are asked on a phone, with a sentence for what is missing or too much', async () => {
    const phone = await screens.phone({ as: world.member(0) });
    await phone.go(`/meetings/${meetingId}/member?place=agenda`);
    await phone.shows('No question was received.', 'Each holder asks at most 2 in one meeting.');
    const ask = async (text: string, about: string): Promise<void> => {
      await phone.press('Ask a question');
      const dialog = phone.page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Send the question' }).click();
      await phone.shows('Write the question.');
      await dialog.getByLabel('What it is about').selectOption(about);
      await dialog.getByLabel('Question', { exact: true }).fill(text);
      await dialog.getByRole('button', { name: 'Send the question' }).click();
    };
    await ask(MARKUP, `Item 1, ${TITLE}`);
    await phone.shows('1 received: 1 not decided yet.', MARKUP);
    expect(await findBarriers(phone)).toEqual([]);
    await ask(KEPT, 'The meeting as a whole');
    await phone.shows('Withdraw question 2');
    await ask('A third one', 'The meeting as a whole');
    await phone.shows('Alpha Energy Limited has asked 2 questions, and no holder asks more in one meeting.');
    expect(await findBarriers(phone)).toEqual([]);
  });

  it('are decided on at the desk with keys alone', async () => {
    const desk = await screens.open({ as: world.secretary });
    await desk.go(`/meetings/${meetingId}/console`);
    await desk.shows('To decide: 2', KEPT);
    await desk.page.getByRole('button', { name: 'Show to all (question 1)' }).focus();
    await desk.page.keyboard.press('Enter');
    await desk.shows('To answer, the next first: 1');
    await desk.page.getByRole('button', { name: 'Do not show (question 2)' }).focus();
    await desk.page.keyboard.press('Enter');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByLabel('Why it is not shown').focus();
    await desk.page.keyboard.type('an answer would disclose');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.type('The fee is not agreed yet.');
    expect(await findBarriers(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Do not show it' }).focus();
    await desk.page.keyboard.press('Enter');
    await desk.shows('2 received: 1 shown, 1 not shown. 0 are answered.');
    await desk.press('Write down a question that came another way');
    await dialog.getByLabel('For which holder').selectOption('Beta Networks plc');
    await dialog.getByLabel('Question', { exact: true }).fill('Who proposed it?');
    await dialog.getByLabel('How it came').fill('By letter of 3 December');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await desk.shows('To decide: 1', 'By letter of 3 December');
    await desk.press('Answer with another (question 3)');
    await dialog.getByLabel('Answered with').selectOption('1');
    await dialog.getByRole('button', { name: 'Put them together' }).click();
    await desk.shows('1 answered with another');
    expect(await findBarriers(desk)).toEqual([]);
  });

  it('are taken up by the Chair, shown in the room with the figures, and answered', async () => {
    await world.chair.do(meetingId, { type: 'person.join' });
    await world.secretary.do(meetingId, { type: 'meeting.start' });
    await world.secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    const chair = await screens.open({ as: world.chair });
    const wall = await screens.open();
    await wall.go(room);
    await chair.go(`/meetings/${meetingId}/chair`);
    await chair.press('Take up (question 1)');
    await wall.shows('Question 1', MARKUP, 'Asked for Alpha Energy Limited', '3 received: 1 shown');
    expect(await findBarriers(wall)).toEqual([]);
    expect(await findBarriers(chair)).toEqual([]);
    await chair.press('Answered aloud (question 1)');
    await chair.shows('2 are answered.');
    await wall.shows(TITLE);
  });

  it('are told to all with what became of them, and a text that is not shown to nobody else', async () => {
    const anyone = await screens.phone();
    await anyone.go(`/meetings/${meetingId}`);
    await anyone.shows(MARKUP, 'Answered aloud', 'Answered with question 1', 'The fee is not agreed yet.');
    expect(await anyone.page.getByText(KEPT).count()).toBe(0);
    expect(await findBarriers(anyone)).toEqual([]);
    await anyone.go(`/meetings/${meetingId}/minutes`);
    await anyone.shows('Questions from holders', 'Question 3 was answered with question 1.');
    const other = await screens.phone({ as: world.member(1) });
    await other.go(`/meetings/${meetingId}/member?place=agenda`);
    await other.shows('Questions of others');
    expect(await other.page.getByText(KEPT).count()).toBe(0);
    expect(await findBarriers(other)).toEqual([]);
  });
});
