/** A declared outcome annulled in real browsers: the secretary proposes it on the result page, the Chair confirms, everyone sees it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Quorate, startQuorate } from '../support/index.js';
import { ChangeBoard, PARTS, PUBLIC_ITEM } from './change-board.js';
import { Screens } from './screens.js';

const reason = 'A seat was missing from the roll';

describe('annulling a declared outcome', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let meetingId: string;
  let result: string;

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    screens = await Screens.start(quorate);
    meetingId = await board.plan('A meeting with a wrong roll', [PUBLIC_ITEM]);
    const voteId = await board.openVote(meetingId, []);
    await board.recordVotes(meetingId, 'approve', []);
    await board.secretary.do(meetingId, { type: 'vote.close', voteId });
    await board.secretary.do(meetingId, { type: 'vote.declare', voteId });
    result = `/meetings/${meetingId}/votes/${voteId}`;
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('takes two people, and is then told on every page', async () => {
    const [secretary, chair, visitor] = await Promise.all([screens.open(), screens.open(), screens.phone()]);
    await visitor.go(result);
    await visitor.shows('MP191 is approved');
    await secretary.signInAs(PARTS.secretary, result);
    await secretary.press('Propose to annul this outcome');
    await secretary.page.getByLabel('Reason').fill(reason);
    await secretary.answer('Propose to annul it');
    await secretary.shows('Its annulment is proposed', 'You proposed it, so another person confirms');
    expect(await secretary.page.getByRole('button', { name: 'Confirm the annulment' }).count()).toBe(0);
    await visitor.shows('it stands until another person confirms');

    await chair.signInAs(PARTS.chair, `/meetings/${meetingId}/chair`);
    await chair.press('Confirm the annulment');
    await chair.answer('Annul the outcome');
    const told = `${reason}. Proposed by the secretary, confirmed by the Chair.`;
    await visitor.shows('Annulled: “MP191 is approved” does not count', told);
    await secretary.shows(/Proposed by .+ \(the secretary\), confirmed by .+ \(the Chair\)\./);
    await visitor.go('/');
    await visitor.shows(`Annulled: “MP191 is approved” does not count. ${told}`);
    expect(screens.faults).toEqual([]);
  });
});
