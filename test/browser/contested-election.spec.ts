/** A contested election by single transferable vote, in real browsers from the call to the seat: nominated and voted on by telephone, tied, broken by lot, declared, read and checked by everyone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BodyView, ElectionView } from '@quorate/contracts';
import { AFTER_BALLOT, BALLOT_DAY, CALL_DAY, Electing, eventually } from '../support/index.js';
import { findBarriers } from './axe.js';
import { checkNomination, nominate, sendCall, writeCall } from './electing-screens.js';
import { type Screen, Screens } from './screens.js';

const TITLE = 'Board election by transferable vote';
const [ANN, BEA, CAT, DOV] = ['Ann Ahlgren', 'Bea Brandt', 'Cat Castro', 'Dov Dayan'] as const;
/** The quota is two, which Ann reaches; the other three have one each, so that the lot says who is left out. */
const BALLOTS = [[ANN, BEA], [ANN, CAT], [BEA], [CAT], [DOV]] as const;

describe('a contested election by single transferable vote', () => {
  let electing: Electing;
  let screens: Screens;
  let desk: Screen;
  let reader: Screen;
  let id: string;
  let ballot: ElectionView['ballots'][number];

  const phones = new Map<string, Screen>();
  const pageOf = (): string => electing.path(id).replace('/api', '');
  const phoneOf = async (at: number): Promise<Screen> => {
    const name = `Small ${String(at + 1)}`;
    const scheme = at % 2 === 0 ? 'dark' : 'light';
    const phone = phones.get(name) ?? (await screens.phone({ as: electing.contact(name), scheme }));
    phones.set(name, phone);
    return phone;
  };
  const isBarrierFree = async (screen: Screen): Promise<void> => {
    await screen.settled();
    expect(await findBarriers(screen)).toEqual([]);
  };
  /** Opens the ballot from the page of what waits for the party, and ranks in this order. */
  const rank = async (phone: Screen, names: readonly string[]): Promise<void> => {
    await phone.go('/voting-group');
    await phone.page.getByRole('link', { name: /^Vote for / }).click();
    for (const name of names) await phone.press(new RegExp(`^${name}`));
  };

  beforeAll(async () => {
    const parties = BALLOTS.map((_, at) => ({ name: `Small ${String(at + 1)}`, categoryIds: ['small'] }));
    electing = await Electing.start(parties);
    screens = await Screens.start(electing.world.quorate);
    desk = await screens.open({ as: electing.world.secretary });
    reader = await screens.phone({ scheme: 'dark' });
  });

  afterAll(async () => {
    await screens.close();
    await electing.stop();
  });

  it('is called with its form, and settles its ties by lot', async () => {
    await electing.clock(CALL_DAY);
    await writeCall(desk, electing.world.board, { title: TITLE, seats: [5, 6], from: '2022-02-01' });
    await desk.page.getByLabel('Ballot', { exact: true }).selectOption('scottish-stv');
    await desk.page.getByLabel('What is told').selectOption('counts');
    await desk.press('Check before it is called');
    await desk.shows('Single transferable vote', 'By lot, which anybody can draw again');
    await isBarrierFree(desk);
    id = await sendCall(desk, TITLE);
  });

  it('is nominated for on telephones, and checked at the desk', async () => {
    for (const [at, name] of [ANN, BEA, CAT, DOV].entries()) {
      await nominate(await phoneOf(at), pageOf(), name);
    }
    await desk.shows('Check 4 nominations');
    for (const name of [ANN, BEA, CAT, DOV]) await checkNomination(desk, name);
    await electing.closed(id);
    await reader.go(pageOf());
    await reader.shows('4 candidates for 2 seats', ANN, BEA, CAT, DOV);
    await isBarrierFree(reader);
  });

  it('is voted on by telephone, a ballot is changed, and the desk follows the turnout', async () => {
    await electing.clock(BALLOT_DAY);
    await desk.press('See what happens, and open');
    await desk.shows('4 stand for 2 seats: contested, so the voting groups are asked to vote.');
    await desk.answer('Open the ballots');
    await desk.shows('0 of 5 voting groups have voted');
    [ballot] = (await electing.see(electing.world.secretary, id)).ballots as [typeof ballot];
    for (const [at, names] of BALLOTS.entries()) {
      const phone = await phoneOf(at);
      await rank(phone, at === 4 ? [ANN] : names);
      if (at === 0) await isBarrierFree(phone);
      await phone.press(/^Cast /);
      await phone.shows('Recorded', 'Receipt code');
      await isBarrierFree(phone);
    }
    const last = await phoneOf(4);
    await last.press('Change your vote');
    await last.press(new RegExp(`^${ANN}`));
    await last.press(new RegExp(`^${DOV}`));
    await last.press(/^Change vote /);
    await last.shows('Changed and recorded');
    await desk.shows('5 of 5 voting groups have voted');
  });

  it('ties, and the lot is drawn at the desk of the ballot before anything can be declared', async () => {
    await electing.clock(AFTER_BALLOT);
    await desk.shows('Break a tie', 'Closed: a tie waits to be broken');
    await isBarrierFree(desk);
    await desk.page.getByRole('link', { name: 'Go to the desk of the ballot' }).click();
    await desk.shows('The Chair draws the lot: BRD Chair.');
    const chair = await screens.phone({ as: electing.world.chair });
    await chair.go(new URL(desk.page.url()).pathname);
    await chair.press('Draw the lot');
    await chair.page.getByLabel(/^Words or figures/).fill('seven, vier, trois');
    await isBarrierFree(chair);
    await chair.answer('Draw the lot');
    for (const screen of [chair, desk])
      await screen.shows(/The lot is drawn with the words “seven, vier, trois”/);
    await desk.go(`${pageOf()}/desk`);
    await desk.shows('Declare who is elected', 'Closed and counted');
  });

  it('is declared, and everybody reads who is elected, with the figures, and draws the lot again', async () => {
    await desk.page.getByRole('link', { name: 'Check the result' }).click();
    await desk.shows('Check the result before it is declared', ANN, 'from 1 Feb 2022 until 31 Jan 2023');
    await isBarrierFree(desk);
    await desk.press('Declare who is elected');
    await reader.shows('Result declared', 'Elected by ballot of the voting groups.', 'Figures of the count');
    await isBarrierFree(reader);
    const { results } = await electing.see(electing.nobody(), id);
    const names = results[0]?.elected.map(({ candidate }) => candidate.name) ?? [];
    expect(names).toHaveLength(2);
    expect(names).toContain(ANN);
    for (const name of names) await reader.shows(name);
    for (const [width, scheme] of [[1280, 'light'] as const, [390, 'dark'] as const]) {
      const visitor = await screens.open({ width, scheme });
      await visitor.go(`/meetings/${ballot.meetingId}/votes/${ballot.voteId}`);
      await visitor.shows('Drawn again in this browser: the same order');
      await visitor.press('Check it in this browser');
      await visitor.shows(/^Verified/);
      await isBarrierFree(visitor);
    }
  });

  it('puts the elected into their seats at midnight in London on the first day of the term', async () => {
    const { bodyId } = electing.world.board;
    const elected = (await electing.see(electing.nobody(), id)).results[0]?.elected ?? [];
    await electing.clock('2022-02-01T00:00:00Z');
    await eventually(
      'the elected sit',
      async () => (await electing.world.secretary.get<BodyView>(`/api/bodies/${bodyId}`)).done.seatList,
      (seats) =>
        elected.every(({ seatId, candidate }) =>
          seats.some((seat) => seat.seatId === seatId && seat.member?.personId === candidate.personId),
        ),
    );
    await desk.go(`/bodies/${bodyId}`);
    await desk.shows(...elected.map(({ candidate }) => candidate.name));
    await isBarrierFree(desk);
    await reader.go('/elections');
    await reader.shows('Results', TITLE);
    expect(screens.faults).toEqual([]);
  });
});
