/** The server is killed at each step of taking one ballot in: it is recorded or not there at all, and the same key ends it well. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proposalOutcome } from '@quorate/domain';
import {
  aCast,
  eventually,
  meetingInSession,
  newKey,
  openVote,
  startWorld,
  type World,
} from '../support/index.js';
import { type Stop, WatchedLine } from './watched-line.js';

interface Step {
  readonly step: string;
  readonly at: Stop;
  readonly isRecorded: boolean;
}

/** The statements of a batch go out in two pieces: begin and lock, then entries and commit. */
const STEPS: readonly Step[] = [
  { step: 'before the head is locked', at: { text: 'journal-lock', lose: 'the piece' }, isRecorded: false },
  { step: 'once the head is locked', at: { text: 'journal-lock', lose: 'the answer' }, isRecorded: false },
  { step: 'before the entry is written', at: { text: 'ballot.cast', lose: 'the piece' }, isRecorded: false },
  {
    step: 'after the commit, before it is heard of',
    at: { text: 'ballot.cast', lose: 'the answer' },
    isRecorded: true,
  },
];

describe('a server killed while it takes in a ballot', () => {
  let world: World;
  let line: WatchedLine;
  let meetingId: string;
  let voteId: string;

  beforeAll(async () => {
    const reach = async (url: string): Promise<string> => {
      line = await WatchedLine.to(url);
      return line.through(url);
    };
    world = await startWorld({ reach });
    const held = await meetingInSession(world.board, world);
    meetingId = held.meetingId;
    voteId = await openVote(world.secretary, meetingId, held.itemId);
  });

  afterAll(async () => {
    await world.quorate.stop();
    await line.end();
    await world.database.stop();
  });

  async function ballotsUnder(key: string): Promise<number> {
    const rows = await world.database.query(
      `SELECT no FROM journal_entry WHERE stream_id = $1 AND split_part(request, ':', 2) = $2`,
      [meetingId, key],
    );
    return rows.length;
  }

  it.each(STEPS.map((step, index) => ({ ...step, index })))(
    '[ATK-22] [I3] [I4] $step',
    async ({ at, isRecorded, index }) => {
      const { quorate } = world;
      const member = world.member(index);
      const command = aCast(voteId, world.seat(index), 'approve');
      const key = newKey();
      const stopped = line.stopAt(at);
      const unanswered = member.command(meetingId, command, key).then(
        () => 'answered',
        () => 'unanswered',
      );
      await stopped;
      if (isRecorded)
        await eventually(
          'the commit',
          () => ballotsUnder(key),
          (ballots) => ballots === 1,
        );
      await quorate.kill();
      expect(await unanswered).toBe('unanswered');
      await quorate.launch();
      expect(await ballotsUnder(key)).toBe(isRecorded ? 1 : 0);
      member.reconnect();
      const reply = await member.command(meetingId, command, key);
      expect(reply.status).toBe(200);
      expect(await ballotsUnder(key)).toBe(1);
      expect((await member.command(meetingId, command, key)).text).toBe(reply.text);
    },
    120_000,
  );

  it('[I4] and the count has each of them once', async () => {
    world.secretary.reconnect();
    await world.secretary.do(meetingId, { type: 'vote.close', voteId });
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const [vote] = (await world.secretary.meeting(meetingId)).votes;
    expect(proposalOutcome(vote?.outcome ?? null)?.total).toMatchObject({ approve: STEPS.length, reject: 0 });
  });
});
