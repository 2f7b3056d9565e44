/** What can be learned, before a vote closes, about how it stands. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCast, type Client, meetingInSession, openVote, startWorld, type World } from '../support/index.js';

describe('an open vote', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ board: { seats: { large: 3 } } });
  });

  afterAll(() => world.stop());

  /** Everything that the readers get of a meeting where everybody answers so, without ids and times. */
  async function readingsWhen(choice: 'approve' | 'reject'): Promise<string[]> {
    const { meetingId, itemId } = await meetingInSession(world.board, world);
    const link = await world.secretary.post<{ path: string }>(`/api/meetings/${meetingId}/display-links`);
    const room = `?display=${link.done.path.replace('/room/', '')}`;
    const voteId = await openVote(world.secretary, meetingId, itemId);
    for (const index of [0, 1, 2]) {
      await world.member(index).do(meetingId, aCast(voteId, world.seat(index), choice));
    }
    const readers: Client[] = [world.quorate.anyone(), world.observer, world.chair, world.secretary];
    const texts = await Promise.all(
      readers.flatMap((reader) =>
        [`/api/meetings/${meetingId}/frames`, `/api/meetings/${meetingId}/minutes`].map(
          async (path) => (await reader.get(path)).text,
        ),
      ),
    );
    const shown = await world.quorate.anyone().get(`/api/meetings/${meetingId}/frames${room}`);
    await world.secretary.do(meetingId, { type: 'vote.annul', voteId, reason: 'Enough seen' });
    await world.secretary.do(meetingId, { type: 'meeting.close' });
    return [...texts, shown.text].map(plain);
  }

  /** Ids, times, numbers of meetings and hashes differ from meeting to meeting; lengths stay. */
  const plain = (text: string): string =>
    text
      .replaceAll(/[0-9a-f]{64}/g, 'h'.repeat(64))
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'i'.repeat(36))
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'at')
      .replaceAll(/\d\d:\d\d/g, 'hh:mm')
      .replaceAll(/"number":\d+|meeting \d+/g, 'n');

  it('[ATK-19] [I17] reads the same for everyone, officers too, whatever was voted', async () => {
    const approved = await readingsWhen('approve');
    expect(await readingsWhen('reject')).toEqual(approved);
    for (const text of approved) expect(text).not.toMatch(/"choice":"(approve|reject)"/);
  });
});
