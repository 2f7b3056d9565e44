/** The server is killed at each step of taking one ballot in: it is recorded or not there at all, and the same key ends it well. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proposalOutcome } from '@quorate/domain';
import {
  aCast,
  type Board,
  eventually,
  makeBoard,
  meetingInSession,
  newKey,
  openVote,
  Quorate,
  type Signed,
  signInAll,
  TestDatabase,
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
  let database: TestDatabase;
  let line: WatchedLine;
  let board: Board;
  let quorate: Quorate;
  let people: Signed;
  let meetingId: string;
  let voteId: string;

  beforeAll(async () => {
    database = await TestDatabase.start();
    board = await makeBoard(database, {});
    const url = new URL(database.url);
    line = await WatchedLine.to(Number(url.port));
    url.port = String(line.port);
    quorate = await Quorate.start({ databaseUrl: url.href });
    people = await signInAll(quorate, board);
    const held = await meetingInSession(board, people);
    meetingId = held.meetingId;
    voteId = await openVote(people.secretary, meetingId, held.itemId);
  }, 120_000);

  afterAll(async () => {
    await quorate.stop();
    await line.end();
    await database.stop();
  });

  async function ballotsUnder(key: string): Promise<number> {
    const rows = await database.query(
      `SELECT no FROM journal_entry WHERE stream_id = $1 AND split_part(request, ':', 2) = $2`,
      [meetingId, key],
    );
    return rows.length;
  }

  it.each(STEPS.map((step, index) => ({ ...step, index })))(
    '[ATK-22] [I3] [I4] $step',
    async ({ at, isRecorded, index }) => {
      const [member, seat] = [people.members[index], board.seats[index]];
      if (!member || !seat) throw new Error('the board is too small');
      const command = aCast(voteId, seat.seatId, 'approve');
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
    people.secretary.reconnect();
    await people.secretary.do(meetingId, { type: 'vote.close', voteId });
    await people.secretary.do(meetingId, { type: 'vote.declare', voteId });
    const [vote] = (await people.secretary.meeting(meetingId)).votes;
    expect(proposalOutcome(vote?.outcome ?? null)?.total).toMatchObject({ approve: STEPS.length, reject: 0 });
  });
});
