/** What goes wrong for voters of a secret vote: a second tab, a line that breaks at every step, a browser that is too old; and long names in the dark. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingInSession, startWorld, type World } from '../support/index.js';
import { makeSecret, SecretVote } from '../support/secret-vote.js';
import { findBarriers } from './axe.js';
import { Screen, Screens } from './screens.js';

const LONG = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh';
const SCRUTINEERS = Array.from({ length: 12 }, (_, at) => `Scrutineer ${at + 1} ${LONG}`);
const QUESTION = `Should ${LONG} of the Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft be appointed, and for how long?`;

describe('a secret vote with trouble', () => {
  let world: World;
  let screens: Screens;
  let meetingId: string;
  let vote: SecretVote;
  let page: string;
  const origin = (): string => world.quorate.origin;

  const width = (screen: Screen): Promise<number> =>
    screen.page.evaluate(() => document.documentElement.scrollWidth);

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 8 } } });
    const people = await makeSecret(world, {}, SCRUTINEERS);
    const held = await meetingInSession(world.board, world);
    ({ meetingId } = held);
    vote = await SecretVote.prepare(world, meetingId, held.itemId, people, { question: QUESTION });
    page = `/meetings/${meetingId}/secret-votes/${vote.voteId}`;
    screens = await Screens.start(world.quorate);
    await vote.makeKey();
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  it('is told in words to a browser that cannot make the key of a paper', async () => {
    const old = await screens.phone({ as: world.member(7) });
    await old.context.addInitScript(() => {
      const make = crypto.subtle.generateKey.bind(crypto.subtle);
      Object.defineProperty(crypto.subtle, 'generateKey', {
        value: (algorithm: unknown, ...rest: unknown[]) =>
          algorithm === 'Ed25519'
            ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
            : Reflect.apply(make, crypto.subtle, [algorithm, ...rest]),
      });
    });
    await old.go(page);
    await old.shows(
      'This browser cannot vote secretly',
      /Use a current version of Chrome, Edge, Firefox or Safari/,
    );
    expect(await old.page.getByRole('button', { name: 'Take the ballot paper' }).count()).toBe(0);
    expect(await findBarriers(old)).toEqual([]);
  });

  it('says of an address that leads to no secret vote where to go from there', async () => {
    const lost = await screens.phone({ as: world.member(7) });
    await lost.go(`/meetings/${meetingId}/secret-votes/${crypto.randomUUID()}`);
    await lost.shows('There is no such secret vote, or it is not open to you');
    expect(await findBarriers(lost)).toEqual([]);
    await lost.page.getByRole('link', { name: /^See / }).click();
    await lost.page.waitForURL(`${origin()}/meetings/${meetingId}`);
  });

  it.each(['light', 'dark'] as const)(
    'holds long names and many scrutineers, %s, on a telephone',
    async (scheme) => {
      const voter = await screens.phone({ as: world.member(6), scheme });
      await voter.go(page);
      await voter.shows('Prepared, not open yet', new RegExp(`Scrutineer 12 ${LONG}`));
      await voter.page.getByText('What is secret here').click();
      expect(await width(voter)).toBe(390);
      expect(await findBarriers(voter)).toEqual([]);
      const scrutineer = await screens.phone({ as: vote.scrutineers[0]?.client ?? world.chair, scheme });
      await scrutineer.go(page);
      await scrutineer.shows('This device holds your share of the key');
      expect(await width(scrutineer)).toBe(390);
      expect(await findBarriers(scrutineer)).toEqual([]);
    },
  );

  it('is voted in from two tabs of one voter, as with one paper', async () => {
    const first = await screens.phone({ as: world.member(0) });
    const second = new Screen(await first.context.newPage(), first.context, origin());
    await first.go(page);
    await second.go(page);
    await first.press('Take the ballot paper');
    await first.shows('You have your ballot paper');
    await second.shows('You have your ballot paper');
    await vote.open();
    await first.vote('Approve');
    await first.shows('Your sealed ballot is in the box');
    await second.shows('Your sealed ballot is in the box');
    await second.vote('Reject');
    await second.shows('Your sealed ballot is in the box');
    const elsewhere = await screens.phone({ as: world.member(0) });
    await elsewhere.go(page);
    await elsewhere.shows('The ballot paper of this seat was taken on another device or browser');
  });

  it('loses neither paper nor ballot where the line breaks before or after the server has heard', async () => {
    const voter = await screens.phone({ as: world.member(1) });
    await voter.go(page);
    await voter.context.route('**/papers', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await voter.press('Take the ballot paper');
    await voter.shows(/did not answer|could not be reached|no answer/i);
    await voter.context.unroute('**/papers');
    await voter.press('Take the ballot paper');
    await voter.shows('Your vote');
    await voter.context.route('**/api/boxes/**', (route) => route.abort('connectionreset'));
    await voter.vote('Reject');
    await voter.shows('It is not known whether your ballot arrived');
    await voter.page.reload();
    await voter.shows('It is not known whether your ballot arrived');
    expect(await findBarriers(voter)).toEqual([]);
    await voter.context.unroute('**/api/boxes/**');
    await voter.press('Send it again');
    await voter.shows('Your sealed ballot is in the box');
    await voter.context.route('**/api/boxes/**', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await voter.vote('Approve');
    await voter.shows('It is not known whether your ballot arrived');
    await voter.context.unroute('**/api/boxes/**');
    await voter.press('Send it again');
    await voter.shows('Your sealed ballot is in the box');
  });

  it('says to the room how many papers are taken out, and nowhere that somebody voted', async () => {
    const room = await screens.open();
    const { done } = await world.secretary.post<{ path: string }>(`/api/meetings/${meetingId}/display-links`);
    await room.go(done.path);
    await room.shows(
      /^2 of 8 papers are taken out$/,
      'Paper taken',
      'A secret ballot: nobody knows who has voted',
    );
    expect(await room.text()).not.toMatch(/have voted|Not yet voted|^Voted$/m);
    expect(await findBarriers(room)).toEqual([]);
  });

  it('[I22] tells the officers before the close who has no paper', async () => {
    const desk = await screens.phone({ as: world.secretary, scheme: 'dark' });
    await desk.go(page);
    await desk.shows(/6 of 8 who may vote have no paper yet: BRD seat 3, .* and BRD seat 8\./);
    for (const index of [3, 4]) await vote.takePaper(index);
    await desk.shows(
      '4 of 8 who may vote have no paper yet: BRD seat 3, BRD seat 6, BRD seat 7 and BRD seat 8.',
    );
    expect(await findBarriers(desk)).toEqual([]);
  });

  it('says which ballot counts where a change is refused, or lost with the close', async () => {
    const voter = await screens.phone({ as: world.member(2) });
    await voter.go(page);
    await voter.press('Take the ballot paper');
    await voter.vote('Approve');
    await voter.shows('Your sealed ballot is in the box');
    const problem = {
      type: 'about:blank',
      title: 'Refused',
      status: 409,
      code: 'box-closed',
      detail: 'Not now.',
    };
    await voter.context.route('**/api/boxes/**', (route) => route.fulfill({ status: 409, json: problem }));
    await voter.vote('Reject');
    await voter.shows('Not now.', 'Your sealed ballot is in the box');
    await voter.context.unroute('**/api/boxes/**');
    await voter.context.route('**/api/boxes/**', (route) => route.abort('connectionreset'));
    await voter.vote('Reject');
    await voter.shows(/Until it arrives, the ballot you cast before it counts/);
    await voter.context.unroute('**/api/boxes/**');
    await vote.close();
    await voter.press('Look for my ballot in the box');
    await voter.shows('The ballot that you cast before your last one is in the box, and counts');
    expect(await voter.text()).not.toContain('signed promise that it was. Show');
    expect(await findBarriers(voter)).toEqual([]);
  });

  it('counts one ballot for each paper, the last', async () => {
    const [found] = await vote.count(vote.scrutineers.slice(0, 2));
    expect(found?.answers.map((text) => /approve|reject/.exec(text)?.[0])).toEqual([
      'approve',
      'approve',
      'reject',
    ]);
    expect(found?.spoilt).toBe(0);
  });

  it('[I22] says in its result who took no paper, and is checked there, by a member, by a scrutineer and by anyone, in words', async () => {
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId: vote.voteId });
    const readers = {
      member: await screens.phone({ as: world.member(2), scheme: 'dark' }),
      scrutineer: await screens.phone({ as: vote.scrutineers[0]?.client ?? world.chair }),
      anyone: await screens.open(),
    };
    for (const reader of Object.values(readers)) {
      await reader.go(page.replace('secret-votes', 'votes'));
      await reader.press('Check it in this browser');
      await reader.shows('Verified in part', 'That the answers are those sealed in the box can be seen only');
      await reader.shows('3 valid, 0 spoilt and 2 unused add up, in 1 group.', 'Box: 5 sealed ballots');
      expect(await reader.text()).not.toMatch(/The same as a picture|Ballots: 0 cast|Whoever voted/i);
      expect(await width(reader)).toBe(reader === readers.anyone ? 1280 : 390);
      expect(await findBarriers(reader)).toEqual([]);
    }
    await readers.anyone.shows(
      '3 who might have voted took no paper; the margin is 1 ballot: they could have changed the outcome.',
    );
    await readers.scrutineer.shows('Count: 2 for, 1 against');
    await readers.member.shows('every ballot by its paper', 'The answers are shown to the scrutineers alone');
    await readers.anyone.shows('The keys of the vote are not shown');
  });
});
