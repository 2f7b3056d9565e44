/**
 * A server, or whoever stands in its place, that shows one person something else than everybody: a key of its own to seal
 * the ballot to, a device of its own to seal a share to, or a key of its own in place of the one that was made.
 */
import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MeetingEntry } from '@quorate/domain';
import { makeDeviceKey, makeElectionKey, noticeText } from '@quorate/secret-ballot/browser';
import { meetingInSession, startWorld, type World } from '../support/index.js';
import { makeSecret, SecretVote } from '../support/secret-vote.js';
import { findBarriers } from './axe.js';
import { type Screen, Screens } from './screens.js';

const NOT_IN_RECORD = 'The keys you are offered are not those in the record of the meeting.';

interface Told {
  readonly entries?: MeetingEntry[];
  readonly frame?: { readonly entries: MeetingEntry[] };
}

/** From its next visit on, the entries that this browser is sent are others than were sent. */
async function deceive({ page }: Screen, alter: (entry: MeetingEntry) => MeetingEntry): Promise<void> {
  const altered = (told: Told): Told => ({
    ...told,
    ...(told.entries === undefined ? {} : { entries: told.entries.map(alter) }),
    ...(told.frame === undefined ? {} : { frame: { ...told.frame, entries: told.frame.entries.map(alter) } }),
  });
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      const [, head = '', body = ''] = /^(\d+)(\[.*\])$/s.exec(String(message)) ?? [];
      if (body === '') return socket.send(message);
      const parts = JSON.parse(body) as (string | Told)[];
      socket.send(
        head + JSON.stringify(parts.map((part) => (typeof part === 'string' ? part : altered(part)))),
      );
    });
  });
}

describe('in a secret vote of a server that deceives', () => {
  let world: World;
  let screens: Screens;
  let people: string[];
  let forgedKey = '';
  let forgedDevice = '';

  const prepared = async (): Promise<SecretVote> => {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    return SecretVote.prepare(world, meetingId, itemId, people);
  };
  const pageOf = ({ meetingId, voteId }: SecretVote): string =>
    `/meetings/${meetingId}/secret-votes/${voteId}`;
  /** Notice and hash fit each other, and are not those of the journal. */
  const otherKey = (entry: MeetingEntry): MeetingEntry => {
    if (entry.type !== 'notice.given') return entry;
    const { electionKey, ...rest } = entry.data.notice;
    const notice = { ...rest, electionKey: { ...electionKey, publicKey: forgedKey } };
    return { ...entry, data: { ...entry.data, notice, hash: hash('sha256', noticeText(notice), 'hex') } };
  };
  const asked = (screen: Screen, path: RegExp): string[] => {
    const paths: string[] = [];
    screen.page.on('request', (request) => {
      if (path.test(request.url())) paths.push(request.url());
    });
    return paths;
  };

  beforeAll(async () => {
    world = await startWorld();
    people = await makeSecret(world);
    screens = await Screens.start(world.quorate);
    forgedKey = (await makeElectionKey(2, 3)).notice.publicKey;
    forgedDevice = (await makeDeviceKey()).publicKey;
  });

  afterAll(async () => {
    await screens.close();
    await world.stop();
  });

  describe('a voter who is shown another key', () => {
    let vote: SecretVote;

    beforeAll(async () => {
      vote = await prepared();
      await vote.makeKey();
    });

    it('[ATK-17] takes no paper', async () => {
      const voter = await screens.phone({ as: world.member(0) });
      await deceive(voter, otherKey);
      const papers = asked(voter, /\/papers$/);
      await voter.go(pageOf(vote));
      await voter.press('Take the ballot paper');
      await voter.shows(NOT_IN_RECORD);
      expect(papers).toEqual([]);
      expect((await vote.seenBy(world.secretary)).secret?.issued).toEqual([]);
      expect(await findBarriers(voter)).toEqual([]);
    });

    it('[ATK-17] casts no ballot, whose paper was taken under the key of the record', async () => {
      const voter = await screens.phone({ as: world.member(1) });
      await voter.go(pageOf(vote));
      await voter.press('Take the ballot paper');
      await voter.shows('You have your ballot paper');
      await vote.open();
      await deceive(voter, otherKey);
      const casts = asked(voter, /\/api\/boxes\//);
      await voter.go(pageOf(vote));
      await voter.vote('Approve');
      await voter.shows(NOT_IN_RECORD);
      expect(casts).toEqual([]);
    });

    it('[ATK-17] is told so also by a server that proves nothing', async () => {
      const voter = await screens.phone({ as: world.member(2) });
      await voter.page.route('**/entries/*/proof*', async (route) => {
        const answer = await route.fetch();
        const { inclusion, ...rest } = (await answer.json()) as { inclusion: string[] };
        await route.fulfill({ json: { ...rest, inclusion: inclusion.toReversed() } });
      });
      await voter.go(pageOf(vote));
      await voter.press('Take the ballot paper');
      await voter.shows(NOT_IN_RECORD);
    });
  });

  it('a scrutineer seals no share to a device that is not in the record', async () => {
    const vote = await prepared();
    const [ann, ben, cat] = await Promise.all(vote.scrutineers.map(({ client: as }) => screens.open({ as })));
    if (!ann || !ben || !cat) throw new Error('too few scrutineers');
    await deceive(ann, (entry) =>
      entry.type === 'scrutineer.ready' && entry.data.personId === people[1]
        ? { ...entry, data: { ...entry.data, deviceKey: forgedDevice } }
        : entry,
    );
    for (const screen of [ann, ben, cat]) {
      await screen.go(pageOf(vote));
      await screen.press('Make this device ready');
    }
    await ann.press('Make the key');
    await ann.shows(NOT_IN_RECORD);
    expect((await vote.seenBy(world.secretary)).secret?.notice).toBeNull();
  });

  it('[SEC-15] a key put in place of the one that was made is found by every device, and by its maker unasked', async () => {
    const vote = await prepared();
    const [ann, ben, cat] = await Promise.all(vote.scrutineers.map(({ client: as }) => screens.open({ as })));
    if (!ann || !ben || !cat) throw new Error('too few scrutineers');
    for (const screen of [ann, ben, cat]) {
      await screen.go(pageOf(vote));
      await screen.press('Make this device ready');
    }
    await ann.page.route('**/election-key', (route) =>
      route.continue({ postData: { ...(route.request().postDataJSON() as object), publicKey: forgedKey } }),
    );
    await ann.press('Make the key');
    await ann.shows('Do not go on with this vote', /this device did not make that one/);
    await ann.press('Take my share');
    await ben.press('Take my share');
    await ben.shows('This is not the share that the notice names for you.');
    const { scrutineers } = (await vote.seenBy(world.secretary)).secret ?? {};
    expect(scrutineers?.map(({ hasShare }) => hasShare)).toEqual([false, false, false]);
    expect(await findBarriers(ann)).toEqual([]);
  });
});
