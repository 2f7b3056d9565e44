/** A declared outcome that two people annul, through the front door: who may, what each reader is told, and what follows. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AskedCommand, FrontView } from '@quorate/contracts';
import type { DraftMinutes } from '@quorate/domain';
import {
  aCast,
  type Client,
  eventually,
  meetingInSession,
  openVote,
  startWorld,
  type World,
} from '../support/index.js';

const reason = 'A seat was missing from the roll';

describe('a declared outcome', () => {
  let world: World;
  let meetingId: string;
  let itemId: string;
  let voteId: string;

  beforeAll(async () => {
    world = await startWorld();
    ({ meetingId, itemId } = await meetingInSession(world.board, world));
    voteId = await openVote(world.secretary, meetingId, itemId);
    for (const [index, { seatId }] of world.board.seats.entries()) {
      await world.member(index).do(meetingId, aCast(voteId, seatId, 'approve'));
    }
    await world.chair.do(meetingId, { type: 'vote.close', voteId });
    await world.chair.do(meetingId, { type: 'vote.declare', voteId });
  });

  afterAll(async () => {
    await world.stop();
  });

  async function results(): Promise<string[]> {
    const { body } = await world.quorate.anyone().get<FrontView>('/api/front');
    return body.headlines.filter(({ kind }) => kind === 'result').map(({ text }) => text);
  }

  async function minutesFor(client: Client): Promise<string> {
    const { done } = await client.get<DraftMinutes>(`/api/meetings/${meetingId}/minutes`);
    return done.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
  }

  async function confirmation(): Promise<AskedCommand> {
    const [vote] = (await world.chair.meeting(meetingId)).votes;
    return { type: 'vote.confirm-annulment', voteId, proposal: vote?.annulment?.no ?? 1 };
  }

  it('[VOT-16] stands while one officer proposes to annul it, who cannot confirm it too', async () => {
    await eventually('it is published', results, (texts) => texts.includes('MP188 is approved'));
    await world.secretary.do(meetingId, { type: 'vote.propose-annulment', voteId, reason });
    const alone = await world.secretary.command(meetingId, await confirmation());
    expect([alone.status, JSON.parse(alone.text)]).toMatchObject([403, { code: 'second-person-needed' }]);
    const byMember = await world.member(0).command(meetingId, await confirmation());
    expect([byMember.status, JSON.parse(byMember.text)]).toMatchObject([403, { code: 'not-allowed' }]);
    expect((await world.secretary.meeting(meetingId)).votes[0]?.stage).toBe('declared');
    expect(await results()).toEqual(['MP188 is approved']);
  });

  it('[VOT-17] is annulled by the second person, and everyone is told so: names to the body, roles to others', async () => {
    await world.chair.do(meetingId, await confirmation());
    const [vote] = (await world.member(0).meeting(meetingId)).votes;
    expect(vote).toMatchObject({ stage: 'annulled', outcome: { verdict: 'approved' } });
    expect(vote?.annulment?.confirmed?.by?.personId).toBe(world.board.chairId);
    const published = await eventually('it is published as annulled', results, ([text = '']) =>
      text.startsWith('Annulled'),
    );
    expect(published).toEqual([
      `Annulled: “MP188 is approved” does not count. ${reason}. Proposed by the secretary, confirmed by the Chair.`,
    ]);
    const open = await minutesFor(world.quorate.anyone());
    expect(open).toContain(`does not count: ${reason}. Proposed by the secretary, confirmed by the Chair.`);
    expect(await minutesFor(world.member(0))).toMatch(
      /Proposed by .+ \(the secretary\), confirmed by .+ \(the Chair\)/,
    );
  });

  it('[VOT-16] [I9] is followed by a new vote with a new id, and takes no ballot any more', async () => {
    const { seatId = '' } = world.board.seats[0] ?? {};
    const late = await world.member(0).command(meetingId, aCast(voteId, seatId, 'reject'));
    expect(late.status).toBe(409);
    expect(await openVote(world.secretary, meetingId, itemId)).not.toBe(voteId);
  });
});
