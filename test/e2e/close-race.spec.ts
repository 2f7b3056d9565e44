/** Closing a vote races against sixty casts, two hundred times and as often as one likes: what was acknowledged counts, and nothing comes in after. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandReply } from '@quorate/contracts';
import type { Choice, MeetingEntry, Outcome } from '@quorate/domain';
import {
  aCast,
  type Answer,
  choiceOf,
  meetingInSession,
  openVote,
  startWorld,
  type World,
} from '../support/index.js';

const RACES = Number(process.env['QUORATE_CLOSE_RACES'] ?? 200);
/** Votes that race at the same time, each in a meeting of its own. */
const MEETINGS = 4;
const CASTS = 60;
const CHOICES: readonly Choice[] = ['approve', 'reject', 'abstain'];

describe('closing a vote while sixty cast', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 30, small: 15, other: 15 } } });
  });

  afterAll(async () => {
    await world.stop();
  });

  interface Race {
    readonly voteId: string;
    readonly casts: readonly Answer<CommandReply>[];
    readonly close: CommandReply;
  }

  /** The close goes off after `lead` of the casts; the rest are behind it. */
  async function race(meetingId: string, itemId: string, lead: number): Promise<Race> {
    const voteId = await openVote(world.secretary, meetingId, itemId);
    const cast = (index: number): Promise<Answer<CommandReply>> =>
      world
        .member(index)
        .command(meetingId, aCast(voteId, world.seat(index), CHOICES[index % 3] ?? 'abstain'));
    const indexes = Array.from({ length: CASTS }, (_, index) => index);
    const before = indexes.slice(0, lead).map(cast);
    const closing = world.secretary.do(meetingId, { type: 'vote.close', voteId });
    const after = indexes.slice(lead).map(cast);
    const [close, ...casts] = await Promise.all([closing, ...before, ...after]);
    await world.secretary.do(meetingId, { type: 'vote.declare', voteId });
    return { voteId, casts, close };
  }

  function judge(
    entries: readonly MeetingEntry[],
    { voteId, casts, close }: Race,
  ): { counted: number; late: number } {
    const acknowledged = casts.filter(({ status }) => status === 200).map(({ body }) => body);
    const late = casts.filter(({ status }) => status !== 200);
    for (const { problem } of late) expect(problem).toMatchObject({ status: 409, code: 'vote-closed' });
    for (const { to } of acknowledged) expect(to).toBeLessThan(close.from);
    const declared = entries.find((entry) => entry.type === 'vote.declared' && entry.data.voteId === voteId);
    if (declared?.type !== 'vote.declared') throw new Error('the vote was not declared');
    const { total } = declared.data.outcome as Outcome;
    expect(total.approve + total.reject + total.abstain).toBe(acknowledged.length);
    for (const choice of CHOICES) {
      expect(total[choice]).toBe(acknowledged.filter(({ receipt }) => choiceOf(receipt) === choice).length);
    }
    return { counted: acknowledged.length, late: late.length };
  }

  it(
    `[ATK-3] [I5] loses no acknowledged ballot and admits none after the close, ${String(RACES)} times`,
    async () => {
      const meetings = await Promise.all(
        Array.from({ length: MEETINGS }, () => meetingInSession(world.board, world)),
      );
      const totals = { counted: 0, late: 0 };
      await Promise.all(
        meetings.map(async ({ meetingId, itemId }, line) => {
          const races: Race[] = [];
          for (let run = line; run < RACES; run += MEETINGS)
            races.push(await race(meetingId, itemId, run % (CASTS + 1)));
          const { entries } = await world.secretary.frame(meetingId);
          for (const one of races) {
            const { counted, late } = judge(entries, one);
            totals.counted += counted;
            totals.late += late;
          }
          await checkJournal(meetingId);
        }),
      );
      expect(totals.counted + totals.late).toBe(RACES * CASTS);
      // Both sides of the race were really run.
      expect(totals.counted).toBeGreaterThan(0);
      expect(totals.late).toBeGreaterThan(0);
    },
    Math.max(180_000, RACES * 1_000),
  );

  /** In the stored journal no ballot of a vote stands behind its close. */
  async function checkJournal(meetingId: string): Promise<void> {
    const late = await world.database.query(
      `SELECT cast_entry.no FROM journal_entry cast_entry JOIN journal_entry close_entry USING (stream_id)
       WHERE stream_id = $1 AND cast_entry.type = 'ballot.cast' AND close_entry.type = 'vote.closed'
         AND cast_entry.content::jsonb #>> '{data,voteId}' = close_entry.content::jsonb #>> '{data,voteId}'
         AND cast_entry.no > close_entry.no`,
      [meetingId],
    );
    expect(late).toEqual([]);
  }
});
