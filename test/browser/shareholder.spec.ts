/** The shareholder's page on a telephone: what is held, what is asked, consent, a proxy, an advance vote, the vote, receipts. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPANIES_ACT_NOTICE } from '@quorate/domain';
import {
  addItems,
  addPeople,
  addPerson,
  madeIn,
  planMeeting,
  setDatabaseClock,
  startWorld,
  type World,
} from '../support/index.js';
import { SHARES_RULES } from '../support/general-meeting.js';
import { fillShareRegister } from '../support/shareholders.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const TITLE = 'Change of auditor';
const RULES = { ...SHARES_RULES, poll: { holders: 5, share: { numerator: 1, denominator: 10 } } };
const RESOLUTION = {
  ...{ title: TITLE, modification: null },
  resolution: {
    kind: 'ordinary' as const,
    text: 'That the auditor change.',
    matterId: null,
    specialNoticeOn: null,
  },
};

describe('the page of a shareholder', () => {
  let world: World;
  let screens: Screens;
  let phone: Screen;
  let meetingId: string;
  let alder: string;
  let itemId: string;
  let people: string[];

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { shareholders: 0 }, rules: RULES }, hasClock: true });
    const names = ['Ann Alder', 'Bob Birch', 'Cleo Cedar'];
    people = await addPeople(
      world.database,
      names.map((name) => ({ name })),
    );
    const [ann = '', bob = '', cleo = ''] = people;
    [alder = ''] = await fillShareRegister(world.secretary, world.board.bodyId, [
      { holder: 'Alder Energy Limited', lots: [300, 100], representatives: [ann, cleo] },
      { holder: 'Birch Networks plc', lots: [50], representatives: [bob] },
    ]);
    const administrator = await addPerson(world.database, { name: 'Administrator', administrator: true });
    await (
      await world.quorate.signIn(administrator)
    ).put(`/api/bodies/${world.board.bodyId}/notice`, { notice: COMPANIES_ACT_NOTICE });
    screens = await Screens.start(world.quorate);
    phone = await screens.phone({ as: await world.quorate.signIn(ann) });
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('is reached from the duties and says what is held, while no meeting is planned', async () => {
    await phone.go('/duties');
    await phone.page.getByRole('link', { name: 'Alder Energy Limited' }).click();
    await phone.shows(
      'No meeting is planned',
      '400, nominal value £400',
      '88.9 % of 450',
      'Lot 2: 100 shares',
    );
    await phone.shows('Ann Alder and Cleo Cedar', 'Monday 1 March 2021: what was held then has the votes');
    expect(await findBarriers(phone)).toEqual([]);
  });

  it('asks for consent to shorter notice where notice is late, and takes it back', async () => {
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2021-12-20', start: '13:00', end: '14:00' },
    });
    await addItems(world.secretary, meetingId, [RESOLUTION]);
    await phone.go(`/bodies/${world.board.bodyId}/holders/${alder}`);
    await phone.shows(
      'Agree to shorter notice, or not',
      'Not agreed',
      '400 votes, 2 lots of the record date',
    );
    await phone.press('Agree to shorter notice');
    await phone.answer('Agree for Alder Energy Limited');
    await phone.shows(
      'Alder Energy Limited has agreed',
      '1 of 2 holders have agreed, with 400 of 450 shares.',
    );
    expect(await findBarriers(phone)).toEqual([]);
    await phone.press('Withdraw the consent');
    await phone.answer('Withdraw the consent');
    await phone.shows('Alder Energy Limited has not agreed');
  });

  it('takes a directed proxy for one lot, checked before it is sent, and an advance vote for the other', async () => {
    await world.secretary.do(meetingId, { type: 'meeting.cancel', reason: 'Moved to next year.' });
    meetingId = await planMeeting(world.secretary, world.board, {
      ...{ date: '2027-12-20', start: '13:00', end: '15:00' },
    });
    [itemId = ''] = await addItems(world.secretary, meetingId, [RESOLUTION]);
    await world.secretary.do(meetingId, { type: 'meeting.call' });
    await phone.go(`/bodies/${world.board.bodyId}/holders/${alder}`);
    await phone.shows(
      'Vote in advance, or appoint a proxy',
      'None given',
      /Until Thu 16 December 2027, 13:00/,
    );
    await phone.page.getByRole('link', { name: 'Appoint a proxy', exact: true }).click();
    await phone.shows('2 lots without a proxy', '13:00 UK time on Thursday 16 December 2027');
    await phone.press('Check before it is sent');
    await phone.shows('Choose who is to vote.', 'Choose at least one lot, or take this proxy out.');
    expect(await findBarriers(phone)).toEqual([]);
    await phone.page.getByLabel('Who votes').selectOption({ label: 'BRD Observer, observer' });
    await phone.page.getByLabel('Alder Energy Limited, lot 1, 300 votes').check();
    await phone.page.getByLabel(`How to vote on item 1, ${TITLE}`).selectOption('Against');
    await phone.press('Add a proxy for other lots');
    await phone.press('Take out proxy 2');
    await phone.press('Check before it is sent');
    await phone.shows('BRD Observer, observer', '300 votes', 'Against', '1 lot without a proxy');
    expect(await findBarriers(phone)).toEqual([]);
    await phone.press('Change something');
    await phone.press('Check before it is sent');
    await phone.press('Appoint the proxy');
    await phone.shows('1 proxy is appointed');
    expect(await findBarriers(phone)).toEqual([]);
    await phone.page.getByRole('link', { name: 'See them on the page of the holder' }).click();
    const dialog = phone.page.getByRole('dialog');
    await phone.shows('Given for 1 of 2 lots', `${TITLE}: Against`, 'Done for 1 of 2 lots');
    await phone.press('Vote in advance');
    await dialog.getByLabel(`How to vote on item 1, ${TITLE}`).selectOption('For');
    await dialog.getByLabel(/lot 1/).uncheck();
    await phone.answer('Vote in advance');
    await phone.shows('Voted in advance for 1 of 2 lots', 'Done for 2 of 2 lots');
    expect(await findBarriers(phone)).toEqual([]);
    await phone.page.getByRole('button', { name: /^Revoke what you gave for .*lot 1$/ }).click();
    await phone.answer('Revoke the proxy');
    await phone.shows('You have appointed no proxy', 'Done for 1 of 2 lots');
  });

  it('leads to the notice, whose words, dates and fingerprint stand on a page of their own', async () => {
    await phone.go(`/bodies/${world.board.bodyId}/holders/${alder}`);
    await phone.page.getByRole('link', { name: 'Read the notice' }).click();
    await phone.shows(
      /^Notice of /,
      'Monday 20 December 2027, 13:00 UK time',
      'Your right to appoint a proxy',
    );
    await phone.shows(/^[0-9a-f]{64}$/, 'Save as PDF');
    expect(await findBarriers(phone)).toEqual([]);
    const reader = await screens.open({});
    await reader.go(`/meetings/${meetingId}/notice`);
    await reader.shows('There is no notice here that you may read');
    expect(await findBarriers(reader)).toEqual([]);
    await phone.go(`/bodies/${world.board.bodyId}/holders/${alder}`);
  });

  it('demands a poll on a resolution before the meeting, which all holders read', async () => {
    await phone.shows('No poll is demanded');
    await phone.page.getByRole('button', { name: `Demand a poll on ${TITLE}` }).click();
    await phone.shows('A poll is demanded by Ann Alder');
    expect(await phone.page.getByRole('button', { name: /^Demand a poll/ }).count()).toBe(0);
    expect(await findBarriers(phone)).toEqual([]);
  });

  it('leads to the vote when it is open, and keeps its receipt', async () => {
    await setDatabaseClock(world.database, '2027-12-20T13:00:00Z');
    await world.chair.do(meetingId, { type: 'person.join' });
    const bob = await world.quorate.signIn(people[1] ?? '');
    await bob.do(meetingId, { type: 'lots.take' });
    await world.secretary.do(meetingId, { type: 'meeting.start' });
    await world.secretary.do(meetingId, { type: 'item.open', itemId, from: null });
    const opening = { type: 'vote.open', itemId, question: 'Shall the auditor change?' } as const;
    const voteId = madeIn(await world.secretary.do(meetingId, opening), 'voteId');
    await phone.shows('Vote now', 'Take your place to vote');
    const ann = await world.quorate.signIn(people[0] ?? '');
    await ann.do(meetingId, { type: 'lots.take' });
    await phone.shows('Waits for your vote');
    const state = await ann.meeting(meetingId);
    for (const { seatId } of state.roster?.seats.filter(({ holderId }) => holderId === alder) ?? []) {
      const answer = { kind: 'motion', choice: 'approve' } as const;
      await ann.do(meetingId, { type: 'ballot.cast', voteId, seatId, answer });
    }
    await phone.shows('You have voted');
    await phone.go(`/bodies/${world.board.bodyId}/holders/${alder}`);
    await phone.shows('Your receipts', 'Shall the auditor change?', /receipt code/);
    expect(await findBarriers(phone)).toEqual([]);
  });

  it('shows a further representative what the holder does, and nobody else anything', async () => {
    const cleo = await screens.phone({ as: await world.quorate.signIn(people[2] ?? '') });
    await cleo.go(`/bodies/${world.board.bodyId}/holders/${alder}`);
    await cleo.shows('Alder Energy Limited', 'Ann Alder does this for the holder');
    const bob = await screens.phone({ as: await world.quorate.signIn(people[1] ?? '') });
    await bob.go(`/bodies/${world.board.bodyId}/holders/${alder}`);
    await bob.shows('You do not act for this holder');
    expect(await bob.text()).not.toContain('Alder');
  });
});
