/** Elections in real browsers: the secretary opens one under another rule set, a member ranks or chooses on a telephone, everyone reads each stage. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { awaitedAct, type BallotAnswer } from '@quorate/domain';
import { type Quorate, startQuorate } from '../support/index.js';
import { findBarriers } from './axe.js';
import { ChangeBoard, PARTS, SEATS } from './change-board.js';
import { type Screen, Screens } from './screens.js';

const CANDIDATES = ['Asha Rao', 'Ben Cole', 'Chidi Okoye', 'Dee Fox'];

describe('an election', () => {
  let quorate: Quorate;
  let board: ChangeBoard;
  let screens: Screens;
  let meetingId: string;
  let desk: Screen;
  let phone: Screen;

  /** The secretary records this answer, made of the option ids, for every seat but the telephone's. */
  const recordAll = async (answerOf: (ids: readonly string[], at: number) => BallotAnswer): Promise<void> => {
    const { votes } = await board.state(meetingId);
    const vote = votes.at(-1);
    if (vote === undefined) throw new Error('no vote is open');
    const ids = vote.options.map(({ id }) => id);
    for (const [at, { seatId, label }] of vote.roll.entries()) {
      if (label === SEATS.large) continue;
      const answer = answerOf(ids, at);
      const reason = 'Told the secretary by telephone.';
      await board.secretary.do(meetingId, {
        type: 'ballot.record',
        voteId: vote.voteId,
        seatId,
        answer,
        reason,
      });
    }
  };
  const declare = async (): Promise<string> => {
    const voteId = (await board.state(meetingId)).votes.at(-1)?.voteId ?? '';
    await board.secretary.do(meetingId, { type: 'vote.close', voteId });
    const outcome = (await board.state(meetingId)).votes.at(-1)?.outcome ?? null;
    if (outcome !== null && awaitedAct(outcome) === 'lot') {
      await board.secretary.do(meetingId, { type: 'vote.draw-lot', voteId, words: 'seven, vier, trois' });
    }
    await board.secretary.do(meetingId, { type: 'vote.declare', voteId });
    return voteId;
  };
  /** Opens a vote at the desk under the rule set of this name. */
  const open = async (ruleSet: string, seats?: string): Promise<void> => {
    await desk.page.getByLabel('Rule set').selectOption({ label: ruleSet });
    await desk.page.getByLabel('Question').fill('Who shall serve?');
    await desk.page.getByLabel('Options or candidates').fill(CANDIDATES.join('\n'));
    if (seats !== undefined) await desk.page.getByLabel('How many are elected').fill(seats);
    expect(await findBarriers(desk)).toEqual([]);
    await desk.press('Open the vote');
  };

  beforeAll(async () => {
    quorate = await startQuorate();
    board = await ChangeBoard.find(quorate);
    meetingId = await board.plan('A meeting with elections', [
      { title: 'Two to serve', purpose: 'decision' },
      { title: 'One to lead', purpose: 'decision' },
    ]);
    await board.secretary.do(meetingId, { type: 'meeting.call' });
    await board.markArrived(meetingId, []);
    await board.secretary.do(meetingId, { type: 'meeting.start' });
    const { agenda } = await board.state(meetingId);
    await board.secretary.do(meetingId, { type: 'item.open', itemId: agenda[0]?.itemId ?? '', from: null });
    screens = await Screens.start(quorate);
    desk = await screens.open({ as: await quorate.signIn(PARTS.secretary) });
    phone = await screens.phone({ as: await quorate.signIn(PARTS.large) });
  });

  afterAll(async () => {
    await screens.close();
    await quorate.stop();
  });

  it('is not put while its paper or its number is wrong: the desk says it at the field', async () => {
    const { page } = desk;
    await desk.go(`/meetings/${meetingId}/console`);
    await page.getByLabel('Rule set').selectOption({ label: 'Election by single transferable vote' });
    await page.getByLabel('Question').fill('');
    await desk.press('Open the vote');
    await desk.shows('Write the question first.', 'Give 2 to 50 options; there are 0.');
    await page.getByLabel('Question').fill('Who shall serve?');
    await page.getByLabel('Options or candidates').fill('Asha Rao\nBen Cole\nBen Cole');
    await page.getByLabel('How many are elected').fill('1e1');
    await desk.shows(
      '“Ben Cole” stands on the list twice.',
      'Give the number to elect in whole figures, from 1 to 3, the number of options.',
    );
    expect(await findBarriers(desk)).toEqual([]);
    await desk.press('Open the vote');
    expect((await board.state(meetingId)).votes).toEqual([]);
  });

  it('is opened at the desk with its candidates and the number to elect', async () => {
    await desk.go(`/meetings/${meetingId}/console`);
    await open('Election by single transferable vote', '2');
    await phone.go(`/meetings/${meetingId}/member`);
    await phone.shows('Who shall serve?', 'Asha Rao', 'Press your first preference');
  });

  it('is ranked by pressing and by buttons, with the keyboard alone, and nothing is marked beforehand', async () => {
    await phone.press('Cast vote');
    await phone.shows('Give at least one option a rank first, or choose the blank ballot.');
    await phone.page.getByRole('button', { name: /^Ben Cole\s*rank 1$/ }).focus();
    await phone.page.keyboard.press('Enter');
    await phone.press(/^Dee Fox\s*rank 2$/);
    await phone.press(/^Asha Rao\s*rank 3$/);
    await phone.press('Move Dee Fox up');
    await phone.press('Take away Asha Rao');
    await phone.shows('2 of 4 ranked. Dee Fox is first.');
    expect(await findBarriers(phone)).toEqual([]);
    await phone.press('Cast vote: 2 ranked');
    await phone.shows('Receipt code', '1 Dee Fox, 2 Ben Cole');
    expect(await findBarriers(phone)).toEqual([]);
  });

  it('is read stage by stage by everyone, in light and dark', async () => {
    await recordAll((ids, at) => ({
      kind: 'ranked',
      ranks: [0, 1, 2].map((rank) => ({
        optionId: ids[((at % 3) + rank) % 4] ?? '',
        rank: rank + 1,
      })),
    }));
    const voteId = await declare();
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [1280, 390]) {
        const visitor = await screens.open({ scheme, width });
        await visitor.go(`/meetings/${meetingId}/votes/${voteId}`);
        await visitor.shows(
          /Stage by stage; the quota is/,
          'First preferences',
          'Elected',
          'Not elected',
          'Drawn again in this browser: the same order',
        );
        expect(await findBarriers(visitor)).toEqual([]);
      }
    }
  });

  it('takes one choice of several, or a blank ballot', async () => {
    const { agenda } = await board.state(meetingId);
    const [first, second] = agenda;
    await board.secretary.do(meetingId, {
      type: 'item.open',
      itemId: second?.itemId ?? '',
      from: first?.itemId ?? null,
    });
    // The agenda has the title all along; this is said of the item on the table.
    await desk.shows(/item 2 · decision/i);
    await open('Choose one option');
    await phone.go(`/meetings/${meetingId}/member?place=vote`);
    await phone.shows('Choose one.');
    await phone.page.getByLabel('Blank ballot: I abstain').check();
    await phone.shows('Cast vote: blank ballot');
    await phone.page.getByLabel('Chidi Okoye').check();
    expect(await findBarriers(phone)).toEqual([]);
    await phone.press('Cast vote: Chidi Okoye');
    await phone.shows('Receipt code');
    await recordAll((ids) => ({ kind: 'chosen', optionIds: [ids[2] ?? ''] }));
    const voteId = await declare();
    await phone.go(`/meetings/${meetingId}/votes/${voteId}`);
    await phone.shows('Elected', 'Recorded and counted');
    expect(screens.faults).toEqual([]);
  });
});
